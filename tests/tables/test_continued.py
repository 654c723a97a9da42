"""Tables that go on on the next page."""

import pytest

import policyparse
from strategies.sheets import grid_of, tables, texts

HEADER = ["序号", "指标", "单位", "2020年", "2025年"]
FIRST = [["1", "毛入园率", "%", "93", "96"], ["2", "巩固率", "%", "95", "99"]]
SECOND = [["3", "普惠率", "%", "80", "85"], ["4", "就学率", "%", "97", "98"]]
BEHIND = "\n二、重点任务\n（一）扩充资源。到2025年新建幼儿园12所。\n"


def page(rows: list[list[str]], sep: str, end: str) -> str:
    return "".join(sep.join(row) + end for row in [HEADER, *rows])


@pytest.mark.parametrize("sep", ["\n", " ", "\t"])
@pytest.mark.parametrize("mark", ["续表\n", "（续表）\n", "续表1\n", "表1 主要指标（续）\n"])
def test_what_says_that_a_table_goes_on(sep: str, mark: str) -> None:
    text = f"表1 主要指标\n{page(FIRST, sep, chr(10))}{mark}{page(SECOND, sep, chr(10))}{BEHIND}"
    grid = grid_of(text)
    assert (grid.label, grid.caption, texts(grid)) == ("表1", "主要指标", FIRST + SECOND)


@pytest.mark.parametrize("sep", ["\t", " | "])
def test_the_same_header_below_a_page_mark(sep: str) -> None:
    text = f"表1 主要指标\n{page(FIRST, sep, chr(10))}— 7 —\n{page(SECOND, sep, chr(10))}{BEHIND}"
    (table,) = policyparse.parse_text(text).tables
    assert [[cell.text for cell in row] for row in table.rows] == FIRST + SECOND


def test_another_header_begins_another_table() -> None:
    other = "学段\t2021年\t2022年\n小学\t12\t14\n初中\t3\t4\n"
    found = tables(f"表1 主要指标\n{page(FIRST, chr(9), chr(10))}\n续表\n{other}{BEHIND}")[1].grids
    assert [len(grid.rows) for grid in found] == [2, 2]


def test_the_word_in_a_cell_is_no_sign() -> None:
    rows = [["1", "后续率", "%", "93", "96"], ["2", "续建学校", "所", "5", "9"]]
    assert texts(grid_of(f"表1 主要指标\n{page(rows, chr(10), chr(10))}{BEHIND}")) == rows
