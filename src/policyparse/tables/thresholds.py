"""Several thresholds a cell, a line each (设区市≥25, 县级市≥20): which lines belong to which value column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .grid import Atom, Column

LABEL = re.compile(r"[\u4e00-\u9fff（）、“”]+")
Row = list[list[Atom]]


def share_out(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    """Share the thresholds of value columns side by side out among them, in order.

    Where one cell ends and the next begins is not printed: a new cell begins where a label comes again, or else the
    cells have as many lines each.
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
    return bool(cell) and all(a.kind == "k" for a in cell)


def _share(row: Row, first: int, end: int) -> None:
    """Lay the pieces of the cells from ``first`` to ``end`` out anew, if that can be done evenly."""
    pieces = [a for cell in row[first:end] for a in cell]
    cells = _by_labels(pieces)
    if len(cells) != end - first:
        each, over = divmod(len(pieces), end - first)
        if over:
            return
        cells = [pieces[k : k + each] for k in range(0, len(pieces), each)]
    row[first:end] = cells


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
