"""Parts of a report that are named for a year on lines without a number: 2023年工作回顾, 2024年工作安排."""

from bisect import bisect_left

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

from .bare import Above, bare_heading, insert, is_bare
from .reading import Heading, Reading

FEWEST = 2
"""Such lines in one text; one alone may be a title."""


def read_year_parts(reading: Reading, wrapping: Wrapping) -> None:
    """Add those parts as headings over everything that stands below them.

    They are parts of the whole only where no numbering runs on from one to the next: what is numbered below each
    begins with one, and nothing is numbered before the first.
    """
    lines: list[Line] = []
    for m in reading.grammar.pattern("part-of-a-year").finditer(reading.fold):
        at = bisect_left(reading.starts, m.start("part"))
        if at < len(reading.lines) and (_later_title(reading, at) or is_bare(reading, wrapping, at, frozenset())):
            lines.append(reading.lines[at])
    found = [bare_heading(reading, line, "a line that names a part after its year, as another does") for line in lines]
    if len({h.title for h in found}) < FEWEST:
        return
    above: Above = {id(part): None for part in found}
    part: Heading | None = None
    rest = iter(found)
    following = next(rest, None)
    first = True
    for h in reading.headings:
        if h.parent >= 0:
            continue
        while following is not None and following.start < h.start:
            part, following, first = following, next(rest, None), True
        if part is None or (first and h.ordinal not in (None, 1)):
            return
        first = first and h.ordinal is None
        above[id(h)] = part
    insert(reading, found, above)
    for line in lines:
        line.kind = ""


def _later_title(reading: Reading, at: int) -> bool:
    """Whether a line was taken for another document's title, because a numbering starts anew below it."""
    return reading.lines[at].kind == "title" and reading.lines[at].start > reading.body
