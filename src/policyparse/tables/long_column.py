"""A numbered table in which one column holds lists: every row has one piece for each column, and in that one more.

Nothing in the pieces of a list of names says which column they belong to; but put into another they would push all
behind them out of theirs. So of all columns the long one is that under which the pieces of each are most alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from .align import Laid
from .costs import REWARD, table_of
from .grid import Atom, Column
from .profile import width

FEWEST = 4
"""Rows from which on a column can be told from the others."""
MOST = 2
"""So many pieces for each column a row has at most."""
CLEARLY = 0.9
"""How much less the pieces of each column must differ in width than they would with any other long column."""
ALIKE = 0.7
"""Share of the lines within cells that must end as the last lines of cells do."""
PROSE = "pPMg"
"""Kinds of piece of which the first behind the last row may be."""


def long_column(atoms: Sequence[Atom], columns: Sequence[Column]) -> Laid | None:
    """The rows between the serial numbers, with all that they have beyond one piece a column in the same column.

    None where the serials do not part the pieces so, or where no column is clearly the long one.
    """
    n = len(columns)
    if n < 3 or columns[0].role != "serial":
        return None
    rows = _between_serials(atoms, n)
    if all(len(row) == n for row in rows):
        return None
    placed = [[_placed(row, at, n) for row in rows] for at in range(1, n)]
    spread = [_unlike(cells) for cells in placed]
    best = min(range(n - 1), key=spread.__getitem__)
    if any(spread[best] > CLEARLY * other for k, other in enumerate(spread) if k != best):
        return None
    if not _is_list([cells[best + 1] for cells in placed[best]]):
        return None
    tables = [table_of(column) for column in columns]
    cost = sum([tables[k][cell[0].kind] for cells in placed[best] for k, cell in enumerate(cells)])
    used = sum(map(len, rows))
    return Laid(placed[best], [False] * len(rows), used, cost, used * REWARD - cost, listed=best + 1)


def _between_serials(atoms: Sequence[Atom], n: int) -> list[Sequence[Atom]]:
    """The pieces from each serial number to the next, the first being 1; none where a row has too few or too many.

    The last row has at most as many as another: what follows it must be prose.
    """
    rows: list[Sequence[Atom]] = []
    at = 0
    while at < len(atoms) and _is_serial(atoms[at], len(rows) + 1):
        end = at + n
        last = min(at + MOST * n, len(atoms))
        while end < last and not _is_serial(atoms[end], len(rows) + 2):
            end += 1
        rows.append(atoms[at:end])
        at = end
    if len(rows) < FEWEST:
        return []
    longest = max(map(len, rows[:-1]))
    if len(rows[-1]) > longest and rows[-1][longest].kind in PROSE:
        rows[-1] = rows[-1][:longest]
    elif at < len(atoms) or not n <= len(rows[-1]) <= longest:
        return []
    return rows


def _is_serial(atom: Atom, number: int) -> bool:
    return atom.kind == "i" and int(atom.fold) == number


def _placed(row: Sequence[Atom], at: int, n: int) -> list[list[Atom]]:
    """The cells of a row whose surplus is in column ``at``."""
    behind = len(row) - (n - 1 - at)
    return [*([a] for a in row[:at]), list(row[at:behind]), *([a] for a in row[behind:])]


def _is_list(cells: Sequence[Sequence[Atom]]) -> bool:
    """Whether the lines of a column's cells are items of lists, which end as the last of them do (…学校, …小学).

    Those of wrapped text end anywhere.
    """
    ends = {cell[-1].fold[-1] for cell in cells}
    inner = [atom.fold[-1] in ends for cell in cells for atom in cell[:-1]]
    return sum(inner) >= ALIKE * len(inner)


def _unlike(rows: Sequence[Sequence[Sequence[Atom]]]) -> float:
    """How much the pieces of a column differ in width, all columns together."""
    total = 0.0
    for k in range(1, len(rows[0])):
        widths = [width(atom) for row in rows for atom in row[k]]
        middle = median(widths)
        total += sum([abs(w - middle) for w in widths]) / len(widths)
    return total
