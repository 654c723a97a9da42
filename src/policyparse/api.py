"""The calls that users make.

The models, the grammar and the stages of the pipeline are imported at the first call, so that importing the package
stays quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .readers import Input, read, read_string

if TYPE_CHECKING:
    from .grammar import Grammar
    from .model import Decision, Diagnostic, Document, Section, Severity

GrammarLike: TypeAlias = "Grammar | str | Path | Sequence[str | Path] | None"
"""A loaded grammar, or what ``load`` takes: a name, a path, several of them; None for the default."""


def parse(source: Input, *, name: str | None = None, grammar: GrammarLike = None) -> Document:
    """Parse a path, bytes or an open file.

    Raises:
        ReadError: it cannot be read, or is no text.
        LimitError: it is larger than this package reads.
        GrammarError: the grammar is wrong.

    >>> parse("一、总体要求\\n坚持优先发展。".encode()).sections[0].title
    '总体要求'
    """
    from .pipeline import parse_source

    return parse_source(read(source, name), _grammar(grammar))


def parse_text(text: str, *, name: str = "text", grammar: GrammarLike = None) -> Document:
    """Parse a text. Never fails on account of what the text says: what cannot be placed is kept and reported.

    >>> parse_text("第一条 为了加强管理，制定本办法。").sections[0].marker
    '第一条'
    """
    from .pipeline import parse_source

    return parse_source(read_string(text, name), _grammar(grammar))


def outline(text: str, *, grammar: GrammarLike = None) -> tuple[Section, ...]:
    """Only the tree of sections, at a fraction of the cost of ``parse_text``.

    >>> [s.title for s in outline("一、总体要求\\n二、重点任务\\n")]
    ['总体要求', '重点任务']
    """
    from .pipeline import outline_source

    return outline_source(read_string(text, "text"), _grammar(grammar))


def explain(
    source: Input, *, name: str | None = None, grammar: GrammarLike = None
) -> tuple[Document, tuple[Decision, ...]]:
    """Parse, and say of every marker why it was taken for a heading or dropped.

    >>> _, decided = explain("一、总体要求\\n二、重点任务\\n".encode())
    >>> [(d.marker, d.taken) for d in decided]
    [('一、', True), ('二、', True)]
    """
    from .pipeline import decisions

    return decisions(read(source, name), _grammar(grammar))


def check(
    doc: Document,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Severity = "warning",
    profile: str | Path | None = None,
    grammar: GrammarLike = None,
) -> tuple[Diagnostic, ...]:
    """What is lost, garbled or inconsistent in a document, in the order of the text.

    ``select`` and ``ignore`` name rules by code, name or a code's beginning ("PP1"); findings below ``severity`` are
    left out. ``profile`` says what this kind of document must have: a built-in profile's name or a path.

    Raises:
        GrammarError: the profile or the grammar is wrong.
        PolicyParseError: a selector names no rule.

    >>> doc = parse_text("一、总体要求\\n坚持优先发展。\\n三、保障措施\\n加强组织领导。\\n")
    >>> [found.name for found in check(doc, select=["PP102"])]
    ['numbering-gap']
    """
    from .checks import check as run

    return run(doc, select=select, ignore=ignore, severity=severity, profile=profile, grammar=_grammar(grammar))


def _grammar(grammar: GrammarLike) -> Grammar:
    from .grammar import Grammar, default, load

    if grammar is None:
        return default()
    return grammar if isinstance(grammar, Grammar) else load(grammar)
