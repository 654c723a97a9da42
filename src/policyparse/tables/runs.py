"""A row of cells printed one after the other, each broken over lines: which of its lines are in which cell.

A row broken over a page is printed in several runs, each with lines of some of its cells, left to right. The best
reading of a run is found column by column; the second best says whether it can be read in two ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .habits import Habits, Piece

MOST_WAYS, SURE = 3, 9.0
"""Ways to have placed a run that are kept, and what another way costs more where there is none."""
BROKEN = 0.2
"""Part of what a cell costs that ends badly, where its row goes on on the next page."""
EARNED = 0.6
"""What a piece is worth where it is not known where the last row ends."""
GROUP = {"g": 0.2}
GROUP_ELSE = 3.0
Way = tuple[float, Any, int, int, int]
"""A way to have placed a piece: its cost, the way before it, its column, the number of the piece, and how much of the
line is printed with it."""


@dataclass(slots=True)
class Cells:
    """A row's pieces by column, the last column one that heads the rows below, and how much of the last line of each is
    printed; its cost, what the second best reading costs more, and what its last pieces are worth."""

    pieces: list[list[Piece]]
    printed: list[int]
    cost: float = 0.0
    margin: float = SURE
    earned: float = 0.0


@dataclass(slots=True)
class Runs:
    """The reader of the rows of one table.

    ``order`` are the columns as a row is printed from its serial on: those behind the serial, then those before it,
    which belong to the next row. ``grouped``: a piece behind the row may head the rows below.
    """

    habits: Habits
    order: list[int]
    grouped: bool
    n: int = field(init=False)

    def __post_init__(self) -> None:
        self.n = len(self.habits.columns)

    def read(self, runs: Sequence[Sequence[Piece]], open_end: bool) -> Cells:
        """The cells of a row given by its runs; ``open_end``: it is the last and may end at any piece."""
        rows = [Cells([[] for _ in range(self.n + 1)], [0] * (self.n + 1))]
        for number, run in enumerate(runs):
            last = number == len(runs) - 1
            found = [new for row in rows for new in self._run(row, run, number > 0, not last, open_end and last)]
            found.sort(key=_balance)
            rows = found[:MOST_WAYS]
        if len(rows) > 1:
            rows[0].margin = _balance(rows[1]) - _balance(rows[0])
        return rows[0]

    def _run(self, row: Cells, run: Sequence[Piece], again: bool, broken: bool, open_end: bool) -> list[Cells]:
        """The best ways to add the pieces of a run to a row; ``again``: its cells go on from the page before."""
        heads = [cell[-1] if cell else None for cell in row.pieces]
        order = [*self.order, self.n] if self.grouped else self.order
        habits = self.habits
        skip = [self._skipped(k, heads[k], again) for k in order]
        past = [0.0]
        for cost in skip:
            past.append(past[-1] + cost)
        m = len(order)
        ways: list[list[Way]] = [[] for _ in order]
        finals: list[Way] = [(past[m], None, -1, -1, 0)] if not run or open_end else []
        for i, piece in enumerate(run):
            found: list[list[Way]] = [[] for _ in order]
            previous = run[i - 1] if i else None
            ends = [self._end(k, previous, broken) if previous is not None else 0.0 for k in order]
            for c, k in enumerate(order):
                offers = found[c]
                head = heads[k]
                start, printed = self._begin(k, piece, again), piece.wide
                if head is not None and k < self.n:
                    start = habits.on(k, head, piece, row.printed[k], True)
                if previous is None:
                    offers.append((past[c] + start, None, c, i, printed))
                    continue
                for way in ways[c]:
                    cost = way[0] + self._on(k, previous, piece, way[4])
                    offers.append((cost, way, c, i, habits.line(k, previous, piece, way[4]) if k < self.n else 0))
                for b in range(c):
                    if ways[b]:
                        cost = start + ends[b] + past[c] - past[b + 1]
                        if b + 1 == c and order[b] < self.n:
                            cost += habits.between(order[b], previous, piece)
                        offers += [(way[0] + cost, way, c, i, printed) for way in ways[b]]
                offers.sort(key=_cost)
                del offers[2:]
            ways = found
            if open_end or i == len(run) - 1:
                for c, k in enumerate(order):
                    cost = self._end(k, piece, broken) + past[m] - past[c + 1]
                    cost -= EARNED * (i + 1) if open_end else 0.0
                    finals += [(way[0] + cost, way, c, i, 0) for way in ways[c]]
        finals.sort(key=_cost)
        return [self._added(row, run, order, final, open_end) for final in finals[:MOST_WAYS]]

    def _added(self, row: Cells, run: Sequence[Piece], order: Sequence[int], final: Way, open_end: bool) -> Cells:
        """A row with the pieces of a run placed in one way."""
        pieces, printed = [cell[:] for cell in row.pieces], row.printed[:]
        path = []
        way = final[1]
        while way is not None:
            path.append(way)
            way = way[1]
        for _, _, c, i, width in reversed(path):
            pieces[order[c]].append(run[i])
            printed[order[c]] = width
        earned = EARNED * (final[3] + 1) if open_end else 0.0
        return Cells(pieces, printed, row.cost + final[0] + earned, SURE, earned)

    def _begin(self, k: int, piece: Piece, again: bool) -> float:
        if k == self.n:
            return GROUP.get(piece.kind, GROUP_ELSE)
        return self.habits.begin(k, piece) + (0.3 if again else 0.0)

    def _on(self, k: int, before: Piece, piece: Piece, printed: int) -> float:
        return GROUP_ELSE if k == self.n else self.habits.on(k, before, piece, printed)

    def _end(self, k: int, last: Piece, broken: bool) -> float:
        if k == self.n:
            return 0.0
        cost = self.habits.end(k, last)
        return cost * BROKEN if broken else cost

    def _skipped(self, k: int, head: Piece | None, again: bool) -> float:
        """What it costs that a run has no piece in a column: nothing where the cell is whole on the page before."""
        if k == self.n:
            return 0.0
        if head is not None:
            return self.habits.end(k, head) * (1.0 - BROKEN)
        return 0.0 if again else self.habits.absent[k]


def _cost(way: Way) -> float:
    return way[0]


def _balance(row: Cells) -> float:
    return row.cost - row.earned
