"""Physical lines: where the ink of each begins and ends."""

from bisect import bisect_right
from dataclasses import dataclass

JOINED_FROM = 400
"""Characters from which a line may hold several paragraphs, its line ends lost."""


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
    at = 0
    for part in fold.split("\n"):
        end = at + len(part)
        if part:
            ink = part.strip(" ")
            if ink is part:  # no blanks round it
                found.append(Line(at, end))
            elif ink:
                start = at + part.index(ink[0])
                found.append(Line(start, start + len(ink)))
        at = end + 1
    return found


def in_any(lines: list[Line], offset: int) -> bool:
    """Whether one of these lines covers that offset.

    >>> in_any([Line(0, 3), Line(5, 9)], 4), in_any([Line(0, 3), Line(5, 9)], 5)
    (False, True)
    """
    i = bisect_right(lines, offset, key=lambda line: line.start) - 1
    return i >= 0 and offset < lines[i].end


def ink(text: str) -> str:
    """A text without its white space, as lines are compared.

    >>> ink(" 一、 总体要求 ")
    '一、总体要求'
    """
    return "".join(text.split())
