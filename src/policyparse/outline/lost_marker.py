"""Headings whose marker was lost, where the sequence proves them: the unnumbered line before a 二、 with no 一、."""

import re
from bisect import bisect_left

from policyparse.scan.wrapping import Wrapping

from .reading import Doubt, Heading, Reading

LONGEST_LINE = 45
MOST_TRIES = 100
"""In a text with more gaps than this, numbers prove nothing."""
FIRST_SENTENCE = re.compile("[^。；：！？\n]{3,45}(?=[。\n]|$)")


def infer_lost_markers(reading: Reading, missing: list[int], wrapping: Wrapping) -> None:
    """For every single number missing from a run, look for the one heading that lost it; else report the gap.

    ``missing`` holds, for each heading, how many numbers before it are missing.
    """
    at = tries = 0
    for lost in missing:
        h = reading.headings[at]
        if lost == 1 and h.ordinal is not None:
            tries += 1
            found = _find(reading, at, wrapping) if tries <= MOST_TRIES else None
            if found is not None:
                _insert(reading, found, at, h.ordinal - 1)
                at += 1
            else:
                _report(reading, h, 1)
        elif lost > 1 and h.style != "1.1":
            _report(reading, h, lost)
        at += 1


def _report(reading: Reading, h: Heading, lost: int) -> None:
    what = f"{lost} numbers are" if lost > 1 else "a number is"
    marker = reading.text[h.start : h.marker_end].strip()
    reading.doubts.append(Doubt("PP102", f"before {marker} {what} missing from the run", h.start, h.marker_end))


def _find(reading: Reading, index: int, wrapping: Wrapping) -> tuple[int, int, int] | None:
    """The lost heading's start, its title's end, and its place in the list of headings."""
    headings = reading.headings
    h = headings[index]
    before = next(
        (i for i in range(index - 1, -1, -1) if headings[i].parent == h.parent and headings[i].style == h.style), -1
    )
    if before >= 0 and headings[before].ordinal != (h.ordinal or 0) - 2:
        return None
    begin = (
        headings[before].marker_end
        if before >= 0
        else (headings[h.parent].marker_end if h.parent >= 0 else reading.body)
    )
    lines = reading.lines
    first = bisect_left(reading.starts, begin)
    last = bisect_left(reading.starts, h.start)
    starts = {x.start for x in headings}
    ordered = sorted(starts)
    like_line = _stands_alone(reading, h)
    found: list[tuple[float, int, int]] = []
    for i in range(first, last):
        line = lines[i]
        if line.kind or line.start in starts or reading.zone_at(line.start) is not None:
            continue
        m = FIRST_SENTENCE.match(reading.fold, line.start, line.end)
        if m is None:
            continue
        alone = m.end() == line.end
        inside = bisect_left(ordered, line.start)
        if inside < len(ordered) and ordered[inside] < m.end():
            continue
        if alone != like_line or reading.fold[line.start] in "（“《—":
            continue
        if i > 0 and wrapping.continues(lines[i - 1].start):
            continue
        # The best is a line right before a numbered child; a run-in title wins by being short.
        child_next = i + 1 < len(lines) and lines[i + 1].start in starts and lines[i + 1].start != h.start
        found.append((0.0 if child_next else 1.0 + (m.end() - line.start) / 100, line.start, m.end()))
    if not found or (like_line and len(found) > 1 and sorted(found)[0][0] >= 1.0):
        return None
    _, start, end = min(found)
    place = next(i for i in range(len(headings)) if headings[i].start > start)
    return start, end, place


def _stands_alone(reading: Reading, h: Heading) -> bool:
    end = reading.fold.find("\n", h.marker_end)
    rest = reading.fold[h.marker_end : end if end >= 0 else len(reading.fold)]
    return len(rest) <= LONGEST_LINE + 15 and "。" not in rest.rstrip("。")


def _insert(reading: Reading, found: tuple[int, int, int], index: int, ordinal: int) -> None:
    start, end, place = found
    headings = reading.headings
    sibling = headings[index]
    for h in headings:
        if h.parent >= place:
            h.parent += 1
    before = next(
        (
            i
            for i in range(place - 1, -1, -1)
            if headings[i].parent == sibling.parent and headings[i].style == sibling.style
        ),
        None,
    )
    heirs = sibling.parent if before is None else before
    rank = sibling.family.rank if sibling.family else 0
    for h in headings[place:index]:
        if h.parent == heirs and (h.family is None or h.family.rank > rank):
            h.parent = place
    new = Heading(
        start, start, start, end, sibling.style, ordinal, sibling.family, inferred=True, parent=sibling.parent
    )
    new.title = reading.clean(start, end)
    new.reasons = ["its marker was lost; the numbers before and after prove it"]
    headings.insert(place, new)
    reading.doubts.append(
        Doubt("PP101", f"the marker of “{new.title}” was lost; the sequence proves number {ordinal}", start, end)
    )
