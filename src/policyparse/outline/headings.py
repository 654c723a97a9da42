"""The accepted candidates as headings in reading order, with parents, and what the numbering says of damage."""

from collections import Counter, defaultdict

from .choose import Taken, Weighed
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


def make_headings(reading: Reading, weighed: list[Weighed], taken: list[Taken]) -> list[int]:
    """Put the accepted candidates into ``reading.headings``; returns for each how many numbers before it are missing."""
    place = {-1: -1}
    missing = []
    for t in taken:
        c = weighed[t.index].candidate
        place[t.index] = len(reading.headings)
        reading.headings.append(
            Heading(
                c.start, c.end, c.end, c.end, c.family.style, c.ordinal, c.family,
                parent=place[t.parent], reasons=[EVIDENCE[c.evidence], MOVES[t.move]],
            )
        )  # fmt: skip
        missing.append(t.missing if t.move in ("gap", "late") else 0)
        if t.move in ("repeat", "backwards", "again"):
            reading.doubts.append(Doubt("PP103", f"{_printed(reading, c.start, c.end)}: {MOVES[t.move]}", c.start, c.end))
    _foreign_styles(reading)
    return missing


def _printed(reading: Reading, start: int, end: int) -> str:
    return reading.text[start:end].strip()


def _foreign_styles(reading: Reading) -> None:
    """A marker whose punctuation differs from its run's: 21、 among 20. and 22."""
    runs: dict[tuple[int, str], list[Heading]] = defaultdict(list)
    for h in reading.headings:
        if h.family is not None:
            runs[_top(reading, h), h.family.id].append(h)
    for members in runs.values():
        if len(members) < 3:
            continue
        forms = Counter(_form(reading.text[h.start : h.marker_end]) for h in members)
        usual, count = forms.most_common(1)[0]
        if count == len(members) or count < 0.6 * len(members):
            continue
        for h in members:
            if _form(reading.text[h.start : h.marker_end]) != usual:
                reading.doubts.append(
                    Doubt(
                        "PP104",
                        f"{_printed(reading, h.start, h.marker_end)} is written differently from the others of its run ({usual})",
                        h.start,
                        h.marker_end,
                    )
                )


def _top(reading: Reading, h: Heading) -> int:
    """The document within the file: numbering of one family is one run from its first number on."""
    return 0 if h.parent < 0 else 1


def _form(marker: str) -> str:
    return "".join("N" if c.isalnum() else c for c in marker.strip()).replace("NN", "N").replace("NN", "N")
