"""Where tables stand: zones, doubts, tables that go on, what is no table."""

import policyparse
from strategies.sheets import tables, texts

TABLE = "| 指标 | 2025年 |\n|---|---|\n| 毛入园率（%） | 96 |\n| 毛入学率（%） | 97 |\n"


def test_a_text_without_tables() -> None:
    reading, found = tables("一、总体要求\n到2025年，云溪区学前三年毛入园率达到96%。\n")
    assert (found.grids, found.boxes, reading.zones) == ([], [], [])


def test_the_zone_reaches_from_caption_to_note() -> None:
    text = f"总体要求。\n表1 主要指标\n{TABLE}注：按常住人口计算。\n二、任务\n"
    reading, found = tables(text)
    (zone,) = reading.zones
    assert zone.kind == "table"
    assert text[zone.start : zone.end].startswith("表1 主要指标\n")
    assert text[zone.start : zone.end].endswith("注：按常住人口计算。")
    assert [n.text for n in found.grids[0].notes] == ["按常住人口计算。"]


def test_tables_are_numbered_in_order() -> None:
    _, found = tables(f"表1 甲指标\n{TABLE}\n\n\n本区任务繁重，须加紧推进各项工作。\n\n\n\n表2 乙指标\n{TABLE}")
    assert [(g.id, g.label, g.caption) for g in found.grids] == [("t1", "表1", "甲指标"), ("t2", "表2", "乙指标")]


def test_a_table_that_goes_on_is_one() -> None:
    again = "续表1\n| 指标 | 2025年 |\n|---|---|\n| 新增学位（个） | 12000 |\n"
    _, found = tables(f"表1 主要指标\n{TABLE}{again}")
    (grid,) = found.grids
    assert texts(grid) == [["毛入园率（%）", "96"], ["毛入学率（%）", "97"], ["新增学位（个）", "12000"]]


def test_no_heading_stands_in_a_table() -> None:
    document = policyparse.parse_text(
        "云溪区教育规划\n一、总体要求\n加快发展。\n表1 主要指标\n| 指标 | 单位 | 2025年 |\n|---|---|---|\n"
        "| 一、普及水平 | | |\n| 毛入园率 | % | 96 |\n| 二、质量 | | |\n"
        "| 合格率 | % | 97 |\n\n二、主要任务\n抓好落实。\n"
    )
    assert [s.title for s in document.sections if s.level == 1] == ["总体要求", "主要任务"]
    assert [(i.category, i.name) for i in document.indicators] == [("普及水平", "毛入园率"), ("质量", "合格率")]


def test_a_box_has_a_zone_of_its_own() -> None:
    text = "专栏1 学位扩容工程\n1.新建学校。新建公办学校6所。\n2.改建学校。改扩建学校4所。\n"
    reading, found = tables(text)
    assert [(z.kind, z.start) for z in reading.zones] == [("box", 0)]
    assert (found.grids, found.boxes[0].label) == ([], "专栏1")
