"""The titles of further documents in one file: six rules that one notice hands out, each numbered from 第一条 on."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial

from policyparse.outline.front.closing import as_piece
from policyparse.outline.front.forms import Forms, forms
from policyparse.outline.front.front_titles import join_title
from policyparse.outline.front.pieces import SHORT, Piece
from policyparse.outline.front.title_forms import TitleForms, bare_title, title_forms
from policyparse.outline.reading import Reading
from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

MOST_LINES = 3
"""Lines that such a title is wrapped on at most."""
ENDED = frozenset("。；：！？）")
"""In hard-wrapped text the line before a title ends so."""
SHORTEST_LINE = 8
"""Characters of a title on one line, or of a line of it that goes on in the next; shorter are labels and cells."""


def mark_later_titles(reading: Reading, wrapping: Wrapping) -> None:
    """Mark the title that stands between the last heading of one numbering and the first of the next, at top level.

    The last line that reads as one is the text's own; what a covering notice above it says stays as it is.
    """
    headings = reading.headings
    seen: set[str] = set()
    for i, h in enumerate(headings):
        if h.parent >= 0 or h.ordinal is None:
            continue
        if h.ordinal == 1 and h.style in seen:
            _mark_between(reading, wrapping, headings[i - 1].marker_end, h.start)
        seen.add(h.style)


def _mark_between(reading: Reading, wrapping: Wrapping, start: int, end: int) -> None:
    known, titles = forms(reading.grammar), title_forms(reading.grammar)
    first = max(bisect_left(reading.starts, start), 1)
    last = bisect_left(reading.starts, end)
    between = [line for line in reading.lines[first - 1 : last] if line.kind != "furniture"]
    found: list[Line] = []
    beyond = 0
    for k in range(1, len(between)):
        if k < beyond:
            continue
        before, line = between[k - 1], between[k]
        if line.kind or reading.fold[line.start] == "《" or reading.zone_at(line.start) is not None:
            continue
        if wrapping.width and before.kind != "signature" and reading.fold[before.end - 1] not in ENDED:
            continue
        lines = between[k : k + MOST_LINES + 1]
        count = _title_lines(reading, lines, known, titles)
        whole = k + count == len(between)
        if count and (whole or _is_apart(before, wrapping) or _is_apart(lines[count - 1], wrapping)):
            found, beyond = lines[:count], k + count
    for line in found:
        line.kind = "title"


def _is_apart(line: Line, wrapping: Wrapping) -> bool:
    """Whether no sentence surely runs from a line into the next."""
    return bool(line.kind) or not wrapping.continues(line.start)


def _title_lines(reading: Reading, lines: list[Line], known: Forms, titles: TitleForms) -> int:
    """How many of the lines, from the first on, are a title; 0 where it begins none."""
    pieces = [as_piece(reading, line, known) for line in lines]
    if pieces[0].form != SHORT:
        return 0
    found, after = join_title(reading.fold, partial(_get, pieces), 0, titles)
    if found is None or not found.complete or found.covering or after > MOST_LINES:
        return 0
    printed = [piece.ink for piece in pieces[: after - 1]] or [bare_title(found.ink)]
    return after if all(len(ink) >= SHORTEST_LINE for ink in printed) else 0


def _get(pieces: list[Piece], index: int) -> Piece | None:
    return pieces[index] if index < len(pieces) else None
