"""The accepted candidates as headings in reading order, with parents, and what the numbering says of damage."""

from collections import defaultdict

from policyparse.scan.markers import Candidate

from .choose import Taken
from .reading import Doubt, Heading, Reading

MOVES = {
    "first": "first of its level",
    "next": "continues its run",
    "runs-on": "its numbering runs on across sections",
    "gap": "a number before it is missing",
    "late": "its run begins late",
    "repeat": "its number stands twice",
    "backwards": "its number goes back",
    "restart": "numbering starts anew",
    "again": "numbering starts anew under the same parent",
    "orphan": "its parent is not in the text",
}
EVIDENCE = ("at a line's start", "after a sentence's end", "after a blank", "behind a title")


def make_headings(reading: Reading, weighed: list[Candidate], taken: list[Taken]) -> list[int]:
    """Put the accepted candidates into ``reading.headings``; returns how many numbers are missing before each."""
    headings = reading.headings
    place = {-1: -1}
    missing = []
    for t in taken:
        c = weighed[t.index]
        place[t.index] = len(headings)
        headings.append(
            Heading(
                c.start, c.end, c.end, c.end, c.family.style, c.ordinal, c.family,
                parent=place[t.parent], reasons=[EVIDENCE[c.evidence], MOVES[t.move]],
            )
        )  # fmt: skip
        missing.append(t.missing if t.move in ("gap", "late") else 0)
        if t.move in ("repeat", "backwards", "again"):
            reading.doubts.append(
                Doubt("PP103", f"{_printed(reading, c.start, c.end)}: {MOVES[t.move]}", c.start, c.end)
            )
    _foreign_styles(reading)
    return missing


def _printed(reading: Reading, start: int, end: int) -> str:
    return reading.text[start:end].strip()


def _foreign_styles(reading: Reading) -> None:
    """A marker written otherwise than both its neighbours in the run: 21、 between 20. and 22., or （十三) with two
    widths of bracket in one marker."""
    runs: dict[str, list[Heading]] = defaultdict(list)
    for h in reading.headings:
        if h.family is not None:
            runs[h.family.id].append(h)
    text = reading.text
    for members in runs.values():
        forms = [_form(text[h.start], text[h.marker_end - 1]) for h in members]
        if len(set(forms)) == 1:
            continue
        for i in range(1, len(members) - 1):
            if forms[i] != forms[i - 1] == forms[i + 1]:
                h = members[i]
                printed = _printed(reading, h.start, h.marker_end)
                reading.doubts.append(
                    Doubt(
                        "PP104",
                        f"{printed} is written differently from its neighbours ({forms[i - 1]})",
                        h.start,
                        h.marker_end,
                    )
                )


def _form(first: str, last: str) -> str:
    """The marker's punctuation as printed, its number as N."""
    opening = "N" if first.isalnum() else first + "N"
    return opening if last.isalnum() else opening + last
