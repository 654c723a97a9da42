"""Notes below a table: 注：1.… 2.…, and footnotes whose marks are glued to the names above."""

from __future__ import annotations

import re

from .grid import Grid, Note
from .sheet import Sheet

ITEM = re.compile(r"(?P<dot>\d{1,2}) ?[.、．）]|[（(](?P<bracket>\d{1,2})[）)]|(?P<circled>[①-⑳])")
NEXT_IN_LINE = re.compile(r"(?<=[。；;]) ?(?P<dot>\d{1,2})[.、．](?!\d)|(?<=[。；;]) ?(?P<circled>[①-⑳])")
CIRCLED_ITEM = "circled"
DIGITS = "0123456789"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
MOST = 60
"""Lines that the notes of one table may have."""
CLOSED = "。；;！？"


def read_notes(sheet: Sheet, grid: Grid) -> None:
    """Add the notes that follow a grid, and let it end with the last."""
    i = _after(sheet, grid.end)
    if i >= len(sheet) or not sheet.usable(i):
        return
    line = sheet.lines[i]
    found = sheet.words.note.match(sheet.fold, line.start, line.end)
    if found is not None:
        _below(sheet, grid, i, found.end())
    elif sheet.words.footnote.match(sheet.fold, line.start, line.end):
        _footnotes(sheet, grid, i)
    if grid.notes:
        grid.end = max(grid.end, grid.notes[-1].end)


def _after(sheet: Sheet, end: int) -> int:
    """The first line that begins behind an offset."""
    i = sheet.number(max(0, end - 1))
    while i < len(sheet) and sheet.lines[i].start < end:
        i += 1
    return i


def _below(sheet: Sheet, grid: Grid, i: int, start: int) -> None:
    """Notes after 注：, each from its number on; a line that ends in mid-sentence goes on in the next.

    ①② within a note that has a number of another family are parts of it.
    """
    last = 0
    family = ""
    for k in range(i, min(len(sheet), i + MOST)):
        line = sheet.lines[k]
        if k > i:
            if not sheet.usable(k):
                break
            start = line.start
        item = ITEM.match(sheet.fold, start, line.end)
        before = grid.notes[-1] if grid.notes else None
        if item is not None and family in ("", item.lastgroup) and _number(item) == last + 1:
            family = item.lastgroup or ""
            last += 1
            grid.notes.append(Note(last, "", item.end(), line.end))
        elif before is None:
            grid.notes.append(Note(None, "", start, line.end))
        elif item is not None and _goes_on(sheet, before, family, item):
            before.end = line.end
        elif sheet.fold[before.end - 1] in CLOSED or sheet.words.heading.match(sheet.fold, start, line.end):
            break
        else:
            before.end = line.end
        last = _part_in_line(sheet, grid, family, last)
    for note in grid.notes:
        while note.start < note.end and sheet.fold[note.start] == " ":
            note.start += 1
        note.text = sheet.reading.clean(note.start, note.end)


def _goes_on(sheet: Sheet, note: Note, family: str, item: re.Match[str]) -> bool:
    """Whether a line that begins with ① or the next of these is a part of a note with a number of another family."""
    if family in ("", CIRCLED_ITEM) or item.lastgroup != CIRCLED_ITEM:
        return False
    number = _number(item)
    return number == 1 or chr(ord(item["circled"]) - 1) in sheet.fold[note.start : note.end]


def _part_in_line(sheet: Sheet, grid: Grid, family: str, last: int) -> int:
    """Take the last note apart where the next number follows in the same line; the number reached."""
    while last:
        note = grid.notes[-1]
        later = next(
            (
                m
                for m in NEXT_IN_LINE.finditer(sheet.fold, note.start, note.end)
                if m.lastgroup == family and _number(m) == last + 1
            ),
            None,
        )
        if later is None:
            break
        end = note.end
        note.end = later.start()
        last += 1
        grid.notes.append(Note(last, "", later.end(), end))
    return last


def _number(item: re.Match[str]) -> int:
    digits = next(g for g in item.groups() if g)
    return int(digits) if digits.isdecimal() and digits.isascii() else ord(digits) - ord("①") + 1


def _footnotes(sheet: Sheet, grid: Grid, i: int) -> None:
    """Footnotes 1 … 2 … whose marks stand behind cells of the table; none where no cell bears the first."""
    marks = {m for row in grid.rows for cell in row.cells if not cell.spanned and (m := mark_of(cell.fold))}
    expected = 1
    for k in range(i, min(len(sheet), i + MOST)):
        if not sheet.usable(k):
            break
        line = sheet.lines[k]
        found = sheet.words.footnote.match(sheet.fold, line.start, line.end)
        mark = found.group("ordinal") if found else ""
        number = _mark_number(mark, expected)
        if found is not None and number == expected and mark in marks:
            grid.notes.append(Note(expected, "", line.start, line.end, footnote=True))
            expected += 1
        elif grid.notes and sheet.fold[grid.notes[-1].end - 1] not in CLOSED:
            grid.notes[-1].end = line.end
        else:
            break
    for note in grid.notes:
        note.text = sheet.reading.clean(note.start, note.end)


def _mark_number(mark: str, expected: int) -> int:
    """The number of a footnote's mark; asterisks stand for the one that is due."""
    if not mark or mark[0] == "*":
        return expected if mark else 0
    return int(mark) if mark.isdecimal() else ord(mark[0]) - ord("①") + 1


def mark_of(fold: str) -> str:
    """The footnote's mark at the end of a cell, "" for none.

    >>> mark_of("每万人口拥有量1"), mark_of("PM2.5"), mark_of("入园率①")
    ('1', '', '①')
    """
    last = fold[-1:]
    if last in CIRCLED:
        return last
    if last == "*":
        return "*" * min(3, len(fold) - len(fold.rstrip("*")))
    bare = fold.rstrip(DIGITS)
    return fold[len(bare) :] if bare and bare[-1] != "." and len(fold) - len(bare) <= 2 else ""
