"""The printed contents page: where it stands and what its lines say."""

import re
from itertools import pairwise

from policyparse.grammar import Match
from policyparse.scan.lines import Line
from policyparse.scan.markers import marker_scan

from .contents_unheaded import unheaded_entries
from .reading import Reading, TocLine, Zone

FEWEST = 3
"""Lines that make a contents page."""
LONGEST_ENTRY = 90
FRONT = 12_000
"""Characters of a text within which its contents page begins: behind covers, notices and a page's navigation."""
SHORTEST_RUN_ON, LONGEST_RUN_ON = 24, 4000
"""Characters of a contents page that stands on one line with its head."""
PAGE_BEHIND = re.compile("(?<=[^0-9])[ .…]*([0-9]{1,3})$")
LEADERS = ("……", "..", "··", "…·")


def read_contents(reading: Reading) -> None:
    """Find the contents page; its zone and its lines go into the reading.

    It is known by its leaders (dots and a page number), by the word 目录 over short lines without a sentence or before
    titles on the same line, or by lines that come again.
    """
    entries = []
    if _may_have_leaders(reading.fold):
        leaders = list(reading.grammar.pattern("contents-leader").finditer(reading.fold))
        entries = _by_leaders(reading, leaders) if len(leaders) >= FEWEST else []
    entries = entries or _by_head(reading)
    if not entries:
        entries = _levels([_entry(reading, *found) for found in unheaded_entries(reading)], reading)
    if not entries:
        return
    reading.toc = entries
    start, end = entries[0].start, entries[-1].end
    for line in reading.lines:
        if line.end > end:
            break
        if line.start >= start:
            line.kind = "toc"
        elif _is_head(reading, line):
            line.kind = "toc"
            start = min(start, line.start)
    opening = reading.fold.rfind("\n", 0, start) + 1
    head = reading.grammar.pattern("contents-head").match(reading.fold, opening, start)
    if head is not None and not reading.fold[head.end() : start].strip():
        start = opening
    reading.zones.append(Zone("toc", start, end))
    reading.zones.sort(key=lambda z: z.start)


def _may_have_leaders(fold: str) -> bool:
    # One character is found ten times as fast as two, and most texts have none of them.
    return any([fold.find(dots[0], 0, FRONT) >= 0 and fold.find(dots, 0, FRONT) >= 0 for dots in LEADERS])


def _is_head(reading: Reading, line: Line) -> bool:
    return reading.grammar.pattern("contents-head").fullmatch(reading.fold, line.start, line.end) is not None


def _by_leaders(reading: Reading, leaders: list[Match]) -> list[TocLine]:
    """Entries by their dots; each begins where the one before ended, the first at its line's start."""
    fold = reading.fold
    runs: list[list[Match]] = [[]]
    for m in leaders:
        if runs[-1] and m.start() - runs[-1][-1].end() > LONGEST_ENTRY:
            runs.append([])
        runs[-1].append(m)
    best = max(runs, key=len)
    if len(best) < FEWEST:
        return []
    first = best[0].start()
    at = max(fold.rfind("\n", 0, first) + 1, first - LONGEST_ENTRY)
    for head in reading.grammar.pattern("contents-head").finditer(fold, at, first):
        at = head.end()
    entries = []
    for m in best:
        entries.append(_entry(reading, at, m.start(), m.end(), int(m.group(1))))
        at = m.end()
    return _levels(entries, reading)


