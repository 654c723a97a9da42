"""Tables of indicators without figures, printed with blanks between the cells: serial, name, attribute on each row.

The serial (3, or a code: A-03) and the attribute (约束性, 推荐) that end the name tell a row from whatever stands round
it: rows that head others, names wrapped over the lines above and below, words of merged cells, numbers of pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .captions import Caption
from .columns import make_columns
from .finish import fill, judge
from .grid import Atom, Column, Grid
from .merged import Mark, place_marks
from .sheet import Sheet
from .words import role_of, squeeze

CODE = re.compile(r"[A-Z]{1,2}[-.]?\d{1,3}")
PAGE = re.compile(r"\A\d{1,3} ?(?=\D)")
FEWEST, MOST_APART = 4, 6
"""Rows that such a table has at least, and lines between two rows at most."""
WINDOW = 2_000
LONGEST = 60
"""Characters that a cell has at most."""
BEHIND = frozenset(("attribute", "other", "category", "unit", ""))
"""Roles of the columns behind the name."""


@dataclass(slots=True)
class _Row:
    """A row as it is found: its pieces by column, the lines that its name takes up, and whether it heads others."""

    pieces: list[list[Atom]]
    height: int = 1
    group: bool = False


@dataclass(slots=True)
class _Lines:
    """The rows of a table in order; ``between`` are the lines before each and behind the last, ``pages`` the rows that
    begin a page, ``marks`` the words of merged cells."""

    rows: list[_Row] = field(default_factory=list)
    between: list[list[list[Atom]]] = field(default_factory=lambda: [[]])
    pages: list[int] = field(default_factory=lambda: [0])
    marks: list[Mark] = field(default_factory=list)


def read_anchored(sheet: Sheet, first: int, caption: Caption, id: str) -> Grid | None:
    """The table whose header is line ``first``, None where that is no such header or too few rows come out."""
    columns = _columns(sheet, first)
    if columns is None:
        return None
    reader = _Reader(sheet, first, caption, columns)
    lines = reader.read()
    if len(lines.rows) < FEWEST:
        return None
    rows, left = reader.settle()
    grid = Grid(id, "wrapped", caption.start, 0, columns=columns)
    fill(sheet, grid, [row.pieces for row in rows], [row.group for row in rows], absent_is_merged=False)
    grid.end = max(row.end for row in grid.rows)
    nameless = sum(not row.pieces[reader.at + 1] for row in rows if not row.group)
    if nameless:
        grid.doubt(min(0.4, 0.1 * nameless), f"{nameless} rows have no name")
    if left:
        grid.doubt(min(0.4, 0.1 * left), f"{left} lines between the rows belong to none")
    if reader.at:
        place_marks(sheet, grid, [row.height for row in rows], lines.pages, lines.marks)
    judge(sheet, grid, 0.0, len(rows))
    return grid


def _columns(sheet: Sheet, first: int) -> list[Column] | None:
    """The columns that a header on one line states: categories, serial, name, what the name is; None for others."""
    parts = _parts(sheet, first)
    if not 3 <= len(parts) <= 8 or not all(role_of(sheet.words, a.fold) for a in parts):
        return None
    columns = make_columns(sheet.words, [(sheet.text[a.start : a.end], a.fold) for a in parts])
    roles = [c.role for c in columns]
    if roles.count("serial") != 1 or roles.count("name") != 1:
        return None
    at = roles.index("serial")
    fits = at + 2 < len(roles) and roles[at + 1] == "name" and all(role == "category" for role in roles[:at])
    return columns if fits and BEHIND.issuperset(roles[at + 2 :]) else None


def _parts(sheet: Sheet, i: int) -> list[Atom]:
    line = sheet.lines[i]
    return [sheet.atom(line.start + m.start(), line.start + m.end()) for m in re.finditer("[^ ]+", sheet.ink(i))]


class _Reader:
    """Goes through the lines below a header; ``at`` is the column of the serials."""

    def __init__(self, sheet: Sheet, first: int, caption: Caption, columns: list[Column]) -> None:
        self.sheet = sheet
        self.first = first
        self.caption = caption
        self.header = squeeze(sheet.ink(first))
        self.n = len(columns)
        self.at = next(k for k, c in enumerate(columns) if c.role == "serial")
        self.behind = self.n - self.at - 2
        self.lines = _Lines()
        self.serial = 0

    def read(self) -> _Lines:
        """All rows up to the first line that can belong to none, with the lines between them."""
        sheet, lines = self.sheet, self.lines
        new_page = False
        for i in range(self.first + 1, min(len(sheet), self.first + WINDOW)):
            if sheet.lines[i].kind == "furniture":
                continue
            ink = sheet.ink(i)
            between = lines.between[-1]
            if not sheet.usable(i) or len(between) > MOST_APART or sheet.words.note.match(ink):
                break
            parts = _parts(sheet, i)
            if self._row(parts):
                if new_page:
                    lines.pages.append(len(lines.rows) - 1)
                    new_page = False
            elif squeeze(PAGE.sub("", ink)) == self.header or self._again(ink):
                del between[0 if not lines.rows or lines.rows[-1].pieces[self.at + 1] else 1 :]
                new_page = True
            elif not ink.isdecimal():
                if len(ink) > LONGEST or ink[-1] in "。；：" or sheet.words.caption.match(ink):
                    break
                between.append(parts if self.at else [sheet.atom(sheet.lines[i].start, sheet.lines[i].end)])
        return lines

    def _again(self, ink: str) -> bool:
        """Whether a line is this table's own caption, printed again on a new page."""
        found = self.sheet.words.caption.match(ink)
        return found is not None and squeeze(found["label"]).removeprefix("续") == self.caption.label

    def _row(self, parts: list[Atom]) -> bool:
        """Take in a line that is a row; False where it is none."""
        lines = self.lines
        at = next((k for k, a in enumerate(parts[: self.at + 2]) if self._is_serial(a)), -1)
        rest = parts[at + 1 :]
        above = at >= 0 and not rest and bool(lines.between[-1])
        if above:
            # The name's first line stands above the serial with the attribute at its end.
            rest = _parts(self.sheet, self.sheet.number(lines.between[-1][-1][0].start))
        tail = rest[len(rest) - self.behind :]
        if at < 0 or len(rest) < self.behind or not any(a.kind == "a" for a in tail):
            return False
        if above:
            lines.between[-1].pop()
        name = rest[: len(rest) - self.behind]
        before: list[list[Atom]] = [[] for _ in range(self.at)]
        lines.marks += [Mark(a, len(lines.rows), True) for a in parts[:at] if self.at and not a.fold.isdecimal()]
        lines.rows.append(_Row([*before, [parts[at]], name, *([a] for a in tail)]))
        lines.between.append([])
        if parts[at].kind == "i":
            self.serial = int(parts[at].fold)
        return True

    def _is_serial(self, atom: Atom) -> bool:
        """Whether a piece is the next number, or a code."""
        if atom.kind == "i":
            return int(atom.fold) == self.serial + 1
        return CODE.fullmatch(atom.fold) is not None

    def settle(self) -> tuple[list[_Row], int]:
        """The rows with those that head others, names whole, and how many lines between them have no place.

        A name that is not beside its serial stands on the lines above and below it.
        """
        lines = self.lines
        out: list[_Row] = []
        left = 0
        for k, row in enumerate(lines.rows):
            before, after = lines.between[k], lines.between[k + 1]
            name = row.pieces[self.at + 1]
            if not name:
                if before and not _heads(before[-1]):
                    name += before.pop()
                if after and not _heads(after[0]):
                    name += after.pop(0)
                row.height = max(1, len(name))
            while after and (_open(name) or _bracketed(after[0])):
                name += after.pop(0)
                row.height += 1
            for line in before:
                if self.at:
                    lines.marks += [Mark(atom, k, False) for atom in line]
                elif _heads(line):
                    out.append(_Row([line, *([] for _ in range(self.n - 1))], group=True))
                else:
                    left += 1
            out.append(row)
        return out, left


def _heads(line: list[Atom]) -> bool:
    """Whether a line heads the rows below it (一、空间底线)."""
    return len(line) == 1 and line[0].kind == "g"


def _bracketed(line: list[Atom]) -> bool:
    """Whether a line is a unit in brackets, which belongs to the name above it."""
    return len(line) == 1 and line[0].kind == "u" and line[0].fold[0] in "（("


def _open(name: list[Atom]) -> bool:
    """Whether a name has a bracket that is not closed yet."""
    fold = "".join(atom.fold for atom in name)
    return fold.count("（") + fold.count("(") > fold.count("）") + fold.count(")")
