"""Tables printed with tabs between the cells."""

from __future__ import annotations

from .captions import Caption
from .grid import Grid
from .rows import Line, from_rows
from .sheet import Sheet

FARTHEST = 200
"""Blanks behind a line's ink that are looked at."""


def tab_run(sheet: Sheet, i: int) -> int:
    """The line after the last of the lines with tabs that follow each other from line ``i`` on."""
    j = i
    while j < len(sheet) and sheet.usable(j) and _has_tab(sheet, j):
        j += 1
    return j


def _has_tab(sheet: Sheet, i: int) -> bool:
    """Whether a line has a tab, those behind its last filled cell too: a row that heads others has no more cells."""
    end = sheet.lines[i].end
    line_end = sheet.text.find("\n", end, end + FARTHEST)
    return sheet.text.find("\t", whole_line(sheet, i), line_end if line_end >= 0 else end) >= 0


def whole_line(sheet: Sheet, i: int) -> int:
    """Where line ``i`` begins with the blanks before its ink: an empty first cell is among them."""
    start = sheet.lines[i].start
    while start and sheet.fold[start - 1] == " ":
        start -= 1
    return start


def read_tabs(sheet: Sheet, i: int, end: int, caption: Caption, id: str) -> Grid | None:
    """The table in lines ``i`` to ``end``; a line is a row, a tab parts two cells. None for a page's catalogue."""
    if sheet.of_catalogue(i, sheet.fold[sheet.lines[i].start : sheet.lines[end - 1].end]):
        return None
    rows: list[Line] = []
    for k in range(i, end):
        line = sheet.lines[k]
        row: Line = []
        at = whole_line(sheet, k)
        while True:
            tab = sheet.text.find("\t", at, line.end)
            stop = tab if tab >= 0 else line.end
            row.append([sheet.atom(at, stop)] if sheet.fold[at:stop].strip() else [])
            if tab < 0:
                break
            at = tab + 1
        rows.append(row)
    return from_rows(sheet, rows, caption, "aligned", id)
