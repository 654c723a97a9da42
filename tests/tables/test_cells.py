"""Tables printed one cell a line."""

import pytest

from policyparse.tables.cells import drop_repeats, regular
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom
from policyparse.tables.sheet import Sheet
from strategies.sheets import grid_of, headers, read, texts

HEADER = ["序号", "指标", "单位", "2020年", "2025年", "属性"]
ROWS = [
    ["1", "学前三年毛入园率", "%", "93.5", "96", "预期性"],
    ["2", "高中阶段毛入学率", "%", "95.2", "97", "约束性"],
    ["3", "新增公办学位", "个", "5200", "12000", "约束性"],
]


def printed(*rows: list[str], between: str = "\n") -> str:
    return "表1 云溪区教育发展主要指标\n" + between.join(cell for row in rows for cell in row) + "\n"


def atoms(*lines: str) -> list[Atom]:
    sheet = Sheet(read("\n".join(lines) + "\n"))
    return [sheet.atom(line.start, line.end) for line in sheet.lines]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_cells_come_back_as_rows(between: str) -> None:
    grid = grid_of(printed(HEADER, *ROWS, between=between))
    assert (grid.layout, grid.label, grid.confidence) == ("cells", "表1", 1.0)
    assert headers(grid) == HEADER
    assert [c.role for c in grid.columns] == ["serial", "name", "unit", "value", "value", "attribute"]
    assert texts(grid) == ROWS


def test_spans_point_at_the_printed_cells() -> None:
    text = printed(HEADER, *ROWS)
    for row in grid_of(text).rows:
        assert [text[c.start : c.end] for c in row.cells] == [c.text for c in row.cells]


def test_a_merged_category_is_printed_once() -> None:
    rows = [["普及水平", "1", "学前三年毛入园率", "93.5", "96"], ["2", "高中阶段毛入学率", "95.2", "97"]]
    grid = grid_of(printed(["类别", "序号", "指标", "2020年", "2025年"], *rows))
    assert texts(grid) == [rows[0], ["普及水平", *rows[1]]]
    assert [row.cells[0].spanned for row in grid.rows] == [False, True]


def test_a_header_printed_again_on_the_next_page_is_no_row() -> None:
    assert texts(grid_of(printed(HEADER, *ROWS[:2], HEADER, ROWS[2]))) == ROWS


def test_a_name_broken_over_two_lines_is_one_cell() -> None:
    broken = ["1", "义务教育阶段随迁子女入读\n公办学校比例", "%", "85", "90", "预期性"]
    grid = grid_of(printed(HEADER, broken, *ROWS[1:]))
    assert grid.rows[0].cells[1].text == "义务教育阶段随迁子女入读公办学校比例"


def test_two_header_rows_are_joined() -> None:
    grid = grid_of(
        "表1 云溪区教育发展主要指标\n序号\n指标\n单位\n规划目标\n属性\n2022年\n2025年\n"
        "1\n学前三年毛入园率\n%\n94\n96\n预期性\n2\n高中阶段毛入学率\n%\n96\n97\n约束性\n"
    )
    assert headers(grid) == ["序号", "指标", "单位", "规划目标/2022年", "规划目标/2025年", "属性"]
    assert [row.cells[4].text for row in grid.rows] == ["96", "97"]


def test_drop_repeats() -> None:
    head, body = atoms("指标", "2025年"), atoms("甲率", "1", "指标", "2025年", "乙率", "2")
    assert [a.fold for a in drop_repeats(head, body)] == ["甲率", "1", "乙率", "2"]


def test_regular_needs_every_row_whole() -> None:
    columns = make_columns(Sheet(read("甲\n")).words, [("序号", "序号"), ("指标", "指标"), ("2025年", "2025年")])
    laid = regular(atoms("1", "毛入园率", "96", "2", "毛入学率", "97"), columns)
    assert laid is not None
    assert [[cell[0].fold for cell in row] for row in laid.rows] == [["1", "毛入园率", "96"], ["2", "毛入学率", "97"]]
    assert regular(atoms("1", "毛入园率", "2", "毛入学率", "97"), columns) is None


def test_a_table_without_a_header() -> None:
    rows = [["学前毛入园率", "93.5", "96.0"], ["高中毛入学率", "95.2", "97.0"], ["普通高中占比", "52.5", "55.5"]]
    grid = grid_of(printed(*rows))
    assert texts(grid) == rows
    assert [c.role for c in grid.columns] == ["name", "value", "value"]
    assert grid.reasons == ["no header was found"]
