"""What placing a cell costs: what belongs together is cheaper than what does not."""

import pytest

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.costs import absent_cost, goes_on_cost, item_key, open_between, table_of
from policyparse.tables.grid import Atom, Column
from policyparse.tables.words import kind_of, table_words


def atom(text: str) -> Atom:
    return Atom(0, len(text), text, kind_of(table_words(default()), text))


def column(header: str) -> Column:
    return make_columns(table_words(default()), [(header, header)])[0]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1.新建", ("1.", 1)),
        ("（2）新建", ("（1）", 2)),
        ("③新建", ("①", 3)),
        ("十二、新建", ("一、", 12)),
        ("（三）新建", ("（一）", 3)),
        ("新建", ("新", 0)),
    ],
)
def test_item_key(text: str, key: tuple[str, int]) -> None:
    assert item_key(text) == key


def test_a_figure_belongs_in_a_column_of_figures() -> None:
    assert table_of(column("2025年"))[atom("96.5").kind] == 0
    assert table_of(column("指标"))[atom("96.5").kind] > 1


def test_a_serial_is_missed_more_than_a_category() -> None:
    assert absent_cost(column("序号")) > absent_cost(column("指标")) > absent_cost(column("类别"))


@pytest.mark.parametrize(
    ("before", "after", "goes_on"),
    [
        ("新建公办学校、", "改建学校", True),
        ("新建（含改扩", "建）学校", True),
        ("新建学校", "改建学校", False),
        ("新建食堂", "及实验室", True),
    ],
)
def test_open_between(before: str, after: str, goes_on: bool) -> None:
    assert open_between(before, after) is goes_on


def test_the_next_item_goes_on_more_easily_than_another_list() -> None:
    content = column("建设内容")
    one = atom("1.新建公办学校6所；")
    assert goes_on_cost(content, one, atom("2.改扩建学校4所。")) < goes_on_cost(
        content, one, atom("一、师资队伍建设。")
    )


def test_a_serial_never_goes_on() -> None:
    assert goes_on_cost(column("序号"), atom("1"), atom("2")) == 5.0


def test_offices_go_on_behind_their_comma() -> None:
    units = column("责任单位")
    assert goes_on_cost(units, atom("区教育局、"), atom("区财政局")) < goes_on_cost(
        units, atom("区教育局"), atom("区财政局")
    )


def test_a_broken_cell_is_as_wide_in_its_first_line_as_below() -> None:
    for header in ("类别", "指标"):
        narrow = goes_on_cost(column(header), atom("职业"), atom("教育"))
        assert narrow < goes_on_cost(column(header), atom("职业"), atom("中等学校在校生"))


def test_a_whole_period_does_not_go_on() -> None:
    assert goes_on_cost(column("建设年限"), atom("2021—2023"), atom("各镇人民")) > 1
    assert goes_on_cost(column("建设年限"), atom("2021年"), atom("12月底前")) < 1
