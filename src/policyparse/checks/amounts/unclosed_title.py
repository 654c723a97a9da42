"""PP402: a 《 without its 》."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP402", "unclosed-title-mark", "warning")
def unclosed_title(at: Context) -> Iterator[Finding]:
    """A 《 is not closed, or a 》 closes nothing.

    Why: the cited document cannot be told from the words round it.

    Bad:
        根据《云溪区教育事业发展规划，制定本方案。

    Good:
        根据《云溪区教育事业发展规划》，制定本方案。

    Fix: none; where the title ends the original tells.
    """
    said = list(adopted(at, "PP402"))
    yield from said
    known = {finding.start for finding in said}
    start = 0
    depth = 0
    for index, piece in enumerate(at.fold.split("《")):
        depth += bool(index)
        place = piece.find("》")
        while place >= 0:
            if depth == 0:
                end = start + place + 1
                yield Finding(max(at.clause_start(end - 1, 30), start), end, "》 closes a title that was never opened")
            depth = max(0, depth - 1)
            place = piece.find("》", place + 1)
        if depth and index and (len(piece) > LONGEST or ("\n\n" in piece and piece.find("》") < 0)):
            if start - 1 not in known:
                high = min(len(at.fold), start + 20)
                stop = min((p for c in "，。；\n" if (p := at.fold.find(c, start, high)) >= 0), default=high)
                yield Finding(start - 1, stop, "《 is not closed by 》")
            depth = 0
        start += len(piece) + 1


LONGEST = 200
"""Characters of a title, from which on its end is taken for lost."""
