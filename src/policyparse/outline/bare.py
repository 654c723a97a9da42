"""Headings on bare lines in a text whose other headings have numbers: 专项行动 named one after another, each over a
numbering of its own or over run-in titles, and those that the contents page lists without a number."""

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import chain

from policyparse.scan.lines import Line, ink
from policyparse.scan.wrapping import CLOSED, Wrapping

from .reading import Heading, Reading

BARE = re.compile("[^。；：！？《》|\n]{2,30}(?:：[^。；：！？《》|\n]{2,20})?$")
SHORTEST, LONGEST = 4, 40
"""Characters of a bare heading's line with the blanks in it; the contents page may list shorter ones (前言)."""
MOST_COMMAS = 1
FEWEST = 2
"""Bare lines in parallel, where no contents page lists them."""
FEWEST_RUNNING = 3
"""The same where one numbering runs on below all of them."""
FEWEST_PARTS, SHORTEST_BODY = 3, 48
"""The same over paragraphs alone, and how many characters these have."""
RUNNING_RANK = 70
"""A family of less rank that starts anew begins another document, and the line above is that one's title."""
NEVER_FIRST, NEVER_LAST = frozenset("（“—0123456789"), frozenset("，、）")

Above = dict[int, Heading | None]
"""For each heading, by its id, the one that it stands below."""


def read_bare(reading: Reading, wrapping: Wrapping) -> None:
    """Add those headings to ``reading.headings``, and put what they head below them."""
    listed = [e for e in reading.toc if not e.marker]
    if listed:
        insert(reading, *_listed(reading, wrapping))
    insert(reading, *_over_runs(reading, wrapping))
    if not wrapping.width:
        insert(reading, *_over_paragraphs(reading, wrapping))


def insert(reading: Reading, found: list[Heading], above: Above) -> None:
    """Put headings in at their places; ``above`` says for them, and for what goes below them, what it stands below."""
    if not found:
        return
    old = reading.headings
    for h in old:
        above.setdefault(id(h), old[h.parent] if h.parent >= 0 else None)
    reading.headings = merged = sorted([*old, *found], key=lambda h: h.start)
    place = {id(h): i for i, h in enumerate(merged)}
    for h in merged:
        parent = above[id(h)]
        h.parent = place[id(parent)] if parent is not None else -1


def _over_runs(reading: Reading, wrapping: Wrapping) -> tuple[list[Heading], Above]:
    """Bare lines right above the first of each numbering of one family in one section, which starts anew below them;
    or above each run of run-in titles."""
    headings = reading.headings
    groups: dict[tuple[int, str], list[Heading]] = defaultdict(list)
    for h in headings:
        running = h.family is not None and h.family.rank >= RUNNING_RANK and h.family.numerals != "none"
        if h.style == "run-in" or running:
            groups[h.parent, h.style].append(h)
    found: list[Heading] = []
    above: Above = {}
    for (parent, style), members in groups.items():
        numbered = style != "run-in"
        firsts = [h for h in members if h.ordinal == 1] if numbered else members
        if (
            len(firsts) == 1
            and len(members) > FEWEST_RUNNING
            and _line_above(reading, wrapping, members[0]) is not None
        ):
            # One numbering may run on below all of them.
            over = _over(reading, wrapping, members)
            if FEWEST_RUNNING <= len(over) <= len(members) / 2:
                firsts = [h for h in members if id(h) in over]
        if len(firsts) < FEWEST:
            continue
        over = _over(reading, wrapping, firsts)
        if numbered and len(over) < len(firsts):
            continue
        if len(over) < FEWEST:
            continue
        current: Heading | None = None
        for h in members:
            line = over.get(id(h))
            if line is not None:
                current = bare_heading(reading, line, "a line of its own over the first of a run, like others")
                above[id(current)] = headings[parent] if parent >= 0 else None
                found.append(current)
            if current is not None:
                above[id(h)] = current
    return found, above


def _over_paragraphs(reading: Reading, wrapping: Wrapping) -> tuple[list[Heading], Above]:
    """Bare lines that part the text of one section, from its first line on: three or more, each over a paragraph."""
    headings, lines = reading.headings, reading.lines
    found: list[Heading] = []
    above: Above = {}
    for i, h in enumerate(headings):
        at = bisect_left(reading.starts, h.start) + 1
        limit = headings[i + 1].start if i + 1 < len(headings) else len(reading.fold)
        parts: list[Line] = []
        while at < len(lines) and lines[at].start < limit and not lines[at].kind:
            if is_bare(reading, wrapping, at):
                if at + 1 == len(lines) or lines[at + 1].end - lines[at + 1].start < SHORTEST_BODY:
                    parts = []
                    break
                parts.append(lines[at])
            elif not parts:
                break
            at += 1
        if len(parts) >= FEWEST_PARTS:
            for line in parts:
                found.append(
                    bare_heading(reading, line, "a line of its own over a paragraph, as others in this section are")
                )
                above[id(found[-1])] = h
    return found, above


