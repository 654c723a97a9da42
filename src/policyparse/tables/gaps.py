"""Tables printed with two or more blanks between the cells, whatever stands below what."""

from __future__ import annotations

from .captions import Caption
from .grid import Grid
from .rows import Line, from_rows
from .sheet import Sheet
from .tokens import WIDE_GAP

FEWEST_COLUMNS, FEWEST_LINES = 3, 3
"""Columns and lines from which lines of as many pieces each are a table."""


def gap_run(sheet: Sheet, i: int) -> int:
    """The line after the last of those that have as many pieces between wide gaps as line ``i``; ``i`` for no table."""
    n = _pieces(sheet, i)
    if n < FEWEST_COLUMNS:
        return i
    j = i + 1
    while j < len(sheet) and sheet.usable(j) and _pieces(sheet, j) == n:
        j += 1
    return j if j - i >= FEWEST_LINES else i


def _pieces(sheet: Sheet, i: int) -> int:
    """How many pieces of a line wide gaps part."""
    ink = sheet.ink(i)
    return len(WIDE_GAP.split(ink)) if "  " in ink else 1


def read_gaps(sheet: Sheet, i: int, end: int, caption: Caption, id: str) -> Grid | None:
    """The table in lines ``i`` to ``end``; a line is a row, a wide gap parts two cells."""
    rows: list[Line] = []
    for k in range(i, end):
        line = sheet.lines[k]
        row: Line = []
        at = line.start
        for gap in WIDE_GAP.finditer(sheet.fold, line.start, line.end):
            row.append([sheet.atom(at, gap.start())])
            at = gap.end()
        rows.append([*row, [sheet.atom(at, line.end)]])
    return from_rows(sheet, rows, caption, "aligned", id)
