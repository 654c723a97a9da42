"""A contents page without 目录 and without dots: lines that come again as headings, each with its page perhaps."""

from bisect import bisect_right
from functools import lru_cache

from policyparse.grammar import Grammar
from policyparse.scan.lines import Line, ink
from policyparse.scan.markers import marker_scan

from .reading import Reading

FEWEST = 4
"""Lines of such a page; at least half of them come again below it."""
FEWEST_CHAPTERS = 3
FRONT_LINES = 150
"""Lines of a text within which it stands."""
LONGEST = 45
MOST_DIGITS = 3
ENDED = frozenset("。；：，、")

Found = tuple[int, int, int, int | None]
"""Where an entry begins, where its title ends, where it ends, and its page."""


def unheaded_entries(reading: Reading) -> list[Found]:
    """The entries of such a page; none where no lines read as one."""
    fold = reading.fold
    openings = _openings(reading.grammar)
    runs: list[list[Line]] = [[]]
    for line in reading.lines[:FRONT_LINES]:
        start, end = line.start, line.end
        last = fold[end - 1]
        if line.kind == "furniture":
            continue
        if end - start <= LONGEST and (last.isdecimal() or (fold[start] in openings and last not in ENDED)):
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    found: list[list[Found]] = []
    for lines in runs:
        if len(lines) >= FEWEST:
            found += _entries(reading, lines)
    if not found:
        return []
    below = _short_lines(reading, found[0][-1][2])
    return next((run for run in found if _comes_again(reading, run, below)), [])


@lru_cache(maxsize=8)
def _openings(grammar: Grammar) -> frozenset[str]:
    """What the markers of headings begin with."""
    return frozenset("".join([family.starts for family in marker_scan(grammar).families]))


def _entries(reading: Reading, lines: list[Line]) -> list[list[Found]]:
    """What neighbouring lines say, parted where one is no entry, or where those with a page end; enough of them."""
    runs: list[list[Found]] = [[]]
    for line in lines:
        entry = _entry(reading, line)
        if entry is None or (runs[-1] and (entry[3] is None) != (runs[-1][-1][3] is None)):
            runs.append([])
        if entry is not None:
            runs[-1].append(entry)
    return [run for run in runs if len(run) >= FEWEST]


def _entry(reading: Reading, line: Line) -> Found | None:
    """What a short line says if it can be an entry: with a page number behind a blank, or with a marker before it."""
    fold, start, end = reading.fold, line.start, line.end
    if line.kind:
        return None
    if fold[end - 1].isdecimal():
        blank = fold.rfind(" ", start, end)
        if blank < 0 or end - blank - 1 > MOST_DIGITS or not fold[blank + 1 : end].isdecimal():
            return None
        title_end = start + len(fold[start:blank].rstrip(" "))
        return None if fold[start:title_end].isdecimal() else (start, title_end, end, int(fold[blank + 1 : end]))
    marker = marker_scan(reading.grammar).first.match(fold, start, end)
    return (start, end, end, None) if marker is not None and marker.end() < end else None


def _short_lines(reading: Reading, start: int) -> dict[str, int]:
    """Where each short line behind that offset stands last."""
    fold, lines = reading.fold, reading.lines
    first = bisect_right(reading.starts, start)
    return {ink(fold[z.start : z.end]): z.start for z in lines[first:] if z.end - z.start <= LONGEST}


def _comes_again(reading: Reading, run: list[Found], below: dict[str, int]) -> bool:
    """Whether the first of these lines and half of all stand below them once more, and the pages go on. Without pages
    there are some chapters among them: a first chapter's first headings, each below the other, are no contents page."""
    pages = [page for *_, page in run if page is not None]
    if pages != sorted(pages) or (not pages and _chapters(reading, run) < FEWEST_CHAPTERS):
        return False
    last = run[-1][2]
    again = [below.get(ink(reading.fold[start:end]), 0) > last for start, end, *_ in run]
    return again[0] and 2 * sum(again) >= len(again)


def _chapters(reading: Reading, run: list[Found]) -> int:
    """How many entries have a marker of the first one's family."""
    first = marker_scan(reading.grammar).first
    markers = [first.match(reading.fold, start, end) for start, _, end, _ in run]
    groups = [m.lastindex for m in markers if m is not None]
    return groups.count(groups[0])
