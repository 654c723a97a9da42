"""Tables of tasks and who sees to them as a PDF's text has them: cell after cell, each broken over lines, many pages.

The rows are told by their serials, the columns by the header, which is printed again on each page. A row may be
broken over a page: the lines that its cells lack follow on the next. A category is printed once for its rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .captions import Caption
from .cells import gather, glued_from_first, part_glued, part_header
from .finish import Pieces
from .grid import Atom, Column, Grid
from .habits import Habits, Piece
from .runs import Cells, Runs
from .sheet import Sheet
from .task_headers import may_be_tasks, task_headers
from .task_rows import FEWEST_ROWS, FILLED, NARROW, PASSES, WINDOWS, finish, joined, serial_column
from .words import is_offices

MOST_PIECES, FEWEST_PIECES = 120, 12
"""Pieces of one row at most, and of the last row at least that are looked at."""
SURE = 0.03
"""Cost of a piece up to which a reading needs no other."""
WORTH = 0.6
"""What a piece may cost at most on an average row of the table."""


def read_tasks(sheet: Sheet, first: int, caption: Caption, id: str, headed: bool = False) -> Grid | None:
    """The table of tasks whose header begins in line ``first``, None where that is none or no rows come out.

    ``headed``: that line has all headers side by side.
    """
    if not may_be_tasks(sheet, first):
        return None
    grid = None
    for most in WINDOWS:
        atoms = gather(sheet, first, most)
        if headed:
            atoms = part_header(sheet, atoms)
        grid = _read(sheet, atoms, caption, id)
        if grid is None or sheet.ends_before(atoms[-1].start, first + most):
            break
        if grid.end < atoms[int(FILLED * len(atoms))].start:
            break
    return grid


def _read(sheet: Sheet, atoms: list[Atom], caption: Caption, id: str) -> Grid | None:
    best: _Table | None = None
    for length, columns in task_headers(sheet, atoms):
        table = _Table(sheet, columns, atoms[:length], atoms[length:])
        if table.read() and (best is None or table.each < best.each):
            best = table
    return best.grid(caption, id) if best is not None else None


@dataclass(slots=True)
class _Table:
    """A reading of the pieces below a header; ``breaks`` are where pages begin."""

    sheet: Sheet
    columns: list[Column]
    header: list[Atom]
    body: list[Atom]
    breaks: set[int] = field(default_factory=set)
    rows: list[Cells] = field(default_factory=list)
    serials: list[Piece] = field(default_factory=list)
    leading: Cells | None = None
    cost: float = 0.0
    each: float = 0.0

    def read(self) -> bool:
        """Read the rows; whether there are enough of them."""
        body = self._without_repeats()
        if self.columns[0].role == "serial" and glued_from_first(body, self.columns):
            body = part_glued(self.sheet, body, self.columns)
        parts = [part for atom in body for part in part_cells(self.sheet, atom)]
        words = self.sheet.words
        pieces = [
            Piece.of(words, part, parts[k - 1].fold[-2:] if k and len(part.fold) <= 2 else "")
            for k, part in enumerate(parts)
        ]
        lead, self.serials, records = self._records(pieces)
        if len(records) < FEWEST_ROWS:
            return False
        for narrow in (NARROW, 0) if any(c.role == "content" for c in self.columns) else (0,):
            self._read_rows(lead, records, narrow)
            if self.each <= SURE:
                break
        return len(self.rows) >= FEWEST_ROWS and self.each < WORTH

    def _read_rows(self, lead: list[Piece], records: list[list[list[Piece]]], narrow: int) -> None:
        """Read the rows, the names first thought to be so wide, and keep the reading if it is the best so far."""
        n = len(self.columns)
        at = serial_column(self.columns)
        before, behind = list(range(at)), list(range(at + 1, n))
        grouped = not any(c.role == "category" for c in self.columns)
        habits = Habits(self.columns, narrow)
        reader = Runs(habits, behind + before, grouped)
        rows: list[Cells] = []
        for turn in range(PASSES):
            rows = self._solve(reader, records)
            if turn + 1 < PASSES:
                habits.learn([row.pieces[:n] for row in rows])
        leading = Runs(habits, before, grouped).read([lead], False) if lead else None
        cost = sum([row.cost for row in rows]) + (leading.cost if leading else 0.0)
        each = cost / max(1, sum([len(cell) for row in rows for cell in row.pieces]))
        if not self.rows or each < self.each:
            self.rows, self.leading, self.cost, self.each = rows, leading, cost, each

    def _solve(self, reader: Runs, records: list[list[list[Piece]]]) -> list[Cells]:
        """The cells of the rows up to the one in which the table ends: the last, or the first that makes no row."""
        rows: list[Cells] = []
        longest = FEWEST_PIECES
        for k, runs in enumerate(records):
            if k + 1 < len(records):
                row = reader.read(runs, False)
                count = sum(map(len, runs))
                if row.cost <= WORTH * (count + 1):
                    rows.append(row)
                    longest = max(longest, count + count // 2)
                    continue
            rows.append(reader.read(_shortened(runs, longest), True))
            break
        return rows

    def _without_repeats(self) -> list[Atom]:
        """The body without headers printed again and numbers of pages before them; notes where pages begin."""
        header = "".join([a.fold for a in self.header]).replace(" ", "")
        first = header[0]
        out: list[Atom] = []
        k = 0
        while k < len(self.body):
            atom = self.body[k]
            if atom.fold[0] == first and header.startswith(atom.fold):
                joined, end = "", k
                while end < len(self.body) and len(joined) < len(header) and header.startswith(joined):
                    joined += self.body[end].fold.replace(" ", "")
                    end += 1
                if joined == header:
                    k = end
                    if k < len(self.body):
                        self.breaks.add(self.body[k].start)
                    if len(out) > 1 and out[-1].kind == "i" and out[-2].kind != "i":
                        out.pop()
                    continue
            if out and self._page_between(out[-1], atom):
                self.breaks.add(atom.start)
            out.append(atom)
            k += 1
        return out

    def _page_between(self, before: Atom, atom: Atom) -> bool:
        lines = self.sheet.lines
        upper, lower = self.sheet.number(before.start), self.sheet.number(atom.start)
        return any([lines[i].kind == "furniture" for i in range(upper + 1, lower)])

    def _records(self, pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[list[list[Piece]]]]:
        """What stands before the first serial, the serials, and for each the runs of pieces up to the next."""
        lead: list[Piece] = []
        serials: list[Piece] = []
        records: list[list[list[Piece]]] = []
        count = 0
        for piece in pieces:
            if piece.kind == "i" and int(piece.fold) == len(serials) + 1:
                serials.append(piece)
                records.append([[]])
                count = 0
                continue
            count += 1
            if count > MOST_PIECES:
                break
            if not records:
                lead.append(piece)
                continue
            if piece.atom.start in self.breaks and records[-1][-1]:
                records[-1].append([])
            records[-1][-1].append(piece)
        if len(lead) > FEWEST_PIECES:
            records = []
        return lead, serials, records

    def grid(self, caption: Caption, id: str) -> Grid:
        """The grid of the rows that were read."""
        n = len(self.columns)
        at = serial_column(self.columns)
        rows: Pieces = []
        groups: list[bool] = []
        above = self.leading
        for serial, row in zip(self.serials, self.rows, strict=False):
            if above is not None and above.pieces[n]:
                rows.append([joined(self.sheet, above.pieces[n]), *([] for _ in range(n - 1))])
                groups.append(True)
            cells = [joined(self.sheet, cell) for cell in row.pieces[:n]]
            cells[at] = [serial.atom]
            cells[:at] = [joined(self.sheet, above.pieces[k]) if above is not None else [] for k in range(at)]
            rows.append(cells)
            groups.append(False)
            above = row
        grid = Grid(id, "cells", caption.start, 0, columns=self.columns)
        return finish(self.sheet, grid, rows, groups, self.rows, self.cost)


def _shortened(runs: list[list[Piece]], most: int) -> list[list[Piece]]:
    """The first so many pieces of runs."""
    out = []
    for run in runs:
        out.append(run[:most])
        most -= len(run)
        if most <= 0:
            break
    return out


def part_cells(sheet: Sheet, atom: Atom) -> list[Atom]:
    """A line's piece, taken apart where an office, or what is printed for none, follows a sentence or an office.

    Parts that turn out to be in one cell are put together again.
    """
    fold = atom.fold
    at = fold.rfind("。") + 1
    if at and len(fold) - at > 2 and is_offices(sheet.words, fold[at:].strip(" ")):
        return [*part_cells(sheet, sheet.atom(atom.start, atom.start + at)), sheet.atom(atom.start + at, atom.end)]
    at = fold.rfind(" ")
    if at > 0 and (last := sheet.atom(atom.start + at, atom.end)).kind in "o-":
        first = sheet.atom(atom.start, atom.start + at)
        if first.kind in "oO-" or first.fold[-1] in "。；":
            return [*part_cells(sheet, first), last]
    return [atom]
