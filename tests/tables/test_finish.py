"""Cells joined from their pieces, merged cells, and what lowers the confidence."""

from policyparse.tables.finish import fill, judge, make_cell
from policyparse.tables.grid import Cell, Column, Grid, Row
from policyparse.tables.sheet import Sheet
from strategies.sheets import read, texts


def sheet_of(*lines: str) -> Sheet:
    return Sheet(read("\n".join(lines) + "\n"))


def cell(role: str, *lines: str) -> Cell:
    sheet = sheet_of(*lines)
    return make_cell(sheet, [sheet.atom(line.start, line.end) for line in sheet.lines], role)


def test_a_broken_name_is_joined() -> None:
    made = cell("name", "随迁子女入读", "公办学校比例")
    assert (made.text, made.start, made.end) == ("随迁子女入读公办学校比例", 0, 13)


def test_a_cells_place_is_that_of_its_pieces_in_any_order() -> None:
    sheet = sheet_of("公办", "学位")
    above, below = [sheet.atom(line.start, line.end) for line in sheet.lines]
    made = make_cell(sheet, [below, above], "name")
    assert (made.start, made.end) == (0, 5)


def test_items_have_a_line_each() -> None:
    assert cell("content", "1.新建学校2所；", "2.改扩建学校", "3所。").text == "1.新建学校2所；\n2.改扩建学校3所。"


def test_thresholds_have_a_line_each() -> None:
    assert cell("value", "设区市≥25", "县级市≥20").text == "设区市≥25\n县级市≥20"


def test_latin_words_keep_their_blank() -> None:
    assert cell("other", "open", "data").text == "open data"


def grid(merged: bool) -> Grid:
    sheet = sheet_of("普及水平", "毛入园率", "%", "毛入学率")
    a = [sheet.atom(line.start, line.end) for line in sheet.lines]
    made = Grid(
        "t1", "cells", 0, 0, columns=[Column("类别", "category"), Column("指标", "name"), Column("单位", "unit")]
    )
    fill(sheet, made, [[[a[0]], [a[1]], [a[2]]], [[], [a[3]], []]], [False, False], absent_is_merged=merged)
    return made


def test_absent_cells_belong_to_those_above() -> None:
    made = grid(merged=True)
    assert texts(made)[1] == ["普及水平", "毛入学率", "%"]
    assert [c.spanned for c in made.rows[1].cells] == [True, False, True]


def test_where_empty_cells_are_printed_only_categories_are_merged() -> None:
    assert texts(grid(merged=False))[1] == ["普及水平", "毛入学率", ""]


def test_a_group_row_spans_all_columns_and_ends_what_is_merged() -> None:
    sheet = sheet_of("普及水平", "毛入园率", "一、质量", "毛入学率")
    a = [sheet.atom(line.start, line.end) for line in sheet.lines]
    made = Grid("t1", "cells", 0, 0, columns=[Column("类别", "category"), Column("指标", "name")])
    fill(sheet, made, [[[a[0]], [a[1]]], [[a[2]], []], [[], [a[3]]]], [False, True, False])
    assert texts(made) == [["普及水平", "毛入园率"], ["一、质量", "一、质量"], ["", "毛入学率"]]
    assert [r.group for r in made.rows] == [False, True, False]


def test_a_gap_in_the_serials_is_reported() -> None:
    sheet = sheet_of("1", "3")
    rows = [Row([make_cell(sheet, [sheet.atom(line.start, line.end)], "serial")]) for line in sheet.lines]
    made = Grid("t1", "cells", 0, 3, columns=[Column("序号", "serial")], rows=rows)
    judge(sheet, made, 0.0, 2)
    assert made.confidence == 0.9
    assert made.reasons == ["serial 3 follows 1"]
    assert [(d.code, d.start, d.end) for d in sheet.reading.doubts] == [("PP203", 2, 3)]


def test_cells_that_fit_badly_lower_the_confidence() -> None:
    sheet = sheet_of("甲")
    good, bad = Grid("t1", "cells", 0, 1), Grid("t2", "cells", 0, 1)
    judge(sheet, good, 0.4, 2)
    judge(sheet, bad, 3.0, 2)
    assert good.confidence == 1.0
    assert bad.confidence < 0.6
