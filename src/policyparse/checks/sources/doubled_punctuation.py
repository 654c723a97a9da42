"""PP914: two stops where one is due."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP914", "doubled-punctuation", "warning")
def doubled_punctuation(at: Context) -> Iterator[Finding]:
    """Two punctuation marks stand where one is due.

    Why: something between them was deleted, or a key was pressed twice.

    Bad:
        完善工作机制。。加强队伍建设。

    Good:
        完善工作机制。加强队伍建设。

    Fix: safe where both marks are the same, one is taken out; none otherwise.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-doubled").finditer(fold):
        start, end = m.span()
        entity = fold[start] == "；" and fold.rfind("&", max(0, start - 8), start) >= 0
        if entity or not at.is_prose(start):
            continue
        printed = at.text[start:end]
        same = end - start == 2 and fold[start] == fold[start + 1]
        fix = replace(start + 1, end, "", "take one out", safe=True) if same else None
        yield Finding(start, end, f"“{printed}”: {end - start} marks where one is due", fix)
