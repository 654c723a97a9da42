"""A cell's pieces of one line are one; rows that read two ways lower the confidence."""

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Grid
from policyparse.tables.habits import Piece
from policyparse.tables.runs import Cells
from policyparse.tables.task_rows import TWO_WAYS, finish, joined, serial_column
from policyparse.tables.words import table_words
from strategies.sheets import sheet_of

TEXT = "1\n市教育局 市财政局\n市水务局\n2\n市公安局\n"
SHEET = sheet_of(TEXT)
COLUMNS = [(header, header) for header in ("序号", "责任单位")]


def piece(words: str) -> Piece:
    start = TEXT.index(words)
    return Piece.of(SHEET.words, SHEET.atom(start, start + len(words)))


def test_pieces_of_one_line_are_put_together() -> None:
    found = joined(SHEET, [piece("市教育局"), piece("市财政局"), piece("市水务局")])
    assert [TEXT[a.start : a.end] for a in found] == ["市教育局 市财政局", "市水务局"]


def test_a_row_that_reads_two_ways_makes_the_grid_less_certain() -> None:
    grids = []
    for margin in (9.0, 0.1):
        grid = Grid("t1", "cells", 0, 0, columns=make_columns(table_words(default()), COLUMNS))
        assert serial_column(grid.columns) == 0
        rows = [[joined(SHEET, [piece(c)]) for c in cells] for cells in (("1", "市水务局"), ("2", "市公安局"))]
        readings = [Cells([], [], margin=9.0), Cells([], [], margin=margin)]
        grids.append(finish(SHEET, grid, rows, [False, False], readings, 0.0))
    sure, unsure = grids
    assert sure.end == TEXT.rindex("市公安局") + 4
    assert sure.confidence - unsure.confidence == TWO_WAYS
    assert unsure.reasons == ["1 wrapped rows can be read in two ways"]
