"""Annexes: the list of them at the end of a text, and the label and title that open each of them further down."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from itertools import islice

from policyparse.outline.front import pieces as form
from policyparse.outline.front.closing import MOST_TRIED, as_piece
from policyparse.outline.front.forms import Forms
from policyparse.outline.front.front_titles import join_title
from policyparse.outline.front.pieces import Piece
from policyparse.outline.front.title_forms import title_forms
from policyparse.outline.reading import Reading, Zone
from policyparse.scan.lines import Line

LONGEST_LABEL = 14
LONGEST_ITEM = 80
FARTHEST_ITEM = 6
"""Lines, page marks among them, between the numbers of two items at most."""
NUMBER = re.compile("\\d{1,2} ?[.．、](?:(?!\\d)|(?=20\\d\\d ?年))")
NEXT_ITEM = re.compile(f"(?<=[^\\d.]){NUMBER.pattern}")
ITEM_END = re.compile(f"[。；]| |{NEXT_ITEM.pattern}")


def mark_annexes(reading: Reading, known: Forms) -> None:
    """Mark the labels that open annexes below the body's beginning (附件2), the titles below them, and the lists of
    annexes (附件：1. … 2. …), whose numbers are no headings."""
    fold = reading.fold
    first = fold.find("附", reading.body)
    if first < 0:
        return
    for m in islice(reading.grammar.pattern("annex-list-start").finditer(fold, first), MOST_TRIED):
        if reading.zone_at(m.start()) is None:
            _mark_list(reading, m.start(), m.end())
    # The line end before the first may be at some blanks' distance.
    line_end = max(fold.rfind("\n", 0, first), reading.body - 1, 0)
    for m in islice(reading.grammar.pattern("annex-line").finditer(fold, line_end), MOST_TRIED):
        at = bisect_left(reading.starts, m.start() + 1)
        if at < len(reading.lines) and not reading.lines[at].kind and reading.zone_at(reading.lines[at].start) is None:
            _mark_label(reading, at, known)


def _mark_label(reading: Reading, at: int, known: Forms) -> None:
    """附件2 on a line of its own, and the title on the lines below it."""
    lines = reading.lines
    line = lines[at]
    if line.end - line.start > LONGEST_LABEL or not known.annex.fullmatch(reading.fold, line.start, line.end):
        return
    line.kind = "annex"
    below = [as_piece(reading, other, known) for other in lines[at + 1 : at + 6]]
    if not below or below[0].form not in (form.SHORT, form.ORGAN) or reading.zone_at(below[0].start) is not None:
        return
    found, after = join_title(reading.fold, partial(_get, below), 0, title_forms(reading.grammar))
    if found is not None and not found.complete and len(below) > 1 and below[1].form == form.HEADING:
        after = 1  # 机构设置基本要求 ends as no type does, but stands between the label and the first heading
        found.complete = below[0].form == form.SHORT
    if found is not None and found.complete:
        for other in lines[at + 1 : at + 1 + after]:
            other.kind = other.kind or "title"


def _get(pieces: list[Piece], index: int) -> Piece | None:
    return pieces[index] if index < len(pieces) else None


def _mark_list(reading: Reading, start: int, end: int) -> None:
    """A list of annexes from its first item's number on: the items follow on lines of their own, or on the same one."""
    fold = reading.fold
    first = at = bisect_left(reading.starts, start + 1) - 1
    if at < 0:
        return
    number = 1
    whole = reading.lines[at].start == start
    end = _item_end(fold, end, reading.lines[at].end, whole)
    while True:
        number += 1
        on_line = _next_item(fold, end, reading.lines[at].end, number)
        if on_line >= 0:
            end = _item_end(fold, on_line, reading.lines[at].end, whole)
            continue
        following = _next_item_line(reading, at, number)
        if following < 0:
            break
        at = following
        whole = True
        end = _item_end(fold, reading.lines[at].start, reading.lines[at].end, whole)
    if not add_zone(reading, start, end):
        return
    for line in reading.lines[first : at + 1]:
        if line.start >= start and line.end <= end:
            line.kind = line.kind or "annex"


def add_zone(reading: Reading, start: int, end: int) -> bool:
    """Add an annex zone where no other zone stands; False where one does."""
    if any(z.start < end and start < z.end for z in reading.zones):
        return False
    reading.zones.append(Zone("annex", start, end))
    reading.zones.sort(key=lambda z: z.start)
    return True


def _next_item_line(reading: Reading, at: int, number: int) -> int:
    """The line that begins with the next item's number: the next line, or the one behind it where the item before goes
    on over one more; page marks between do not count. -1 where there is none."""
    lines = reading.lines
    passed = 0
    for k in range(at + 1, min(at + 1 + FARTHEST_ITEM, len(lines))):
        line = lines[k]
        if line.kind == "furniture":
            continue
        if _begins(reading, k, number):
            return k
        passed += 1
        if passed > 1 or line.end - line.start > LONGEST_ITEM:
            break
    return -1


def _begins(reading: Reading, at: int, number: int) -> bool:
    """Whether a line begins with that item's number."""
    if at >= len(reading.lines):
        return False
    line: Line = reading.lines[at]
    found = NUMBER.match(reading.fold, line.start, line.end)
    return found is not None and int(found[0].rstrip(" .．、")) == number and line.end - line.start <= LONGEST_ITEM


def _next_item(fold: str, at: int, stop: int, number: int) -> int:
    """Where the next item's number stands on the same line; -1 where it does not."""
    while at < stop and fold[at] in " ；;":
        at += 1
    found = NUMBER.match(fold, at, stop)
    return at if found is not None and int(found[0].rstrip(" .．、")) == number else -1


def _item_end(fold: str, at: int, stop: int, whole: bool) -> int:
    """Where an item's text ends: before the next item's number, at the line's end, or, in a line that holds other
    things too (not ``whole``), at a blank or a sentence's end."""
    marker = NUMBER.match(fold, at, stop)
    at = marker.end() if marker is not None else at
    while at < stop and fold[at] == " ":
        at += 1
    ends = NEXT_ITEM if whole and stop - at <= LONGEST_ITEM else ITEM_END
    stop = min(stop, at + LONGEST_ITEM)
    found = ends.search(fold, at, stop)
    stop = found.start() if found is not None else stop
    while fold[stop - 1] == " ":
        stop -= 1
    return stop
