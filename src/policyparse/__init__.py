"""policyparse turns Chinese policy documents into typed data, every fact with its exact place in the source.

>>> doc = parse_text("一、总体要求\\n（一）指导思想\\n坚持以人民为中心。\\n")
>>> [(s.id, s.marker, s.title) for s in doc.walk()]
[('1', '一、', '总体要求'), ('1.1', '（一）', '指导思想')]
"""

# The folder of stages called outline is imported first: the function of that name must be what stays bound here.
from . import outline as _stages  # noqa: F401
from .api import check, explain, outline, parse, parse_text
from .errors import GrammarError, LimitError, PolicyParseError, ReadError
from .grammar import Grammar, load
from .model import Decision, Diagnostic, Document, Section, Span

__version__ = "0.1.0"

__all__ = [
    "Decision", "Diagnostic", "Document", "Grammar", "GrammarError", "LimitError", "PolicyParseError", "ReadError",
    "Section", "Span", "check", "explain", "load", "outline", "parse", "parse_text",
]  # fmt: skip
