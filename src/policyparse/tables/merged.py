"""The words of merged cells in columns before the serials: which rows each stands for, where its place proves it.

A merged cell's words stand in the middle of its rows, and the cells of a column follow each other without a gap. So
the first cell's middle says where it ends, that is where the second begins, and so on; the last must end where the
page does. Of two such columns each cell of the outer one ends where one of the inner does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from .finish import make_cell
from .grid import Atom, Grid
from .sheet import Sheet

UNPROVEN = 0.25
"""Confidence that a table loses whose merged cells have no place."""
MOST_PIECES, STEPS_A_ROW = 4, 100
"""Pieces of one merged cell at most, and steps of the search for each row of a page."""
SLACK = 2
"""Half lines by which the middle of an outer cell may miss that of its rows, whose heights are not known for sure."""


@dataclass(slots=True)
class Mark:
    """A piece of a merged cell: on the line of row ``row``, or on a line of its own before it."""

    atom: Atom
    row: int
    beside: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    """A merged cell: its pieces, its column, its first row and the one behind its last, by half lines of the page."""

    atoms: tuple[Atom, ...]
    column: int
    start: int
    end: int


def place_marks(sheet: Sheet, grid: Grid, heights: Sequence[int], pages: Sequence[int], marks: Sequence[Mark]) -> None:
    """Set the merged cells of the columns before the serials, page by page; they stay empty where nothing is proven."""
    columns = grid.index("serial")
    unproven = 0
    last: list[tuple[Atom, ...]] = [()] * columns
    for first, end in pairwise([*pages, len(grid.rows)]):
        edges = [2 * n for n in accumulate(heights[first:end], initial=0)]
        own = sorted((m for m in marks if first <= m.row < end), key=lambda m: m.atom.start)
        middles = [(edges[m.row - first] + (heights[m.row] if m.beside else 0), m.atom) for m in own]
        cells = _Search(edges, middles, columns, any(last)).best() if columns <= 2 else None
        if cells is None:
            unproven += 1
            last = [()] * columns
            continue
        for cell in cells:
            atoms = cell.atoms or last[cell.column]
            last[cell.column] = atoms
            if not atoms:
                continue
            made = make_cell(sheet, list(atoms), "category")
            for at in range(first, end):
                if cell.start <= edges[at - first] < cell.end:
                    grid.rows[at].cells[cell.column] = made.repeated()
    if unproven:
        grid.doubt(UNPROVEN, "the merged cells before the serials could not be placed everywhere")


class _Search:
    """Looks for the one way in which the pieces of a page make up cells that fill their columns.

    ``edges`` are where rows begin and end, ``middles`` where the pieces stand, both in half lines.
    """

    def __init__(self, edges: list[int], middles: list[tuple[int, Atom]], columns: int, goes_on: bool) -> None:
        self.edges = frozenset(edges)
        self.end = edges[-1]
        self.middles = middles
        self.columns = columns
        self.goes_on = goes_on
        self.steps = STEPS_A_ROW * len(edges)
        self.allowed = 0
        self.found: list[list[_Cell]] = []

    def best(self) -> list[_Cell] | None:
        """The cells of the one way that fits best; None where there is none, or another as good.

        Cells that go on from the page before are thought of only where the page's own do not fill it.
        """
        for starts in self._beginnings():
            for allowed in (0, SLACK, 2 * SLACK) if self.columns == 2 else (0,):
                self.allowed = allowed
                for inner, outer in starts:
                    head = [_Cell((), self.columns - 1, 0, inner)] if inner else []
                    if outer and self.columns == 2:
                        head.append(_Cell((), 0, 0, outer))
                    self._go(0, inner, outer, head, 0)
                if self.found or self.steps <= 0:
                    return self.found[0] if len(self.found) == 1 and self.steps > 0 else None
        return None

    def _beginnings(self) -> list[list[tuple[int, int]]]:
        """Where the page's own cells may begin in the inner and the outer column, the likeliest first."""
        later = sorted(e for e in self.edges if 0 < e < self.end) if self.goes_on else []
        if self.columns == 1:
            return [[(0, 0)], [(e, 0) for e in later]]
        return [[(0, 0)], [(0, e) for e in later], [(e, f) for e in later for f in later if e <= f]]

    def _go(self, k: int, inner: int, outer: int, cells: list[_Cell], cost: int) -> None:
        """Go on from piece ``k``, the cells of both columns being known up to ``inner`` and ``outer``."""
        self.steps -= 1
        if self.steps <= 0:
            return
        if k == len(self.middles):
            if inner == self.end and (self.columns == 1 or outer == self.end) and _nested(cells):
                self.found.append(cells)
            return
        # Of two pieces on one line the first is in the outer column.
        twin = self.columns == 2 and k + 1 < len(self.middles) and self.middles[k + 1][0] == self.middles[k][0]
        second = self.columns == 2 and k > 0 and self.middles[k - 1][0] == self.middles[k][0]
        for size in range(1, MOST_PIECES + 1):
            pieces = self.middles[k : k + size]
            if len(pieces) < size or (size > 1 and not 0 < pieces[-1][0] - pieces[-2][0] <= 2):
                break
            atoms = tuple(atom for _, atom in pieces)
            twice, rest = divmod(2 * sum(middle for middle, _ in pieces), size)
            if not rest and not twin and inner < twice - inner <= self.end and twice - inner in self.edges:
                cell = _Cell(atoms, self.columns - 1, inner, twice - inner)
                if _nested([*cells, cell]):
                    self._go(k + size, cell.end, outer, [*cells, cell], cost)
            for off in (0, -SLACK, SLACK) if self.columns == 2 and not second else ():
                end = twice - outer + off
                if outer < end <= self.end and end in self.edges and cost + abs(off) <= self.allowed:
                    cell = _Cell(atoms, 0, outer, end)
                    if _nested([*cells, cell]):
                        self._go(k + size, inner, end, [*cells, cell], cost + abs(off))


def _nested(cells: Sequence[_Cell]) -> bool:
    """Whether no inner cell goes on beyond the end of an outer one."""
    ends = [c.end for c in cells if c.column == 0]
    return not any(c.start < end < c.end for c in cells if c.column == 1 for end in ends)
