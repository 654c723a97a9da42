"""The end of a document: its signature and date, the closing lines below, and the labels of annexes on the way."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from policyparse.outline.front import pieces as form
from policyparse.outline.front.forms import Forms
from policyparse.outline.front.front_matter import Front
from policyparse.outline.front.notice import last_date, signers_above
from policyparse.outline.front.pieces import Piece, make_piece
from policyparse.outline.reading import Reading
from policyparse.scan.lines import Line

TAIL_LINES = 14
MOST_SIGNERS = 12
LONGEST = 160
SHORT_ASCII = 20
"""Letters: a line of no more, without a Chinese character, is the page's."""
MOST_TRIED = 200
"""Dates on a line of their own, and labels of annexes, that are looked at: a text with more is a list of them."""


def find_signatures(reading: Reading, front: Front, known: Forms) -> None:
    """The signatures below the body's beginning: a date on a line below the name of a body.

    The first is that of a text that no notice covers; annexes may follow it, so it need not stand at the end. Others
    end further documents in the same file; for them the line above the date has to be a body's name.
    """
    lines = reading.lines
    for m in islice(reading.grammar.pattern("date-line").finditer(reading.fold, max(0, reading.body - 1)), MOST_TRIED):
        at = bisect_left(reading.starts, m.start() + 1)
        if at >= len(lines):
            return
        if lines[at].kind or _in_table(reading, lines[at]):  # a cell: 完成时限 behind the units that have to do it
            continue
        above = [as_piece(reading, line, known) for line in lines[max(0, at - MOST_SIGNERS) : at]]
        signers, first = signers_above(above, 0, len(above))
        if not signers:
            continue
        if above[-1].form != form.ORGAN and (front.signed_on is not None or not _has_organ(reading, above[-1], known)):
            continue
        if front.signed_on is None:
            front.signers = signers
            front.signed_on = (lines[at].start, lines[at].end)
        for line in lines[at - (len(above) - first) : at + 1]:
            line.kind = line.kind or "signature"


def _in_table(reading: Reading, line: Line) -> bool:
    zone = reading.zone_at(line.start)
    return zone is not None and zone.kind == "table"


def _has_organ(reading: Reading, piece: Piece, known: Forms) -> bool:
    names = reading.fold[piece.start : piece.end].split()
    return bool(names) and all(name.endswith(known.organs) for name in names)


def as_piece(reading: Reading, line: Line, known: Forms) -> Piece:
    """A line of the text as a piece; a long one is prose."""
    if line.kind == "furniture" or line.end - line.start > LONGEST:
        return Piece(line.start, line.end, "", form.PARAGRAPH, line)
    made = make_piece(reading.fold, line.start, line.end, line, known)
    return made or Piece(line.start, line.end, "", form.FURNITURE, line)


def mark_tail(reading: Reading, front: Front, known: Forms) -> None:
    """Mark the lines below the body, from the last one up: 抄送, 印发, 公开属性, the signature and its date."""
    dated = False
    for line in reversed(reading.lines[-TAIL_LINES:]):
        if line.start < reading.body or line.end - line.start > LONGEST or _in_table(reading, line):
            return
        if line.kind:
            if line.kind not in ("furniture", "signature"):
                return
            continue
        piece = as_piece(reading, line, known)
        if piece.form == form.FURNITURE:
            # A bar left of a table: damage, not the page's line.
            continue
        if 0 < len(piece.ink) < SHORT_ASCII and piece.ink.isascii() and piece.ink.isalpha():
            line.kind = "furniture"
            continue
        if piece.form in (form.DATE, form.ORGAN_AND_DATE):
            _sign(reading, front, piece, known)
            dated = True
        elif piece.form == form.ORGAN and dated:
            if not front.signers or (front.signers[0][0] > line.start > reading.body and _is_open(front, line)):
                front.signers.insert(0, (line.start, line.end))
        elif piece.form != form.CLOSING:
            return
        elif "印发" in piece.ink and front.printed_on is None:
            front.printed_on = (line.start, line.end)
        line.kind = "signature"


def _is_open(front: Front, line: Line) -> bool:
    """Whether the signature that was found last is the one right below that line."""
    return front.signed_on is not None and front.signed_on[0] > line.start


def _sign(reading: Reading, front: Front, piece: Piece, known: Forms) -> None:
    if front.signed_on is not None:
        return
    front.signed_on = last_date(reading.fold, piece, known)
    if piece.form == form.ORGAN_AND_DATE:
        front.signers = [(piece.start, front.signed_on[0])]
