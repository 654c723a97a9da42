"""PP920: marks of HTML or of a PDF's font in the text."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule

LONGEST = 60
"""Characters of a quotation that an entity closes, at most."""


@rule("PP920", "markup-left", "warning")
def markup_left(at: Context) -> Iterator[Finding]:
    """HTML entities or tags, or (cid:31) of a PDF, stand in the text.

    Why: the conversion did not finish; quotation marks and blanks hide behind them.

    Bad:
        形成“一校一品&quot;局面。

    Good:
        形成“一校一品”局面。

    Fix: safe for an entity, which is replaced by its character; none for tags and fonts.
    """
    fold = at.fold
    if "&" not in fold and "<" not in fold and "（cid" not in fold:
        return
    for m in at.grammar.pattern("check-markup").finditer(fold):
        start, end = m.span()
        printed = at.text[start:end]
        plain = unescape(unescape(printed))  # twice, for &amp;times;
        if plain == '"' and _opened(fold, max(start - LONGEST, 0), start):
            plain = "”"
        fix = None if plain == printed else replace(start, end, plain, f"write {plain!r}", safe=True)
        yield Finding(start, end, f"{printed} is left from the conversion", fix)


def _opened(fold: str, low: int, end: int) -> bool:
    """Whether the last quotation mark on the line before is a “, so that one that lost its shape there closes it."""
    low = max(low, fold.rfind("\n", low, end))
    opened = fold.rfind("“", low, end)
    return opened >= 0 and not any(mark in fold[opened:end] for mark in ("”", '"', "&quot"))
