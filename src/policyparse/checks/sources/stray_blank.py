"""PP910: a blank inside running Chinese text."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP910", "stray-blank", "info")
def stray_blank(at: Context) -> Iterator[Finding]:
    """A blank stands between two Chinese characters, or before or after a mark of punctuation.

    Why: it parts words for every search; it may also stand where a mark is lost.

    Bad:
        乡镇书屋建设不断走深 走实，区级统筹得到加强。

    Good:
        乡镇书屋建设不断走深走实，区级统筹得到加强。

    Fix: unsafe, the blank is taken out; a line of a signature or a name of two characters may want it.
    """
    found = 0
    joined = at.fold.count("\n") * LONG_LINES < len(at.fold)
    for m in at.grammar.pattern("check-stray-blank").finditer(at.fold):
        start, end = m.span()
        if at.kind_at(start) != "paragraph" or (joined and at.fold[start - 1] in "。；：！？”）"):
            continue
        found += 1
        if found <= MOST:
            more = f" (the {found}th and last one reported)" if found == MOST else ""
            fix = replace(start, end, "", "take the blank out", safe=False)
            yield Finding(start, end, f"stray blank{more}", fix)


LONG_LINES = 1000
"""Characters a line on average, from which on the line breaks are lost and blanks stand in their places."""
MOST = 40
"""Blanks of one document that are reported one by one."""
