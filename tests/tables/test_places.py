"""Where a table may begin: asked for one after the other, nothing behind the offset asked for is left out."""

from policyparse.tables.places import Places
from strategies.sheets import read

TEXT = "一、总则\n甲。\n| 序号 | 指标 |\n| 1 | 入园率 |\n乙。\n表1 主要指标\n学段\t学位\n小学\t900\n"


def test_pipes_tabs_and_words_in_order() -> None:
    places = Places(read(TEXT))
    assert places.next(0) == (TEXT.index("|"), "|")
    behind = TEXT.index("乙")
    label, _ = places.next(behind) or (-1, "")
    assert TEXT[label - 1 : label + 1] == "表1"
    assert places.next(TEXT.index("学段")) == (TEXT.index("\t"), "\t")
    assert places.next(len(TEXT)) is None


def test_the_rest_of_a_line_whose_mark_is_known_is_passed_over() -> None:
    text = "甲。\n| 乙 | 丙 |\n| 丁 | 戊 |\n"
    first, second = text.index("| 乙"), text.index("| 丁")
    places = Places(read(text))
    assert places.next(0) == (first, "|")
    assert places.next(first + 1) == (second, "|")


def test_a_text_without_any() -> None:
    assert Places(read("一、总则\n甲。\n")).next(0) is None


def test_a_header_may_begin_with_what_groups_the_tasks() -> None:
    text = "一、总则\n甲。\n重点行动 序号 工作任务 责任单位\n学位扩容行动 1 新建学校 区教育局\n"
    assert Places(read(text)).next(0) == (text.index("行动") + 1, "head")


def test_a_tag_of_a_table() -> None:
    text = "正文。\n<html><body><table><tr><td>甲</td></tr></table>\n"
    assert Places(read(text)).next(0) == (text.index("<table"), "<")
