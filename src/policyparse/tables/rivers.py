"""Columns of a table whose cells stand below each other: the strips of the page that no line prints in part them."""

from __future__ import annotations

from collections.abc import Sequence

from .grid import Atom
from .tokens import Tokens

WIDEST = 400
"""Columns of the page that are looked at; what lies beyond belongs to the last column."""
CROSSING = 0.03
"""Share of the lines that may print where two columns are parted (a heading row, a cell that runs over)."""


def columns_of(lines: Sequence[Tokens]) -> list[tuple[int, int]]:
    """Where each column begins and ends on the page, from lines that have several pieces."""
    full = [t for t in lines if len(t.atoms) > 1]
    if len(full) < 2:
        return []
    change = [0] * (WIDEST + 2)
    for tokens in full:
        for atom in tokens.atoms:
            change[min(atom.x, WIDEST)] += 1
            change[min(atom.x2, WIDEST + 1)] -= 1
    allowed = CROSSING * len(full)
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


def distance(span: tuple[int, int], atom: Atom) -> float:
    """How far a piece stands from a column, in columns of the page; 0 where most of it stands in it."""
    middle = (atom.x + atom.x2) / 2
    if span[0] <= middle <= span[1]:
        return 0.0
    over = min(span[1], atom.x2) - max(span[0], atom.x)
    away = span[0] - middle if middle < span[0] else middle - span[1]
    return away if over <= 0 else min(away, 0.5 * away + 1)


def covers(atom: Atom, span: tuple[int, int]) -> bool:
    """Whether a piece stands above a whole column or its middle."""
    return atom.x <= (span[0] + span[1]) / 2 <= atom.x2