def _by_head(reading: Reading) -> list[TocLine]:
    """Entries below 目录: short lines until the first of them comes again as a heading, or a sentence."""
    fold = reading.fold
    openings = {word[0] for word in reading.grammar.words("contents-heads")}
    lines = [line for line in reading.lines[:400] if line.kind != "furniture"]
    head = -1
    for i, line in enumerate(lines[:120]):
        if fold[line.start] in openings:
            if _is_head(reading, line):
                head = i
                break
            if run_on := _on_one_line(reading, line):
                return run_on
    if head < 0:
        return []
    scan = marker_scan(reading.grammar)
    page = reading.grammar.pattern("contents-page")
    annexes = tuple(reading.grammar.words("contents-annexes"))
    entries: list[TocLine] = []
    first = ""
    at = head + 1
    while at < len(lines):
        line = last = lines[at]
        marker = scan.first.match(fold, line.start, line.end)
        if marker is not None and marker.end() == line.end and at + 1 < len(lines):
            last = lines[at + 1]  # a marker alone, its title on the next line
        ink = fold[line.start : last.end]
        number = page.search(ink)
        title = ink[: number.start()] if number else ink
        bare = "".join(title.split())
        ends = last.end - line.start > LONGEST_ENTRY or "。" in ink or bare == first
        if ends or (number is None and marker is None and not (entries and ink.startswith(annexes))):
            break
        first = first or bare
        page_number = int(number.group(1)) if number else None
        entries.append(_entry(reading, line.start, line.start + len(title), last.end, page_number))
        at += 1 if last is line else 2
    # Without pages, only the first entry's coming again proves that these lines were a contents page.
    rest = "".join(fold[line.start : line.end] for line in lines[at:]).replace(" ", "") if first else ""
    again = bool(first) and first in rest
    if len(entries) >= FEWEST and (again or all(e.page is not None for e in entries)):
        return _levels(entries, reading)
    return []


def _on_one_line(reading: Reading, line: Line) -> list[TocLine]:
    """Entries behind 目录 on the same line, up to the first title's coming again; each begins with its marker."""
    head = reading.grammar.pattern("contents-head").match(reading.fold, line.start, line.end)
    if head is None or line.end - head.end() < SHORTEST_RUN_ON:
        return []
    fold = reading.fold
    limit = min(line.end, head.end() + LONGEST_RUN_ON)
    scan = marker_scan(reading.grammar)
    starts = [m.start() for m in scan.glued.finditer(fold, head.end(), limit)]
    entries: list[TocLine] = []
    first = ""
    for start, following in pairwise([*starts, limit]):
        chunk = fold[start:following].rstrip(" ")
        number = PAGE_BEHIND.search(chunk)
        title_end = start + (number.start() if number else len(chunk))
        if first and fold.startswith(first, start):
            break
        first = first or fold[start:title_end]
        if len(chunk) > LONGEST_ENTRY or "。" in chunk:
            return []
        entries.append(_entry(reading, start, title_end, start + len(chunk), int(number[1]) if number else None))
    paged = all(e.page is not None for e in entries)
    if len(entries) < FEWEST or not (paged or fold.find(first, entries[-1].end) >= 0):
        return []
    return _levels(entries, reading)


def _entry(reading: Reading, start: int, title_end: int, end: int, page: int | None) -> TocLine:
    fold = reading.fold
    while start < title_end and fold[start] in " \n":
        start += 1
    m = marker_scan(reading.grammar).first.match(fold, start, title_end)
    marker_end = m.end() if m else start
    return TocLine(reading.text[start:marker_end].strip(), reading.clean(marker_end, title_end), page, 1, start, end)


def _levels(entries: list[TocLine], reading: Reading) -> list[TocLine]:
    """Levels from the ranks of the markers: an entry stands below the last one of lesser rank. Those without a number
    stand below the numbered one before them, or by their indents; before the first of these and behind the last they
    are chapters like it."""
    scan = marker_scan(reading.grammar)
    stack: list[float] = []
    numbered = [i for i, e in enumerate(entries) if e.marker]
    indents: list[int] = []
    for i, e in enumerate(entries):
        m = scan.first.match(reading.fold, e.start, e.end) if e.marker else None
        if m is None or m.lastindex is None:
            farthest = max(e.start - LONGEST_ENTRY, 0)
            line = max(reading.fold.rfind("\n", farthest, e.start) + 1, farthest)
            indent = e.start - line if not reading.fold[line : e.start].strip() else 0  # none inside a line
            while indents and indents[-1] >= indent:
                indents.pop()
            inside = len(stack) if numbered and numbered[0] < i < numbered[-1] else 0
            e.level = inside + len(indents) + 1
            indents.append(indent)
            continue
        indents.clear()
        family = scan.families[m.lastindex // 2]
        rank = family.rank + (e.marker.count(".") / 10 if family.numerals == "decimal" else 0)
        while stack and stack[-1] >= rank:
            stack.pop()
        stack.append(rank)
        e.level = len(stack)
    return entries
