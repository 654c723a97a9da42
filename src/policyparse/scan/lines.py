"""Physical lines: where the ink of each begins and ends."""

import re
from dataclasses import dataclass

LINE = re.compile(r"[^\s][^\n]*")


@dataclass(slots=True)
class Line:
    """One line that is not blank: ``start`` and ``end`` of its ink, without blanks round it.

    ``kind`` is the block kind that a stage has found for it, "" while undecided.
    """

    start: int
    end: int
    kind: str = ""


def lines(fold: str) -> list[Line]:
    """All lines with ink, in order. A line end is whatever the fold made a newline.

    >>> [(l.start, l.end) for l in lines("  甲 \\n\\n乙丙")]
    [(2, 3), (6, 8)]
    """
    found = []
    for m in LINE.finditer(fold):
        start, end = m.span()
        while fold[end - 1] == " ":
            end -= 1
        found.append(Line(start, end))
    return found
