"""Captions: label, title and line of units, above a table or in its line."""

import pytest

from policyparse.tables.captions import caption_above, caption_at, titles_next
from policyparse.tables.sheet import Sheet
from strategies.sheets import read, sheet_of, tables


def sheet(text: str) -> Sheet:
    return Sheet(read(text))


@pytest.mark.parametrize(
    ("line", "label", "title", "unit"),
    [
        ("表1 云溪区教育发展主要指标", "表1", "云溪区教育发展主要指标", None),
        ("表2：云溪区学位供给情况（单位：个）", "表2", "云溪区学位供给情况", "个"),
        ("**表2 云溪区学位供给情况**", "表2", "云溪区学位供给情况", None),
        ("## 表2 云溪区学位供给情况", "表2", "云溪区学位供给情况", None),
        ("附表3 云溪区重点任务分工表", "附表3", "云溪区重点任务分工表", None),
        ("专栏1 云溪区“十四五”教育发展主要指标", "专栏1", "云溪区“十四五”教育发展主要指标", None),
    ],
)
def test_label_title_and_unit_in_one_line(line: str, label: str, title: str, unit: str | None) -> None:
    found = caption_at(sheet(line + "\n序号\n"), 0, 1)
    assert found is not None
    assert (found.label, found.text, found.unit, found.start, found.after) == (label, title, unit, 0, 1)


def test_a_label_alone_has_its_title_and_its_units_below() -> None:
    found = caption_at(sheet("表1\n云溪区教育发展主要指标\n单位：人\n序号\n"), 0, 1)
    assert found is not None
    assert (found.label, found.text, found.unit, found.after) == ("表1", "云溪区教育发展主要指标", "人", 3)


def test_a_table_that_goes_on_keeps_its_label() -> None:
    found = caption_at(sheet("续表1 云溪区教育发展主要指标\n"), 0, 2)
    assert found is not None
    assert (found.label, found.again) == ("表1", True)


def test_a_running_text_is_no_caption() -> None:
    assert caption_at(sheet("云溪区将优化学校布局。\n"), 0, 1) is None


def test_caption_above_reaches_over_the_line_of_units() -> None:
    found = caption_above(sheet("表1 云溪区教育发展主要指标\n单位：%\n序号\n"), 2, 0, 1)
    assert (found.label, found.unit, found.start, found.after) == ("表1", "%", 0, 2)


def test_a_title_without_a_label_is_a_caption_too() -> None:
    found = caption_above(sheet("总体要求。\n云溪区教育发展主要指标\n序号\n"), 2, 0, 1)
    assert (found.label, found.text, found.start) == (None, "云溪区教育发展主要指标", 6)


def test_without_a_caption_the_table_begins_with_its_header() -> None:
    found = caption_above(sheet("总体要求如下。\n序号\n"), 1, 0, 1)
    assert (found.label, found.text, found.start, found.after) == (None, None, 8, 1)


def test_a_title_behind_the_rows_of_another_table() -> None:
    sheet = sheet_of("98\n云溪区学位建设计划\n（单位：个）\n学段 2021年 2022年\n小学 12 14\n云溪区学位建设计划\n3\n")
    lines = [sheet.ink(i) for i in range(len(sheet))]
    assert [titles_next(sheet, i) for i in range(len(lines) - 1)] == [False, True, False, False, False, False]


def test_two_tables_without_labels() -> None:
    one = "主要发展指标\n序号\n指标\n2020年\n2025年\n1\n毛入园率\n93\n96\n2\n巩固率\n95\n99\n"
    two = "分年度建设计划\n学段\n2021年\n2022年\n小学\n12\n14\n初中\n3\n4\n"
    found = tables(one + two)[1].grids
    assert [(grid.caption, len(grid.rows)) for grid in found] == [("主要发展指标", 2), ("分年度建设计划", 2)]
