"""Indicators from the rows of grids."""

from typing import Any

import pytest

from policyparse.facts.indicators.find import find_indicators
from strategies.sheets import tables

BEHIND = "三、重点任务\n加强组织领导，形成合力，确保各项任务落到实处。\n"


def _rows(text: str) -> list[dict[str, Any]]:
    reading, found = tables(text + BEHIND)
    return find_indicators(reading, found.grids)


def _cells(cells: str) -> str:
    return cells.replace(" ", "\n") + "\n"


def _values(row: dict[str, Any]) -> list[tuple[str, str, int | None, Any]]:
    return [(v["label"], v["role"], v["year"], v["quantity"]["value"]) for v in row["values"]]


@pytest.mark.parametrize(
    ("name", "bare", "unit"),
    [
        ("入园率（%）", "入园率", "%"),
        ("入园率%)", "入园率", "%"),
        ("入园率（%", "入园率", "%"),
        ("幼儿数(万人)", "幼儿数", "万人"),
        ("病床数（张/千人）", "病床数", "张/千人"),
        ("幼儿园（所、园）专任教师", "幼儿园（所、园）专任教师", None),
        ("1.入园率（%）", "入园率", "%"),
        ("体质健康合格率", "体质健康合格率", None),
        ("人均公园绿地面积（平方米）", "人均公园绿地面积", "平方米"),
    ],
)
def test_units_in_names(name: str, bare: str, unit: str | None) -> None:
    row = _rows(f"指标\n2020年\n2025年\n{name}\n95\n98\n学位数（个）\n500\n900\n床位数（张）\n20\n38\n")[0]
    assert (row["name"], row["unit"]) == (bare, unit)


def test_units_from_a_column_a_line_and_the_cells() -> None:
    column = _rows(_cells("序号 指标 单位 2025年 1 入园率 % 98 2 覆盖面 / 12"))
    assert [r["unit"] for r in column] == ["%", None]
    line = _rows("表1 主要指标\n单位：万人\n" + _cells("指标 2020年 2025年 在校生 45 47 教师 3.1 3.3"))
    assert [r["unit"] for r in line] == ["万人", "万人"]
    cells = _rows(_cells("指标 2020年 2025年 在校生 45万人 47万人 教师 3.1 3.3 学校 12所 30所"))
    assert [r["unit"] for r in cells] == ["万人", None, "所"]


def test_a_lost_bracket_is_reported() -> None:
    reading, found = tables(_cells("序号 指标 2025年 1 入园率%) 98 2 学位（个） 900") + BEHIND)
    find_indicators(reading, found.grids)
    assert [d.code for d in reading.doubts] == ["PP204"]


def test_parts_follow_their_whole_until_they_sum_to_it() -> None:
    rows = _rows(
        _cells("指标 2020年 2025年 在园幼儿数 12.5 11.8 其中：公办园 6.1 6.6 民办园 6.4 5.2 托育机构 3 4 在校生 45 47")
    )
    assert [(r["name"], r["parent"]) for r in rows] == [
        ("在园幼儿数", None),
        ("公办园", "在园幼儿数"),
        ("民办园", "在园幼儿数"),
        ("托育机构", None),
        ("在校生", None),
    ]


def test_a_measure_of_its_own_is_no_part() -> None:
    rows = _rows(
        _cells("指标 2020年 2025年 在校生（万人） 45 47 其中：小学 30 31 巩固率（%） 99.1 99.5 入学率（%） 98 99")
    )
    assert [r["parent"] for r in rows] == [None, "在校生", None, None]


def test_group_rows_and_columns_give_the_category() -> None:
    groups = _rows(_cells("指标 2020年 2025年 一、普及水平 入园率 95 98 巩固率 99 99.5 （二）质量 优良率 50 55"))
    assert [r["category"] for r in groups] == ["普及水平", "普及水平", "质量"]
    columns = _rows(
        _cells("一级指标 二级指标 三级指标 2025年 资源 师资 骨干教师数 3 硬件 辅助用房面积 5 政府 机制 联席会议数 2")
    )
    assert [r["category"] for r in columns] == ["资源/师资", "资源/硬件", "政府/机制"]


def test_years_and_roles_of_values() -> None:
    (row, _) = _rows(_cells("序号 指标 2020年 2022年 2025年 年均增长 1 学位数 500 700 900 12 2 床位数 20 30 38 —"))
    assert _values(row) == [
        ("2020年", "baseline", 2020, 500),
        ("2022年", "interim", 2022, 700),
        ("2025年", "target", 2025, 900),
        ("年均增长", "average", None, 12),
    ]


def test_plans_name_their_last_year() -> None:
    (row, _) = _rows(_cells("序号 指标 “十三五”规划目标 2020年实现情况 1 学位数 500 520 2 床位数 20 21"))
    assert [(v[1], v[2]) for v in _values(row)] == [("target", 2020), ("actual", 2020)]


def test_empty_cells_are_no_values() -> None:
    rows = _rows(_cells("序号 指标 2020年 2025年 1 学位数 — 900 2 床位数 20 -"))
    assert [[v[0] for v in _values(r)] for r in rows] == [["2025年"], ["2020年"]]


def test_notes_name_rows_by_number_by_name_and_by_mark() -> None:
    table = _cells("序号 指标 2025年 1 学前教育入园率 98 2 每万人口专利数1 30 3 学位数 900")
    rows = _rows(table + "注：1.第1、3项指标按常住人口计算。\n2.每万人口专利数为预计数。\n")
    assert [r["notes"] for r in rows] == [["第1、3项指标按常住人口计算。"], [], ["第1、3项指标按常住人口计算。"]]
    marked = _rows(table + "1 指登记在册且仍在使用的专利件数。\n")
    assert marked[1]["name"] == "每万人口专利数"
    assert marked[1]["notes"] == ["1 指登记在册且仍在使用的专利件数。"]


def test_attributes_and_indicators_without_figures() -> None:
    rows = _rows(
        _cells(
            "编号 指标项 指标属性 指标层级 1 绿地覆盖率 约束性 市域 2 保护线面积 预期性 市域 3 "
            "绿色出行比例 建议性 中心城区"
        )
    )
    assert [(r["name"], r["attribute"], r["values"]) for r in rows][2] == ("绿色出行比例", "建议性", [])


def test_a_table_of_tasks_has_no_indicators() -> None:
    assert not _rows(_cells("序号 重点任务 责任单位 1 完善制度 市司法局 2 加强培训 市教育局"))


def test_spans_cover_the_row() -> None:
    text = _cells("序号 指标 2025年 1 入园率（%） 98 2 学位 900")
    row = _rows(text)[0]
    assert text[row["span"]["start"] : row["span"]["end"]] == "1\n入园率（%）\n98"


def test_a_bracket_with_another_unit_than_the_column_says_belongs_to_the_name() -> None:
    rows = _rows(_cells("序号 指标 单位 2025年 1 优质均衡县（区） 个 3 2 入园率（%） % 98"))
    assert [(r["name"], r["unit"]) for r in rows] == [("优质均衡县（区）", "个"), ("入园率", "%")]


def test_attributes_printed_short() -> None:
    rows = _rows(_cells("序号 指标 2025年 属性 1 入园率 98 预期 2 巩固率 99 约束 3 学位 900 建议性"))
    assert [r["attribute"] for r in rows] == ["预期性", "约束性", "建议性"]
