"""policyparse turns Chinese policy documents into typed data, every fact with its exact place in the source.

>>> doc = parse_text("一、总体要求\\n（一）指导思想\\n坚持以人民为中心。\\n")
>>> [(s.id, s.marker, s.title) for s in doc.walk()]
[('1', '一、', '总体要求'), ('1.1', '（一）', '指导思想')]
"""

from typing import TYPE_CHECKING, Any

# The folder of stages called outline is imported first: the function of that name must be what stays bound here.
from . import outline as _stages  # noqa: F401
from .api import check, explain, outline, parse, parse_text
from .errors import GrammarError, LimitError, PolicyParseError, ReadError

if TYPE_CHECKING:
    from .grammar import Grammar, load
    from .model import Decision, Diagnostic, Document, Section, Span

__version__ = "0.1.0"

__all__ = [
    "Decision", "Diagnostic", "Document", "Grammar", "GrammarError", "LimitError", "PolicyParseError", "ReadError",
    "Section", "Span", "check", "explain", "load", "outline", "parse", "parse_text",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """The models and the grammar, at their first use: importing pydantic takes most of the time of an import."""
    if name in ("Grammar", "load"):
        from . import grammar

        return getattr(grammar, name)
    if name in __all__:
        from . import model

        return getattr(model, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *(name for name in __all__ if name not in globals())]
