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
    for pair in at.grammar.words("check-doubled"):
        place = fold.find(pair)
        while place >= 0:
            entity = fold[place] == "；" and fold.rfind("&", max(0, place - 8), place) >= 0
            run = fold[place : place + 3] == pair[0] * 3 or fold[max(0, place - 1) : place + 1] == pair[0] * 2
            if not entity and not run and at.is_prose(place):
                message = f"“{at.text[place : place + 2]}”: two marks where one is due"
                same = pair[0] == pair[1]
                fix = replace(place + 1, place + 2, "", "take one out", safe=True) if same else None
                yield Finding(place, place + 2, message, fix)
            place = fold.find(pair, place + 2)
