"""Headings that only the format marks: ``## 标题`` without a number, nested by the marks' levels."""

from bisect import bisect_left, bisect_right

from .reading import Heading, Reading

NEVER = frozenset({"furniture", "toc", "metadata"})
"""Kinds of lines that are no headings, however they are marked."""


def marked_headings(reading: Reading) -> list[Heading]:
    """A plain heading for every marked line that is running text and has no heading yet."""
    lines, numbered = reading.lines, [h.start for h in reading.headings]
    out = []
    for mark in reading.source.marks:
        if mark.kind != "heading":
            continue
        i = bisect_right(reading.starts, mark.start) - 1
        line = lines[i] if i >= 0 else None
        if line is None or mark.start >= line.end or line.kind in NEVER:
            continue
        if mark.value == 1 and (line.kind or line.start < reading.body):
            continue  # the document's own title
        start = line.start
        while start < line.end and reading.fold[start] in "# *":
            start += 1
        known = bisect_left(numbered, line.start)
        if start == line.end or (known < len(numbered) and numbered[known] < line.end):
            continue
        if reading.zone_at(start) is None:
            line.kind = ""
            h = Heading(start, start, start, line.end, "plain", None, None)
            h.title = reading.clean(start, line.end).strip("*# ")
            h.reasons = ["the format marks it as a heading"]
            out.append(h)
    return out


def nest_marked(reading: Reading) -> None:
    """Put headings below the nearest marked one of a lesser level, where the numbers do not say more."""
    marks = [mark for mark in reading.source.marks if mark.kind == "heading"]
    headings = reading.headings
    open_path: list[tuple[int, int]] = []
    for i, h in enumerate(headings):
        at = bisect_right(marks, h.start, key=lambda mark: mark.start) - 1
        if at < 0 or h.start >= marks[at].end:
            continue
        level = marks[at].value
        while open_path and open_path[-1][0] >= level:
            open_path.pop()
        above = open_path[-1][1] if open_path else -1
        if h.style == "plain" or (above >= 0 and headings[above].style == "plain" and h.parent < above):
            h.parent = above
        open_path.append((level, i))
