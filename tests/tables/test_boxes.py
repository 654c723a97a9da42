"""Boxes (专栏): their ends, titles and items."""

import pytest

from policyparse.tables.boxes import box_labels
from strategies.sheets import box_of, tables


def items(text: str) -> list[tuple[int | None, str, str]]:
    return [(i.ordinal, i.title, i.text) for i in box_of(text).items]


def test_numbered_items_below_the_title() -> None:
    text = "专栏1 学位扩容工程\n1.新建学校。新建公办学校6所。\n2.改建学校。改扩建学校4所。\n二、保障措施\n加强领导。\n"
    box = box_of(text)
    assert (box.label, box.title) == ("专栏1", "学位扩容工程")
    assert items(text) == [
        (1, "新建学校", "新建学校。新建公办学校6所。"), (2, "改建学校", "改建学校。改扩建学校4所。"),
    ]  # fmt: skip
    assert text[box.start : box.end].endswith("改扩建学校4所。")


@pytest.mark.parametrize("marks", ["（1） （2）", "（一） （二）", "① ②", "01 02"])
def test_other_numbers(marks: str) -> None:
    one, two = marks.split()
    text = f"专栏2 重点工程\n{one}新建学校。新建公办学校6所。\n{two}改建学校。改扩建学校4所。\n"
    assert [i.ordinal for i in box_of(text).items] == [1, 2]


def test_items_without_numbers() -> None:
    text = "专栏1 重点工程\n学位扩容工程：新建公办学校6所。\n教师培养工程：培训骨干教师800名。\n"
    assert items(text) == [
        (None, "学位扩容工程", "学位扩容工程：新建公办学校6所。"),
        (None, "教师培养工程", "教师培养工程：培训骨干教师800名。"),
    ]


def test_an_item_broken_over_lines_goes_on() -> None:
    text = "专栏1 学位扩容工程\n1.新建学校。到2025年在云溪新城新建\n公办学校6所。\n2.改建学校。改扩建学校4所。\n"
    assert items(text)[0] == (1, "新建学校", "新建学校。到2025年在云溪新城新建公办学校6所。")


def test_a_box_on_one_line() -> None:
    text = "专栏1 学位扩容工程 1.新建学校。新建公办学校6所。2.改建学校。改扩建学校4所。\n二、保障措施\n"
    assert box_of(text).title == "学位扩容工程"
    assert [(n, title) for n, title, _ in items(text)] == [(1, "新建学校"), (2, "改建学校")]


def test_the_title_may_stand_below_the_label() -> None:
    assert (
        box_of("专栏1\n学位扩容工程\n1.新建学校。新建公办学校6所。\n2.改建学校。改扩建学校4所。\n").title
        == "学位扩容工程"
    )


def test_a_box_ends_before_the_next() -> None:
    item = "1.新建学校。新建公办学校6所。\n2.改建学校。改扩建学校4所。\n"
    _, found = tables(f"专栏1 甲工程\n{item}专栏2 乙工程\n{item}")
    assert [(b.label, b.title, len(b.items)) for b in found.boxes] == [("专栏1", "甲工程", 2), ("专栏2", "乙工程", 2)]


def test_labels() -> None:
    assert box_labels("见专栏1。\n专栏2 甲\n开设专栏\n|专栏三 乙") == [6, 18]


def test_a_box_framed_with_pipes() -> None:
    text = "| 专栏1 学位扩容工程 |\n| --- |\n| 1.新建学校。新建公办学校6所。 |\n| 2.改建学校。改扩建学校4所。 |\n"
    assert box_of(text).title == "学位扩容工程"
    assert [(n, title) for n, title, _ in items(text)] == [(1, "新建学校"), (2, "改建学校")]
    plain = text.replace("1.", "").replace("2.", "")
    assert [(n, title) for n, title, _ in items(plain)] == [(None, "新建学校"), (None, "改建学校")]
    start = box_of(text).items[0].start
    assert text[start : start + 4] == "1.新建"


def test_several_items_on_a_line_below_the_title() -> None:
    text = (
        "专栏1学位扩容工程 |\n1.新建学校。到2025年在云溪新城新建公办学校6所，提供学位2.4万个。"
        "2.改建学校。改扩建学校4所。 3.提升学校。提升学校9所。 |\n二、保障措施\n加强领导。\n"
    )
    assert items(text)[1:] == [(2, "改建学校", "改建学校。改扩建学校4所。"), (3, "提升学校", "提升学校。提升学校9所。")]
    assert items(text)[0][2].endswith("提供学位2.4万个。")
