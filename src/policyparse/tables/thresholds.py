"""Several thresholds a cell, a line each (设区市≥25, 县级市≥20): which lines belong to which value column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from .grid import Atom, Column

UNIT = re.compile(r"[^\d；，、]*(?=[；，、]?\Z)")
LABEL = re.compile(r"[\u4e00-\u9fff（）、“”]+")
Row = list[list[Atom]]


def share_out(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    """Share the thresholds of value columns side by side out among them, in order.

    Where one cell ends and the next begins is not printed: a new cell begins where a label comes again, or where the
    unit behind the figures changes (≥20%, ≥25), if that makes as many cells; or else they have as many lines each.
    """
    for row in rows:
        k = 0
        while k < len(columns):
            first = k
            while k < len(columns) and columns[k].role == "value" and _thresholds(row[k]):
                k += 1
            if k - first > 1:
                _share(row, first, k)
            k += 1


def _thresholds(cell: Sequence[Atom]) -> bool:
    return bool(cell) and cell[0].kind == "k" and all(a.kind == "k" for a in cell)


def _share(row: Row, first: int, end: int) -> None:
    """Lay the pieces of the cells from ``first`` to ``end`` out anew, if that can be done evenly."""
    pieces = [a for cell in row[first:end] for a in cell]
    n = end - first
    cells = _by_labels(pieces)
    if len(cells) != n:
        cells = [list(run) for _, run in groupby(pieces, _unit)]
    if len(cells) != n and len(pieces) % n == 0:
        each = len(pieces) // n
        cells = [pieces[k : k + each] for k in range(0, len(pieces), each)]
    if len(cells) == n:
        row[first:end] = cells


def _unit(piece: Atom) -> str:
    found = UNIT.search(piece.fold)
    return found[0].strip() if found else ""


def _by_labels(pieces: Sequence[Atom]) -> list[list[Atom]]:
    """The pieces in runs, each up to where a label comes a second time."""
    runs: list[list[Atom]] = [[]]
    seen: set[str] = set()
    for piece in pieces:
        found = LABEL.match(piece.fold)
        label = found[0] if found else ""
        if label in seen:
            runs.append([])
            seen.clear()
        seen.add(label)
        runs[-1].append(piece)
    return runs
