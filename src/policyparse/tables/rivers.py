"""Columns of a table whose cells stand below each other: the strips of the page that no line prints in part them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .grid import Atom
from .sheet import Sheet
from .tokens import Measure, Tokens, page_width, tokenise

WIDEST = 400
"""Columns of the page that are looked at; what lies beyond belongs to the last column."""
CROSSING = 0.1
"""Share of the lines that may print where two columns are parted (a heading row, a cell that runs over)."""
IN_DATE = re.compile("(?<=[0-9]) (?=[年月日])|(?<=[年月至]) (?=[0-9])")
"""A blank that a converter puts between a figure and a character."""


def measure_of(sheet: Sheet, numbers: Sequence[int]) -> Measure:
    """How the columns of aligned lines are counted: a terminal gives a Chinese character two, a PDF's converter one.

    What brings more pieces below each other tells.
    """
    return max((page_width, len), key=lambda measure: _in_line(tokenise(sheet, numbers, measure)))


def _in_line(lines: Sequence[Tokens]) -> int:
    """How many pieces stand below or above each other, by left edge, right edge or middle, summed up over pieces."""
    pieces = [a for t in lines if len(t.atoms) > 1 for a in t.atoms]
    left, right = Counter([a.x for a in pieces]), Counter([a.x2 for a in pieces])
    middle = Counter([a.x + a.x2 for a in pieces])
    return sum([max(left[a.x], right[a.x2], sum(middle[a.x + a.x2 + d] for d in (-1, 0, 1))) for a in pieces])


def columns_of(header: Tokens, lines: Sequence[Tokens], measure: Measure) -> list[tuple[int, int]]:
    """Where each column begins and ends on the page, from the lines of the rows.

    A strip that hardly any line prints in parts two columns, unless a piece of the header stands in it.
    """
    full = [t for t in lines if t.atoms]
    if not any(len(t.atoms) > 1 for t in full):
        return []
    allowed = max(1, int(CROSSING * len(full))) if len(full) > 3 else 0
    change = [0] * (WIDEST + 2)
    for weight, tokens in [(allowed + 1, header), *((1, t) for t in full)]:
        for x, x2 in _words(tokens, measure):
            change[min(x, WIDEST)] += weight
            change[min(x2, WIDEST + 1)] -= weight
    spans: list[tuple[int, int]] = []
    covered = 0
    start = -1
    for x in range(WIDEST + 2):
        covered += change[x]
        if covered > allowed and start < 0:
            start = x
        elif covered <= allowed and start >= 0:
            spans.append((start, x))
            start = -1
    return spans


def _words(tokens: Tokens, measure: Measure) -> list[tuple[int, int]]:
    """Where a line prints, a blank inside a piece left out: two cells may be one blank apart; not that in a date."""
    out = []
    for atom in tokens.atoms:
        x = atom.x
        for word in IN_DATE.sub("-", atom.fold).split(" "):
            size = measure(word)
            if size:
                out.append((x, x + size))
            x += size + 1
    return out


def part_crossing(sheet: Sheet, lines: Sequence[Tokens], spans: Sequence[tuple[int, int]], measure: Measure) -> None:
    """Part pieces that reach from one column into the next at the one blank between them."""
    for tokens in lines:
        out: list[Atom] = []
        for atom in tokens.atoms:
            if " " in atom.fold and sum(min(b, atom.x2) - max(a, atom.x) > 0 for a, b in spans) > 1:
                out += _parted(sheet, atom, spans, measure)
            else:
                out.append(atom)
        tokens.atoms = out


def _parted(sheet: Sheet, atom: Atom, spans: Sequence[tuple[int, int]], measure: Measure) -> list[Atom]:
    at = atom.fold.find(" ")
    while at >= 0:
        x = atom.x + measure(sheet.text[atom.start : atom.start + at])
        left = max(range(len(spans)), key=lambda k: min(spans[k][1], x) - max(spans[k][0], atom.x))
        right = max(range(len(spans)), key=lambda k: min(spans[k][1], atom.x2) - max(spans[k][0], x + 1))
        if left < right:
            first, second = sheet.atom(atom.start, atom.start + at), sheet.atom(atom.start + at, atom.end)
            first.x, first.x2, second.x, second.x2 = atom.x, x, x + 1, atom.x2
            return [first, *_parted(sheet, second, spans, measure)]
        at = atom.fold.find(" ", at + 1)
    return [atom]


def distance(span: tuple[int, int], atom: Atom) -> float:
    """How far a piece stands from a column, in columns of the page; 0 where most of it stands in it."""
    middle = (atom.x + atom.x2) / 2
    if span[0] <= middle <= span[1]:
        return 0.0
    over = min(span[1], atom.x2) - max(span[0], atom.x)
    away = span[0] - middle if middle < span[0] else middle - span[1]
    return away if over <= 0 else min(away, 0.5 * away + 1)


def nearest(spans: Sequence[tuple[int, int]], atom: Atom) -> int:
    """The column that a piece stands in or next to."""
    return min(range(len(spans)), key=lambda k: distance(spans[k], atom))
