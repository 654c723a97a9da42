"""What both readers of tables of tasks share: how far they look, and how the rows they found become a grid."""

from __future__ import annotations

from collections.abc import Sequence

from .finish import Pieces, fill, judge
from .grid import Atom, Column, Grid
from .habits import Piece
from .runs import Cells
from .sheet import Sheet

WINDOWS = (96, 800, 6_000, 20_000)
"""Lines that are looked at for one table: more only where it fills what was looked at before."""
FILLED = 0.6
FEWEST_ROWS = 2
PASSES = 3
"""How often a table is read: from the second time on with the habits learnt from the time before."""
NARROW = 7
"""How wide a column of names may be thought to be at first: what is to be done has the wider column."""
NEAR, TWO_WAYS = 0.25, 0.25
"""Two readings of a row that cost so nearly the same cannot be told apart; what that takes from the confidence."""


def serial_column(columns: Sequence[Column]) -> int:
    """The index of the column of serials."""
    return next(k for k, c in enumerate(columns) if c.role == "serial")


def finish(
    sheet: Sheet, grid: Grid, pieces: Pieces, groups: Sequence[bool], rows: Sequence[Cells], cost: float
) -> Grid:
    """The grid with its rows, ``rows`` the readings that ``pieces`` come from: less certain where one has two."""
    fill(sheet, grid, pieces, groups)
    grid.end = max(row.end for row in grid.rows)
    unsure = sum([row.margin < NEAR for row in rows])
    if unsure:
        grid.doubt(TWO_WAYS, f"{unsure} wrapped rows can be read in two ways")
    judge(sheet, grid, cost, len(pieces))
    return grid


def joined(sheet: Sheet, pieces: Sequence[Piece]) -> list[Atom]:
    """The atoms of a cell's pieces, those of one line put together."""
    out: list[Atom] = []
    for piece in pieces:
        atom = piece.atom
        between = sheet.fold[out[-1].end : atom.start] if out else "\n"
        if "\n" not in between and not between.strip(" "):
            out[-1] = sheet.atom(out[-1].start, atom.end)
        else:
            out.append(atom)
    return out
