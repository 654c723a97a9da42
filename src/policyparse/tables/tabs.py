"""Tables printed with tabs between the cells."""

from __future__ import annotations

from .captions import Caption
from .grid import Grid
from .rows import Line, from_rows
from .sheet import Sheet


def tab_run(sheet: Sheet, i: int) -> int:
    """The line after the last of the lines with tabs that follow each other from line ``i`` on."""
    j = i
    while j < len(sheet) and sheet.usable(j) and "\t" in sheet.text[whole_line(sheet, j) : sheet.lines[j].end]:
        j += 1
    return j


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