def _over(reading: Reading, wrapping: Wrapping, members: list[Heading]) -> dict[int, Line]:
    """The bare lines right above these headings, by the headings' ids."""
    return {id(h): line for h in members if (line := _line_above(reading, wrapping, h)) is not None}


def _line_above(reading: Reading, wrapping: Wrapping, h: Heading) -> Line | None:
    """The bare line right above a heading that begins its own line; None where there is none."""
    lines = reading.lines
    at = bisect_left(reading.starts, h.start)
    if at == len(lines) or lines[at].start != h.start:
        return None
    at = _line_before(lines, at)
    if at < 0 or lines[at].end - lines[at].start < SHORTEST or not is_bare(reading, wrapping, at):
        return None
    return lines[at]


def _line_before(lines: list[Line], at: int) -> int:
    """The index of the line before that one, page marks passed over; -1 for none."""
    at -= 1
    while at >= 0 and lines[at].kind == "furniture":
        at -= 1
    return at


def is_bare(reading: Reading, wrapping: Wrapping, at: int, never_first: frozenset[str] = NEVER_FIRST) -> bool:
    """Whether that line is running text, short, without a closing mark, no heading and no end of a paragraph."""
    fold, line = reading.fold, reading.lines[at]
    start, end = line.start, line.end
    if line.kind or start < reading.body or end - start > LONGEST or BARE.match(fold, start, end) is None:
        return False
    if fold[start] in never_first or fold[end - 1] in NEVER_LAST or fold.count("，", start, end) > MOST_COMMAS:
        return False
    if reading.zone_at(start) is not None:
        return False
    i = bisect_left(reading.headings, end, key=lambda h: h.start) - 1
    if i >= 0 and max(reading.headings[i].marker_end, reading.headings[i].title_end) > start:
        return False
    before = _line_before(reading.lines, at)
    if before < 0 or reading.lines[before].kind or fold[reading.lines[before].end - 1] in CLOSED:
        return True
    return not wrapping.continues(reading.lines[before].start)


def _listed(reading: Reading, wrapping: Wrapping) -> tuple[list[Heading], Above]:
    """The lines that say what the contents page lists without a number, each below the entry that it stands below
    there. What is numbered and not listed stands below them."""
    fold, headings = reading.fold, reading.headings
    unmarked = {ink(e.title): e.level for e in reading.toc if not e.marker}
    marked = {ink(e.title): e.level for e in reading.toc if e.marker}
    found: dict[str, Heading] = {}
    begin = bisect_left(reading.starts, reading.body)
    for i in range(begin, len(reading.lines)):
        line = reading.lines[i]
        if line.kind or line.end - line.start > LONGEST:
            continue
        printed = ink(fold[line.start : line.end])
        if printed in unmarked and printed not in found and is_bare(reading, wrapping, i):
            found[printed] = bare_heading(reading, line, "the contents page lists it")
    levels = {id(h): unmarked[title] for title, h in found.items()}
    lengths = {len(title) for title in marked}
    rank = 0.0
    for h in headings if found else ():
        printed = ink(fold[h.marker_end : h.marker_end + max(lengths, default=0) + LONGEST])
        level = next((marked[printed[:n]] for n in lengths if printed[:n] in marked), None)
        if level is not None and h.family is not None:
            levels[id(h)] = level
            rank = max(rank, h.family.rank)
    return list(found.values()), _nest(headings, list(found.values()), levels, rank)


def _nest(headings: list[Heading], found: list[Heading], levels: dict[int, int], rank: float) -> Above:
    """What each listed heading without a number stands below, and what stands below it: headings of a greater rank than
    any listed one, and those without a number."""
    above: Above = {}
    bare = {id(h) for h in found}
    path: list[Heading] = []
    for h in sorted(chain(headings, found), key=lambda h: h.start):
        level = levels.get(id(h))
        if level is not None:
            while path and levels[id(path[-1])] >= level:
                path.pop()
            if id(h) in bare:
                above[id(h)] = path[-1] if path else None
            path.append(h)
        elif path and id(path[-1]) in bare and (h.family is None or h.family.rank > rank):
            parent = headings[h.parent] if h.parent >= 0 else None
            if parent is None or parent.start < path[-1].start:
                above[id(h)] = path[-1]
    return above


def bare_heading(reading: Reading, line: Line, reason: str) -> Heading:
    """The heading that a bare line is, and why."""
    h = Heading(line.start, line.start, line.start, line.end, "plain", None, None)
    h.title = reading.clean(line.start, line.end).strip("【】*# ")
    h.reasons = [reason]
    return h
