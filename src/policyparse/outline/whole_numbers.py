"""Whole numbers above decimals that are not set off from their titles (1总则 above 1.1), or were lost with them."""

from bisect import bisect_left

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

from .bare import Above, insert, is_bare
from .headings import MOVES
from .reading import Doubt, Heading, Reading

LONGEST = 30
CHINESE = "\u4e00"
"""The first of the Chinese characters; marks and figures come before."""
FEWEST_LOST = 2
"""Lines without any number that have to stand above such decimals, each above its own."""


def read_whole_numbers(reading: Reading, wrapping: Wrapping) -> None:
    """For every N.1 whose N is not in the text, look for its title on the line above; the decimals go below it."""
    headings = reading.headings
    glued: list[tuple[int, Heading]] = []
    lost: list[tuple[int, Heading]] = []
    for i, h in enumerate(headings):
        if h.style != "1.1" or h.ordinal != 1 or MOVES["orphan"] not in h.reasons:
            continue
        number, at = _whole(reading, h), bisect_left(reading.starts, h.start) - 1
        if at < 0 or not number.isdecimal():
            continue
        line = reading.lines[at]
        if _is_glued(reading, line, number):
            glued.append((i, _heading(reading, line, h, int(number), len(number))))
        elif is_bare(reading, wrapping, at):
            lost.append((i, _heading(reading, line, h, int(number), 0)))
    found = glued + lost if len(lost) >= FEWEST_LOST else glued
    above: Above = {}
    for i, whole in found:
        parent = headings[i].parent
        above[id(whole)] = headings[parent] if parent >= 0 else None
        number = _whole(reading, headings[i])
        for h in headings[i:]:
            if h.parent == parent and _whole(reading, h) == number:
                above[id(h)] = whole
            elif h.parent <= parent:
                break
        if whole.inferred:
            message = f"the marker of “{whole.title}” was lost; the decimals below it prove number {whole.ordinal}"
            reading.doubts.append(Doubt("PP101", message, whole.start, whole.title_end))
    insert(reading, [whole for _, whole in found], above)


def _whole(reading: Reading, h: Heading) -> str:
    """The first number of a marker: 2 of 2.1."""
    return reading.fold[h.start : h.marker_end].strip().partition(".")[0]


def _is_glued(reading: Reading, line: Line, number: str) -> bool:
    """Whether a line is that number and a title right behind it."""
    fold, title = reading.fold, line.start + len(number)
    if line.kind or line.start < reading.body or not fold.startswith(number, line.start):
        return False
    return 1 < line.end - title <= LONGEST and fold[title] >= CHINESE and fold[line.end - 1] >= CHINESE


def _heading(reading: Reading, line: Line, first: Heading, number: int, digits: int) -> Heading:
    start = line.start
    family = next((f for f in reading.grammar.markers if f.weak), first.family)
    h = Heading(start, start + digits, start + digits, line.end, first.style, number, family, inferred=not digits)
    h.title = reading.clean(start + digits, line.end)
    h.reasons = ["the decimals below it prove its number"]
    return h
