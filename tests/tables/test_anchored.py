"""Tables of indicators without figures whose cells blanks part: serials or codes, attributes, heads, wrapped names."""

from __future__ import annotations

import policyparse

HEADER = "编号  指标项  指标属性  指标层级\n"
TABLE = (
    "表 E.1：规划指标体系表\n"
    + HEADER
    + "一、生态底线   \n1  林网面积（公顷）  约束性  镇域 \n2  取水总量（亿立方米）  约束性  镇域 \n"
    "二、空间品质  \n3  花园散步（含夜间）可达率  建议性  镇区 \n村庄、集市、码头等各类公共服务设\n"
    "4  预期性  镇区 \n施步行可达率（%） \n  28 5  人均花园面积（m²）  预期性  镇区、镇域 \n注：各镇可增加指标。\n"
)
CODED = (
    "表B.1 镇级评估指标\n一级  二级  编号  指标项  指标类别\nA-01  林网面积（km²）  基本\nA-02  苗圃面积（km²）  基本\n"
    "林网管护 \nB-01  果园面积（km²）  推荐\nB-02  茶园面积（km²）  推荐▲\n"
)


def _table(text: str) -> policyparse.Document:
    return policyparse.parse_text("某镇规划\n本镇的指标见下表。\n" + text + "\n附录 F  要求\n各村应当落实本规划。\n")


def _rows(document: policyparse.Document) -> list[list[str]]:
    return [[cell.text for cell in row] for row in document.tables[0].rows] if document.tables else []


def test_group_rows_head_the_indicators_and_are_no_sections() -> None:
    document = _table(TABLE)
    table = document.tables[0]
    assert (table.label, table.caption, table.confidence) == ("表E.1", "规划指标体系表", 1.0)
    assert [row[0] for row in _rows(document)] == ["一、生态底线", "1", "2", "二、空间品质", "3", "4", "5"]
    assert [i.category for i in document.indicators] == ["生态底线"] * 2 + ["空间品质"] * 3
    assert [i.attribute for i in document.indicators][2] == "建议性"
    assert not any("底线" in (s.title or "") or "品质" in (s.title or "") for s in document.sections)
    assert [n.text for n in table.notes] == ["各镇可增加指标。"]


def test_a_name_stands_on_the_lines_round_its_serial_and_a_page_number_before_another() -> None:
    document = _table(TABLE)
    assert _rows(document)[5] == ["4", "村庄、集市、码头等各类公共服务设施步行可达率（%）", "预期性", "镇区"]
    assert _rows(document)[6] == ["5", "人均花园面积（m²）", "预期性", "镇区、镇域"]
    assert [i.unit for i in document.indicators] == ["公顷", "亿立方米", None, "%", "m²"]


def test_codes_are_serials() -> None:
    document = _table(CODED)
    assert [row[2:] for row in _rows(document)] == [
        ["A-01", "林网面积（km²）", "基本"],
        ["A-02", "苗圃面积（km²）", "基本"],
        ["B-01", "果园面积（km²）", "推荐"],
        ["B-02", "茶园面积（km²）", "推荐▲"],
    ]


def test_merged_cells_are_set_where_their_middles_prove_them() -> None:
    head, *rows = CODED.split("\n林网管护 \n")
    whole = head + "\n林网  林网管护 \n" + rows[0]
    merged = _rows(_table(whole))
    assert [row[:2] for row in merged] == [["林网", "林网管护"]] * 4
    odd = CODED.replace("林网管护 \n", "").replace("A-02 ", "林网管护 \nA-02 ")
    document = _table(odd)
    assert [row[:2] for row in _rows(document)] == [["", ""]] * 4
    assert document.tables[0].confidence < 1 and "merged cells" in document.tables[0].reasons[0]


def test_merged_cells_of_one_outer_and_two_inner() -> None:
    text = (
        "表B.1 镇级评估指标\n一级  二级  编号  指标项  指标类别\nA-01  林网面积（km²）  基本\n"
        "林网  A-02  苗圃面积（km²）  基本\n"
        "B-01  果园面积（km²）  推荐\n生态 \nA-03  水塘数（个）  基本\n水网与 \nB-02  渠道长度（m）  推荐\n"
        "塘网 \nB-03  泵站数（座）  推荐\n"
    )
    rows = _rows(_table(text))
    assert [row[:2] for row in rows] == [["生态", "林网"]] * 3 + [["生态", "水网与塘网"]] * 3


def test_single_blanks_and_an_attribute_above_the_serial() -> None:
    text = (
        "表2 指标表\n编号 指标项 指标类别\nA-01 林网面积（平方 基本\n公里）\n标准化集市十分钟步行覆盖率 基本\nA-02\n"
        "（%）\nA-03 苗圃面积（公顷） 推荐\nB-01 茶园面积（公顷） 推荐\n"
    )
    names = [row[1] for row in _rows(_table(text))]
    assert names == ["林网面积（平方公里）", "标准化集市十分钟步行覆盖率（%）", "苗圃面积（公顷）", "茶园面积（公顷）"]


def test_the_table_goes_on_behind_its_caption_and_header_on_a_new_page() -> None:
    again = "7 TD/T XXX\n表B.1 镇级评估指标（续） \n一级  二级  编号  指标项  指标类别\nB-03  花圃面积（km²）  推荐\n"
    document = _table(CODED + again)
    assert len(document.tables) == 1
    assert [row[2] for row in _rows(document)] == ["A-01", "A-02", "B-01", "B-02", "B-03"]


def test_a_table_of_figures_is_read_as_before() -> None:
    text = "表1 指标\n序号 指标 2025年 属性\n1 入园率（%） 98 预期性\n2 学位（个） 900 约束性\n3 床位（张） 50 约束性\n"
    assert _rows(_table(text))[1] == ["2", "学位（个）", "900", "约束性"]
