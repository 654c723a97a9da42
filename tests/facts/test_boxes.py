"""Boxes in the shape of the public model."""

import policyparse

TEXT = """云溪区教育发展规划
一、总体要求
加快发展。
二、主要任务
实施重点工程。
专栏1 学位扩容工程
1.新建学校。新建公办学校6所。
2.改建学校。改扩建学校4所。
三、保障措施
加强领导。
"""


def test_a_box_with_numbers() -> None:
    (box,) = policyparse.parse_text(TEXT).boxes
    assert (box.label, box.title, box.section_id) == ("专栏1", "学位扩容工程", "2")
    assert [(i.ordinal, i.title, i.text) for i in box.items] == [
        (1, "新建学校", "新建学校。新建公办学校6所。"), (2, "改建学校", "改建学校。改扩建学校4所。"),
    ]  # fmt: skip
    assert TEXT[box.span.start : box.span.end].startswith("专栏1 ")
    assert [TEXT[i.span.start : i.span.end] for i in box.items] == [
        "1.新建学校。新建公办学校6所。",
        "2.改建学校。改扩建学校4所。",
    ]


def test_a_box_without_numbers() -> None:
    text = TEXT.replace("1.新建学校。", "新建学校：").replace("2.改建学校。", "改建学校：")
    (box,) = policyparse.parse_text(text).boxes
    assert [(i.ordinal, i.title) for i in box.items] == [(None, "新建学校"), (None, "改建学校")]


def test_the_items_of_a_box_are_no_sections() -> None:
    document = policyparse.parse_text(TEXT)
    assert [s.title for s in document.sections] == ["总体要求", "主要任务", "保障措施"]


def test_a_box_that_is_a_table_is_a_table() -> None:
    table = "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 毛入园率（%） | 93 | 96 |\n| 毛入学率（%） | 95 | 97 |\n"
    document = policyparse.parse_text(f"云溪区教育发展规划\n一、主要目标\n目标如下。\n专栏1 主要指标\n{table}")
    assert document.boxes == ()
    assert [t.label for t in document.tables] == ["专栏1"]
    assert [i.name for i in document.indicators] == ["毛入园率", "毛入学率"]
