"""Which notes of a table speak of a row: by its number (第1、2、4项指标), its name, or a footnote's mark."""

from __future__ import annotations

import re

from policyparse.grammar import Grammar
from policyparse.scan.fold import fold
from policyparse.tables.grid import Grid, Row

SPAN = re.compile(r"(\d{1,3}) ?(?:至|-|—|~) ?(?:第 ?)?(\d{1,3})")
DIGITS = re.compile(r"\d{1,3}")
MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def note_texts(grammar: Grammar, grid: Grid, row: Row, name: str, mark: str) -> list[str]:
    """The texts of the notes that speak of a row; ``mark`` is the footnote's mark behind its name."""
    if not grid.notes:
        return []
    serial = grid.index("serial")
    number = row.cells[serial].number if serial >= 0 else 0
    ordinal = int(mark) if mark.isdecimal() else MARKS.find(mark) + 1 if len(mark) == 1 else 0
    out = []
    for note in grid.notes:
        if note.footnote:
            if ordinal and note.ordinal == ordinal:
                out.append(note.text)
        elif (
            (number and number in rows_named(grammar, note.text))
            or (len(name) >= 4 and name in note.text)
            or (ordinal and note.ordinal == ordinal and not mark.isdecimal())
        ):
            out.append(note.text)
    return out


def rows_named(grammar: Grammar, text: str) -> frozenset[int]:
    """The numbers of the rows that a note names: 第1、2、4项, 第3至5项."""
    out: set[int] = set()
    for found in grammar.pattern("note-rows").finditer(fold(text)):
        rows = found.group("rows")
        for span in SPAN.finditer(rows):
            low, high = int(span[1]), int(span[2])
            out.update(range(low, min(high, low + 200) + 1))
        out.update(int(d) for d in DIGITS.findall(rows))
    return frozenset(out)
