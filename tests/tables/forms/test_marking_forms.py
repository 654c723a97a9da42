"""Where tables are looked for, and that looking never costs too much."""

import pytest

from policyparse.outline.reading import Zone
from policyparse.tables.mark import MOST_TABLES, mark_tables
from strategies.sheets import read, tables

TABLE = "序号\n指标\n2025年\n1\n森林覆盖率\n40\n2\n新增学位\n900\n"


def test_text_without_tables_has_none() -> None:
    text = (
        "一、总体要求\n（一）指导思想。坚持以人民为中心，到2025年入园率达到98%。\n1.推进改革。\n"
        "2.加强管理。\n12\n二、保障措施\n"
    )
    reading, found = tables(text)
    assert (found.grids, found.boxes, reading.zones) == ([], [], [])


def test_zones_are_in_order_and_do_not_overlap() -> None:
    text = "前文。\n" + TABLE + "二、重点任务\n专栏1 工程\n1.甲工程。建设。\n2.乙工程。建设。\n（一）保障\n" + TABLE
    reading, found = tables(text)
    assert [z.kind for z in reading.zones] == ["table", "box", "table"]
    assert [g.id for g in found.grids] == ["t1", "t2"]
    assert all(a.end <= b.start for a, b in zip(reading.zones, reading.zones[1:], strict=False))


def test_lines_of_a_contents_page_are_left_alone() -> None:
    text = "目录\n表1 主要指标\n序号\n指标\n2025年\n1\n甲\n2\n"
    reading = read(text)
    reading.zones.append(Zone("toc", 0, len(text)))
    assert not mark_tables(reading).grids


def test_a_table_at_the_very_beginning() -> None:
    assert len(tables(TABLE)[1].grids) == 1


@pytest.mark.parametrize(
    "unit", ["1\n", "序号\n", "|\n", "a|b\n", "x\ty\n", "指标\n", "甲\n99\n", "表1\n", "指标  2020年  x\n", "专栏1\n"]
)
@pytest.mark.parametrize("opening", ["", "序号\n指标\n2025年\n", "序号 指标 2025年\n1 甲 2\n"])
def test_hostile_repeats_end_soon(unit: str, opening: str) -> None:
    found = tables(opening + unit * 3000)[1]
    assert len(found.grids) <= MOST_TABLES
