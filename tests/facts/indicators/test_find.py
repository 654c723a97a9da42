"""Indicators from rows of tables."""

from typing import Any

from policyparse.facts.indicators.find import find_indicators
from strategies.sheets import tables


def indicators(*rows: str, after: str = "", before: str = "") -> list[dict[str, Any]]:
    reading, found = tables(before + "".join(f"| {row} |\n" for row in rows) + after)
    return find_indicators(reading, found.grids)


HEAD = "序号 | 指标 | 单位 | 2020年 | 2025年 | 属性"
ONE, TWO = "1 | 学前三年毛入园率 | % | 93.5 | ≥96 | 预期性", "2 | 新增公办学位 | 个 | — | [20] | 约束性"


def test_fields() -> None:
    first, second = indicators(HEAD, ONE, TWO)
    assert [first[k] for k in ("id", "name", "unit", "category", "parent", "attribute", "table_id", "row")] == [
        "i1", "学前三年毛入园率", "%", None, None, "预期性", "t1", 0,
    ]  # fmt: skip
    assert [(v["label"], v["year"], v["role"], v["quantity"]["op"]) for v in first["values"]] == [
        ("2020年", 2020, "baseline", "="), ("2025年", 2025, "target", ">="),
    ]  # fmt: skip
    assert [(v["year"], v["quantity"]["value"], v["quantity"]["unit"]) for v in second["values"]] == [(2025, 20, "个")]


def test_spans() -> None:
    text = f"| {HEAD} |\n| {ONE} |\n| {TWO} |\n"
    reading, found = tables(text)
    first = find_indicators(reading, found.grids)[0]
    assert text[first["span"]["start"] : first["span"]["end"]] == ONE
    assert [text[v["span"]["start"] : v["span"]["end"]] for v in first["values"]] == ["93.5", "≥96"]


def test_the_unit_in_the_name() -> None:
    first, second = indicators("指标 | 2020年 | 2025年", "毛入园率（%） | 93 | 96", "在校生规模（万人） | 30 | 36")
    assert [(i["name"], i["unit"]) for i in (first, second)] == [("毛入园率", "%"), ("在校生规模", "万人")]
    assert second["values"][1]["quantity"]["unit"] == "万人"


def test_the_unit_of_the_whole_table() -> None:
    found = indicators("指标 | 2020年 | 2025年", "小学 | 30 | 36", "初中 | 20 | 24", before="单位：万人\n")
    assert [i["unit"] for i in found] == ["万人", "万人"]


def test_of_several_units_above_a_table_the_name_shows_which() -> None:
    rows = ("毛入园率 | 93 | 96", "在校生数 | 30 | 36")
    found = indicators("指标 | 2020年 | 2025年", *rows, before="（单位：%，万人）\n")
    assert [(i["unit"], i["values"][0]["quantity"]["unit"]) for i in found] == [("%", "%"), ("万人", "万人")]
    found = indicators("指标 | 2020年 | 2025年", *rows, before="单位：所、万人\n")
    assert [i["unit"] for i in found] == [None, None]


def test_the_parts_of_a_rate_do_not_sum() -> None:
    found = indicators(
        "指标 | 2020年 | 2025年",
        "教师研究生学历比例（%） | 9.6 | 18",
        "其中：高中 | 21.3 | 35",
        "初中 | 8.8 | 15",
        "每百名学生终端数（台） | 18 | 25",
    )
    assert [i["parent"] for i in found] == [None, "教师研究生学历比例", "教师研究生学历比例", None]


def test_categories_from_group_rows_and_merged_cells() -> None:
    grouped = indicators(
        "序号 | 指标 | 2025年", "一、普及水平 | | ", "1 | 毛入园率 | 96", "二、质量 | | ", "2 | 合格率 | 97"
    )
    assert [i["category"] for i in grouped] == ["普及水平", "质量"]
    merged = indicators("类别 | 指标 | 2020年 | 2025年", "普及 | 毛入园率 | 93 | 96", " | 毛入学率 | 95 | 97")
    assert [i["category"] for i in merged] == ["普及", "普及"]


def test_parts_of_a_whole() -> None:
    found = indicators(
        "指标 | 单位 | 2020年 | 2025年",
        "在校生规模 | 万人 | 30 | 36",
        "其中：小学 | 万人 | 20 | 24",
        "初中 | 万人 | 10 | 12",
        "毛入园率 | % | 93 | 96",
    )
    assert [(i["name"], i["parent"]) for i in found] == [
        ("在校生规模", None), ("小学", "在校生规模"), ("初中", "在校生规模"), ("毛入园率", None),
    ]  # fmt: skip


def test_a_table_of_what_is_built_when_states_no_measures() -> None:
    rows = ("滨湖学校 | 54班 | 2023年8月", "长桥学校 | 36班 | 2024年8月")
    assert indicators("学校名称 | 办学规模 | 计划竣工时间", *rows) == []
    assert len(indicators("学校名称 | 班级数 | 学生数", "滨湖学校 | 54 | 2300", "长桥学校 | 36 | 1500")) == 2


def test_several_thresholds_in_a_cell() -> None:
    found = indicators(
        "指标 | 单位 | 2020年 | 2025年", "每千人学位 | 个 | 20 | 设区市≥25<br>县级市≥20", "毛入园率 | % | 93 | 96"
    )
    value = found[0]["values"][1]
    assert (value["quantity"]["op"], value["quantity"]["value"]) == (">=", None)
    assert [(p["text"], p["value"]) for p in value["parts"]] == [("设区市≥25", 25), ("县级市≥20", 20)]


def test_notes_are_linked_by_number() -> None:
    first, second = indicators(HEAD, ONE, TWO, after="注：1.第1项指标按常住人口计算。2.[]内为五年累计数。\n")
    assert (first["notes"], second["notes"]) == (["第1项指标按常住人口计算。"], [])


def test_a_lost_bracket_is_reported() -> None:
    reading, found = tables("| 指标 | 2020年 | 2025年 |\n| 毛入园率%） | 93 | 96 |\n| 毛入学率（%） | 95 | 97 |\n")
    first = find_indicators(reading, found.grids)[0]
    assert (first["name"], first["unit"]) == ("毛入园率", "%")
    assert [d.code for d in reading.doubts] == ["PP204"]


def test_a_table_of_tasks_has_none() -> None:
    assert indicators("序号 | 重点任务 | 责任单位", "1 | 优化学校布局 | 区教育局", "2 | 培养骨干教师 | 区财政局") == []
