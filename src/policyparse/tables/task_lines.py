"""Tables of tasks as a PDF's text has them line by line: the cells of a row side by side, all from its first line on.

A cell goes on on the next line or is whole: none goes on after a line without it. So the columns of a line are some of
those of the line above, and which is told by what the cells then say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from .captions import Caption
from .finish import Pieces
from .grid import Atom, Column, Grid
from .habits import Habits, Piece
from .lined import plain_columns
from .runs import EARNED, SURE, Cells
from .sheet import Sheet
from .task_headers import names_tasks
from .task_rows import FEWEST_ROWS, FILLED, NARROW, PASSES, WINDOWS, finish, joined, serial_column
from .tokens import Tokens, gather_lines, is_aligned, tokenise

FITS = 0.2
"""What a piece costs at most on an average row: cells that stand in the middle of their rows cost more."""
HOPELESS = 1.0
"""Cost of a cell from which a first reading is given up."""
BEAM, MOST_PIECES, MOST_LINES = 6, 8, 60
"""Readings of the lines so far that are kept; pieces of a line and lines of a row at most."""
BLANK, BLANK_BESIDE_FIGURE = 0.8, 0.3
"""What a blank inside a cell costs, and one beside a figure or Latin letters."""


def read_task_lines(sheet: Sheet, first: int, caption: Caption, id: str) -> Grid | None:
    """The table of tasks whose header is line ``first``, None where that is none or its rows do not fit."""
    header = [a for t in tokenise(sheet, [first], None) for a in t.atoms]
    columns = plain_columns(sheet, header)
    if not names_tasks(columns):
        return None
    grid = None
    for most in WINDOWS:
        numbers = gather_lines(sheet, first, most)
        if len(numbers) < 2 or is_aligned(sheet, numbers[:200]):
            return None
        grid = _read(sheet, plain_columns(sheet, header), tokenise(sheet, numbers, None), caption, id)
        if grid is None or sheet.ends_before(sheet.lines[numbers[-1]].start, first + most):
            break
        if grid.end < sheet.lines[numbers[int(FILLED * len(numbers))]].start:
            break
    return grid


def _read(sheet: Sheet, columns: list[Column], lines: list[Tokens], caption: Caption, id: str) -> Grid | None:
    at = serial_column(columns)
    serials, records = _records(sheet, lines, at)
    if len(records) < FEWEST_ROWS:
        return None
    best: tuple[float, list[Cells]] | None = None
    for narrow in (NARROW, 0):
        habits = Habits(columns, narrow)
        reader = _Rows(habits, at)
        rows: list[Cells] = []
        for turn in range(PASSES):
            rows = [reader.read(lines, k + 1 == len(records)) for k, lines in enumerate(records)]
            if sum([row.cost for row in rows]) > HOPELESS * sum([len(row.pieces) for row in rows]):
                return None
            if turn + 1 < PASSES:
                habits.learn([row.pieces for row in rows])
        cost = sum([row.cost for row in rows])
        if best is None or cost < best[0]:
            best = cost, rows
    assert best is not None
    cost, rows = best
    if cost > FITS * sum([len(cell) for row in rows for cell in row.pieces]):
        return None
    grid = Grid(id, "wrapped", caption.start, 0, columns=columns)
    pieces: Pieces = []
    for serial, row in zip(serials, rows, strict=True):
        cells = [joined(sheet, cell) for cell in row.pieces]
        cells[at] = [serial]
        pieces.append(cells)
    return finish(sheet, grid, pieces, [False] * len(pieces), rows, cost)


def _records(sheet: Sheet, lines: list[Tokens], at: int) -> tuple[list[Atom], list[list[tuple[int, list[Piece]]]]]:
    """The serials and the lines of each row: how many pieces of a line stand before the serial, and its other pieces.

    The header and what stands like it on other pages is left out, and the number of a page before it.
    """
    header = [a.fold for a in lines[0].atoms]
    serials: list[Atom] = []
    records: list[list[tuple[int, list[Piece]]]] = []
    for tokens in lines[1:]:
        atoms = tokens.atoms
        if [a.fold for a in atoms] == header:
            if records and len(records[-1]) > 1 and [p.kind for p in records[-1][-1][1]] == ["i"]:
                records[-1].pop()
            continue
        own = next((k for k, a in enumerate(atoms[: at + 1]) if a.kind == "i"), -1)
        if own >= 0 and int(atoms[own].fold) == len(serials) + 1:
            serials.append(atoms[own])
            atoms = atoms[:own] + atoms[own + 1 :]
            records.append([])
        else:
            own = 0
        if len(atoms) > MOST_PIECES or (records and len(records[-1]) > MOST_LINES):
            break
        if records:
            records[-1].append((own, [Piece.of(sheet.words, a) for a in atoms]))
        elif len(atoms) > 1:
            return [], []
    return serials, records


State = tuple[float, tuple[int, ...], tuple[tuple[Piece, ...], ...]]
"""A reading of the lines so far: what it costs, the columns of the last line, the pieces of each column."""


@dataclass(slots=True)
class _Rows:
    """The reader of rows; ``at`` is the column of serials."""

    habits: Habits
    at: int

    def read(self, lines: Sequence[tuple[int, list[Piece]]], open_end: bool) -> Cells:
        """The cells of a row; ``open_end``: it is the last and may end after any of its lines."""
        n = len(self.habits.columns)
        before, first = lines[0]
        states = [
            self._begun(first, where)
            for where in _places(len(first), [k for k in range(n) if k != self.at])
            if all([(k < self.at) == (i < before) for i, k in enumerate(where)])
        ]
        placed = len(first)
        ended: list[tuple[float, float, State]] = []
        for i, (_, pieces) in enumerate(lines[1:], 1):
            states = sorted(states, key=_cost)[:BEAM]
            if open_end:
                ended += [self._ended(state, placed) for state in states]
            states = [
                self._gone_on(state, pieces, where) for state in states for where in _places(len(pieces), state[1])
            ]
            placed += len(pieces)
            if not states or i > MOST_LINES:
                break
        ended += [self._ended(state, placed if open_end else 0) for state in states]
        if not ended:
            return Cells([[] for _ in range(n)], [], SURE * len(lines), 0.0)
        ended.sort(key=_cost)
        pieces_by_column = [list(cell) for cell in ended[0][2][2]]
        margin = ended[1][0] - ended[0][0] if len(ended) > 1 else SURE
        return Cells(pieces_by_column, [], ended[0][1], margin)

    def _begun(self, pieces: list[Piece], where: tuple[int, ...]) -> State:
        """The cells that begin on a row's first line."""
        habits = self.habits
        cells: list[tuple[Piece, ...]] = [()] * len(habits.columns)
        cost = sum([c for k, c in enumerate(habits.absent) if k != self.at and k not in where])
        for k, piece in zip(where, pieces, strict=True):
            cost += _blank(cells[k][-1], piece) if cells[k] else habits.begin(k, piece)
            cells[k] += (piece,)
        return cost, where, tuple(cells)

    def _gone_on(self, state: State, pieces: list[Piece], where: tuple[int, ...]) -> State:
        """The cells that go on on the next line; those that do not are whole."""
        habits = self.habits
        cost, above, old = state
        cells = list(old)
        cost += sum([habits.end(k, old[k][-1]) for k in set(above) if k not in where])
        for k, piece in zip(where, pieces, strict=True):
            if len(cells[k]) > len(old[k]):
                cost += _blank(cells[k][-1], piece)
            else:
                cost += habits.on(k, old[k][-1], piece, old[k][-1].wide, True)
            cells[k] += (piece,)
        return cost, where, tuple(cells)

    def _ended(self, state: State, placed: int) -> tuple[float, float, State]:
        cost = state[0] + sum([self.habits.end(k, state[2][k][-1]) for k in set(state[1])])
        return cost - EARNED * placed, cost, state


def _blank(before: Piece, piece: Piece) -> float:
    """What it costs that a blank stands between two pieces of one cell."""
    return BLANK_BESIDE_FIGURE if before.fold[-1].isascii() or piece.fold[0].isascii() else BLANK


def _places(count: int, columns: Sequence[int]) -> list[tuple[int, ...]]:
    """The ways to place so many pieces in columns, left to right, each in its own but for one that shares another's."""
    if not count:
        return [()]
    free = sorted(set(columns))
    alone = list(combinations(free, count))
    shared = [where[: k + 1] + where[k:] for where in combinations(free, count - 1) for k in range(len(where))]
    return [*alone, *shared]


def _cost(way: tuple[float, object, object]) -> float:
    return way[0]
