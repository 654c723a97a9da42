"""Catalogue tables in all their layouts."""

import pytest

from policyparse.grammar import default
from policyparse.outline.front.catalogue import begins_with_label, labels, read_fields
from policyparse.scan.fold import fold
from strategies.fronts import front_of, kinds

WANTED = {"index_number": "A-1/2021-3", "issuer": "云溪区教育局", "issued_on": "2021年4月8日"}
BODY = (
    "\n云溪区教育局2021年工作要点\n2021年是开局之年，全区教育工作要全面落实。\n"
    "一、加强党建\n认真学习。\n二、深化改革\n落实任务。\n"
)


def fields(text: str) -> dict[str, str]:
    found = front_of(text + BODY).front
    assert found is not None
    return {f.name: text[f.start : f.end] for f in found.fields if f.start < f.end and f.end <= len(text)}


@pytest.mark.parametrize(
    "table",
    [
        "索引号：A-1/2021-3\n发布机构：云溪区教育局\n成文日期：2021年4月8日",
        "索 引 号: A-1/2021-3   发 布 机 构: 云溪区教育局   成文日期: 2021年4月8日",
        "[ 索引号 ] | A-1/2021-3 | [ 发布机构 ] | 云溪区教育局 |\n[ 成文日期 ] | 2021年4月8日 | [ 文号 ] | |",
        "| 索引号 | A-1/2021-3 | 发布机构 | 云溪区教育局 |\n| --- | --- | --- | --- |\n"
        "| 成文日期 | 2021年4月8日 | 文号 | |",
        "• 索引号：A-1/2021-3\n• 发布机构：云溪区教育局\n• 成文日期：2021年4月8日",
        "【索引号】 A-1/2021-3\n【发布机构】 云溪区教育局\n【成文日期】 2021年4月8日",
        "索引号\nA-1/2021-3\n发布机构\n云溪区教育局\n成文日期\n2021年4月8日",
        "索引号：\nA-1/2021-3\n发布机构：\n云溪区教育局\n成文日期：\n2021年4月8日",
        "**索引号**：A-1/2021-3\n**发布机构**：云溪区教育局\n**成文日期**：2021年4月8日",
    ],
)
def test_layouts(table: str) -> None:
    assert fields(table) == WANTED
    found = kinds(front_of(table + BODY))
    assert set(found[: found.index("title")]) <= {"metadata", "furniture"}


def test_an_empty_field_takes_nothing_from_the_next() -> None:
    line = fold("发文字号：  主题分类：教育")
    found = {f.name: line[f.start : f.end] for f in read_fields(line, 0, len(line), default())}
    assert found == {"document_number": "", "subject_category": "教育"}


@pytest.mark.parametrize("line", ["公开透明是原则", "名称不得混同", "索引", "审核把关，落实责任"])
def test_prose_is_no_field(line: str) -> None:
    assert not begins_with_label(line, labels(default())) or line == "索引"


def test_a_table_of_fields_is_no_table_zone() -> None:
    from policyparse.outline.front.read import read_front
    from policyparse.outline.reading import Zone

    text = "| 索引号 | A-1 | 文号 | 无 |" + BODY
    reading = front_of(text)
    reading.zones.append(Zone("table", 0, 20))
    for line in reading.lines:
        line.kind = ""
    read_front(reading)
    assert reading.zones == []


def test_the_end_of_an_unknown_label_is_no_label() -> None:
    line = fold("索引号：A-1 公文目次：教育 添加日期：2021-03-05")
    found = {f.name: line[f.start : f.end] for f in read_fields(line, 0, len(line), default())}
    assert found == {"index_number": "A-1"}


def test_a_first_label_with_a_blank_among_labels_with_colons() -> None:
    line = fold("文号 云教〔2022〕1号 成文日期：2022年3月1日")
    found = {f.name: line[f.start : f.end] for f in read_fields(line, 0, len(line), default())}
    assert found == {"document_number": "云教〔2022〕1号", "issued_on": "2022年3月1日"}


def test_labels_and_values_in_turn_from_the_first_line_on() -> None:
    table = "信息分类\n教育、体育；通知\n索引号\nA-1/2021-3\n发布机构\n云溪区教育局\n成文日期\n2021年4月8日"
    assert fields(table) == {"subject_category": "教育、体育；通知", **WANTED}
    front = front_of(table + BODY).front
    assert front is not None and front.title is not None and front.title.ink == "云溪区教育局2021年工作要点"
