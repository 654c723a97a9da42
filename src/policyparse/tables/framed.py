"""Tables drawn with frames: ┌─┬─┐ as browsers of text and old sites print them, +---+---+ as converters do.

The frame says everything: a rule in a column ends its cell, a line without a bar at a place joins the cells beside it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import pairwise

from .captions import Caption
from .grid import Atom, Grid
from .rows import Line, from_rows
from .sheet import Sheet
from .tabs import whole_line
from .tokens import page_width

RULE, FILL, BARS = frozenset("+—-= |"), frozenset("—-=："), frozenset("|+")
"""What a line of the frame alone is made of, what fills a cell's edge, and what stands at its corners."""
LONGEST = 1_000
"""Characters that a line of a frame has at most."""


def frame_run(sheet: Sheet, i: int) -> tuple[int, int]:
    """The first line of the frame whose first cells stand in line ``i``, and the line behind it; equal for no frame."""
    top = i - 1
    if top < 0 or not _edge(sheet, top) or sheet.ink(top).count("+") < 2:
        return i, i
    end = i
    while end < len(sheet) and not sheet.lines[end].kind and len(ink := sheet.ink(end)) <= LONGEST:
        if ink[0] not in BARS or ink[-1] not in BARS:
            break
        end += 1
    while end > i and not _edge(sheet, end - 1):
        end -= 1
    return (top, end) if end > i + 1 else (i, i)


def _edge(sheet: Sheet, i: int) -> bool:
    """Whether a line is nothing but frame, from one corner to another."""
    ink = sheet.ink(i)
    return len(ink) > 2 and ink[0] == "+" == ink[-1] and RULE.issuperset(ink) and not FILL.isdisjoint(ink)


def read_framed(sheet: Sheet, top: int, end: int, caption: Caption, id: str) -> Grid | None:
    """The table in the frame of lines ``top`` to ``end``, None where it has one column (a box) or no rows."""
    measured = [_Lined(sheet, range(top, end), measure) for measure in (page_width, _width)]
    lined = max(measured, key=lambda lines: lines.agreeing)
    if len(lined.places) < 3:
        return None
    grid = from_rows(sheet, lined.rows(), caption, "pipes", id)
    if grid is not None:
        grid.end = sheet.lines[end - 1].end
    return grid


def _width(text: str) -> int:
    """Columns of the page where a piece of a frame takes up one."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class _Lined:
    """The lines of a frame with the columns of the page; ``places`` are where its corners stand, ``agreeing`` how many
    bars of other lines stand there."""

    def __init__(self, sheet: Sheet, numbers: range, measure: Callable[[str], int]) -> None:
        self.sheet = sheet
        self.lines = [self._columns(i, measure) for i in numbers]
        edges = [line for i, line in zip(numbers, self.lines, strict=True) if _edge(sheet, i)]
        self.places = sorted({x for line in edges for x, at in line.items() if sheet.fold[at] == "+"})
        known = set(self.places)
        self.agreeing = sum(x in known for line in self.lines for x, at in line.items() if sheet.fold[at] == "|")

    def _columns(self, i: int, measure: Callable[[str], int]) -> dict[int, int]:
        """The offset of the character in each column of the page."""
        out = {}
        x = 0
        for at in range(whole_line(self.sheet, i), self.sheet.lines[i].end):
            out[x] = at
            x += measure(self.sheet.text[at])
        return out

    def rows(self) -> list[Line]:
        """The rows of cells; one that spans rows stands in each, one that spans columns in the first of them."""
        n = len(self.places) - 1
        rows: list[Line] = []
        open_cells: list[list[Atom]] = [[] for _ in range(n)]
        for line in self.lines:
            ruled = [self._ruled(line, k) for k in range(n)]
            if any(ruled):
                open_cells = [[] if ruled[k] else open_cells[k] for k in range(n)]
                rows.append(list(open_cells))
            for k, atom in self._pieces(line, ruled):
                open_cells[k].append(atom)
        return rows[:-1]

    def _ruled(self, line: dict[int, int], k: int) -> bool:
        """Whether a line has the edge of a cell in column ``k``, from corner to corner."""
        ink = [self.sheet.fold[line[x]] for x in range(self.places[k] + 1, self.places[k + 1]) if x in line]
        return bool(ink) and (FILL | BARS).issuperset(ink) and not FILL.isdisjoint(ink) and self._corner(line, k)

    def _corner(self, line: dict[int, int], k: int) -> bool:
        return any(x in line and self.sheet.fold[line[x]] in "+—-=" for x in self.places[k : k + 2])

    def _pieces(self, line: dict[int, int], ruled: list[bool]) -> list[tuple[int, Atom]]:
        """What a line prints between its bars, by the first column that it stands in."""
        out = []
        bars = [k for k, x in enumerate(self.places) if x in line and self.sheet.fold[line[x]] in BARS]
        for left, right in pairwise(bars):
            if ruled[left]:
                continue
            start, end = line[self.places[left]] + 1, line[self.places[right]]
            if self.sheet.fold[start:end].strip(" *"):
                out.append((left, self.sheet.atom(start, end)))
        return out
