"""Tables left as HTML (<table><tr><td>), as converters to Markdown do where cells span others or hold lists."""

from __future__ import annotations

import re
from bisect import insort

from policyparse.outline.reading import Doubt, Zone

from .captions import Caption
from .grid import Atom, Grid
from .rows import Line, from_rows
from .sheet import Sheet

TAG = re.compile(r"<(/?)([a-z]{1,10})\b([^<>]{0,300})>", re.IGNORECASE)
SPAN = re.compile(r"\b(row|col)span ?= ?[\"'“”]?(\d{1,3})", re.IGNORECASE)
OPENING, CLOSING = "<table", "</table>"
LONGEST, MOST_COLUMNS = 200_000, 60
"""Characters that such a table has at most, and columns."""
EMPTY = "* \n"


def read_tagged(sheet: Sheet, start: int, caption: Caption, id: str) -> Grid | None:
    """The table whose tag stands at an offset, None where it is not closed, holds another or has one column (a box)."""
    end = sheet.fold.find(CLOSING, start, start + LONGEST)
    if end < 0 or sheet.fold.find(OPENING, start + 1, end) >= 0:
        return None
    grid = from_rows(sheet, _rows(sheet, start, end), caption, "tags", id)
    if grid is not None:
        grid.end = max(grid.end, end + len(CLOSING))
    return grid


def leave_tagged(sheet: Sheet, offset: int, floor: int) -> int:
    """Leave the table whose tag stands at an offset as text in which no heading stands, and say so.

    Returns the first line behind it, ``floor`` where it is not closed.
    """
    close = sheet.fold.find(CLOSING, offset, offset + LONGEST)
    if close < 0:
        return floor
    reading, end = sheet.reading, close + len(CLOSING)
    insort(reading.zones, Zone("box", sheet.lines[sheet.number(offset)].start, end), key=lambda z: z.start)
    message = "a box or table in HTML is left as text: it has one column, or a table inside it"
    reading.doubts.append(Doubt("PP201", message, offset, end))
    return sheet.number(end - 1) + 1


def _rows(sheet: Sheet, start: int, end: int) -> list[Line]:
    """The rows of cells; one that spans rows stands in each, one that spans columns in the first of them."""
    rows: list[Line] = []
    reach: dict[int, tuple[int, list[Atom]]] = {}
    cell: list[Atom] | None = None
    at = start
    for tag in TAG.finditer(sheet.fold, start, end + len(CLOSING)):
        if cell is not None and sheet.fold[at : tag.start()].strip(EMPTY):
            cell += _pieces(sheet, at, tag.start())
        at = tag.end()
        name = tag[2].lower()
        if name in ("tr", "td", "th"):
            cell = None
        if name == "tr" and not tag[1]:
            rows.append([])
            _spanned(rows[-1], reach)
        elif name in ("td", "th") and not tag[1] and rows:
            spans = {m[1].lower(): int(m[2]) for m in SPAN.finditer(tag[3])}
            cell = []
            row = rows[-1]
            if spans.get("row", 1) > 1:
                reach[len(row)] = (spans["row"] - 1, cell)
            row += [cell, *([] for _ in range(1, min(spans.get("col", 1), MOST_COLUMNS)))]
            _spanned(row, reach)
    return rows


def _spanned(row: Line, reach: dict[int, tuple[int, list[Atom]]]) -> None:
    """Add the cells that reach down from the rows above into the next places of a row."""
    while (held := reach.get(len(row))) is not None and held[1] is not (row[-1] if row else None):
        left, cell = held
        if left == 1:
            del reach[len(row)]
        else:
            reach[len(row)] = (left - 1, cell)
        row.append(cell)


def _pieces(sheet: Sheet, start: int, end: int) -> list[Atom]:
    """The lines of text between two tags."""
    out = []
    for m in re.finditer("[^\n]+", sheet.fold[start:end]):
        if m[0].strip(EMPTY):
            out.append(sheet.atom(start + m.start(), start + m.end()))
    return out
