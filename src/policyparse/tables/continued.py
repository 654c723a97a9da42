"""Tables that go on on the next page: what says so alone on its line, and a header printed again below a page mark."""

from __future__ import annotations

from .captions import Caption
from .grid import Grid
from .sheet import Sheet
from .words import squeeze

SIGN = "续"
LONGEST = 8
BEFORE = ("", "\n", " ", "（")


def mark_continued(sheet: Sheet) -> None:
    """Mark the lines that only say that a table goes on (续表, （续上表）) as furniture: its rows go on behind them."""
    at = sheet.fold.find(SIGN)
    while at >= 0:
        if sheet.fold[at - 1 : at] in BEFORE:  # not 继续, 持续
            line = sheet.lines[sheet.number(at)]
            if line.end - line.start <= LONGEST and squeeze(sheet.fold[line.start : line.end]) in sheet.words.continued:
                line.kind = line.kind or "furniture"
        at = sheet.fold.find(SIGN, at + 1)


def goes_on(sheet: Sheet, before: Grid, grid: Grid, caption: Caption) -> bool:
    """Whether a table is the next page of the one before: it says so, or has its header and no caption of its own, and
    only furniture stands between."""
    if caption.again:
        return len(before.columns) == len(grid.columns)
    if caption.label is not None or caption.text is not None:
        return False
    if [c.fold for c in before.columns] != [c.fold for c in grid.columns] or not any(c.fold for c in grid.columns):
        return False
    between = range(sheet.number(before.end - 1) + 1, sheet.number(grid.start))
    return all([sheet.lines[i].kind == "furniture" for i in between])
