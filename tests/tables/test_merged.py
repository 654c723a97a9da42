"""Merged cells before the serials: set where their middles prove which rows they stand for, else left empty."""

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom, Cell, Grid, Row
from policyparse.tables.merged import UNPROVEN, Mark, place_marks
from policyparse.tables.words import table_words
from strategies.sheets import sheet_of


def marked(marks: list[tuple[str, int, bool]], rows: int = 5) -> tuple[list[str], float]:
    """The first column of a table with so many rows of one line, its merged cells' words printed at those places."""
    text = "".join(f"{words}\n" for words, _, _ in marks)
    sheet = sheet_of(text)
    columns = make_columns(table_words(default()), [(header, header) for header in ("类别", "序号", "指标")])
    grid = Grid("t1", "cells", 0, 0, columns=columns, rows=[Row([Cell(), Cell(), Cell()]) for _ in range(rows)])
    found: list[Mark] = []
    for words, row, beside in marks:
        start = text.index(words)
        found.append(Mark(Atom(start, start + len(words), words, "t"), row, beside))
    place_marks(sheet, grid, [1] * rows, [0], found)
    return [row.cells[0].text for row in grid.rows], grid.confidence


def test_each_cell_stands_round_its_middle() -> None:
    # The first stands beside row 1 of rows 0 to 2, the second between rows 3 and 4.
    assert marked([("普惠", 1, True), ("优质", 4, False)]) == (["普惠"] * 3 + ["优质"] * 2, 1.0)


def test_what_does_not_fill_the_page_is_not_set() -> None:
    assert marked([("普惠", 0, True), ("优质", 2, True)]) == ([""] * 5, 1.0 - UNPROVEN)
