"""Which notes of a table speak of a row: by its number (第1、2、4项指标), its name, or a footnote's mark."""

from __future__ import annotations

import re

from policyparse.grammar import Grammar
from policyparse.scan.fold import fold
from policyparse.tables.grid import Grid, Row

SPAN = re.compile(r"(\d{1,3}) ?(?:至|-|—|~) ?(?:第 ?)?(\d{1,3})")
DIGITS = re.compile(r"\d{1,3}")
MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SHORTEST = 4
"""Characters of a name from which a note that holds it speaks of its row."""
WIDEST = 200
"""Rows that a span in a note covers at most."""


class RowNotes:
    """The notes of one table, asked row by row."""

    def __init__(self, grammar: Grammar, grid: Grid) -> None:
        self._notes = [(n, frozenset[int]() if n.footnote else rows_named(grammar, n.text)) for n in grid.notes]
        self._serial = grid.index("serial")

    def texts(self, row: Row, name: str, mark: str) -> list[str]:
        """The texts of the notes that speak of a row; ``mark`` is the footnote's mark behind its name."""
        number = row.cells[self._serial].number if self._serial >= 0 else 0
        ordinal = int(mark) if mark.isdecimal() else MARKS.find(mark) + 1 if len(mark) == 1 else 0
        out = []
        for note, rows in self._notes:
            marked = ordinal > 0 and note.ordinal == ordinal
            if note.footnote:
                named = marked
            else:
                named = number in rows or (len(name) >= SHORTEST and name in note.text)
                named = named or (marked and not mark.isdecimal())
            if named:
                out.append(note.text)
        return out


def rows_named(grammar: Grammar, text: str) -> frozenset[int]:
    """The numbers of the rows that a note names: 第1、2、4项, 第3至5项.

    >>> from policyparse.grammar import default
    >>> sorted(rows_named(default(), "第1、3至5项指标按常住人口计算"))
    [1, 3, 4, 5]
    """
    out: set[int] = set()
    for found in grammar.pattern("note-rows").finditer(fold(text)):
        rows = found.group("rows")
        for span in SPAN.finditer(rows):
            low, high = int(span[1]), int(span[2])
            out.update(range(low, min(high, low + WIDEST) + 1))
        out.update(int(d) for d in DIGITS.findall(rows))
    return frozenset(out)
