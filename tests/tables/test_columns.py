"""Roles of columns by their headers, their neighbours and their cells."""

import pytest

from policyparse.grammar import default
from policyparse.tables.columns import join_headers, make_columns, settle_roles
from policyparse.tables.grid import Atom, Column
from policyparse.tables.words import table_words


def roles(*headers: str) -> list[str]:
    return [c.role for c in make_columns(table_words(default()), [(h, h) for h in headers])]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("序号", "指标", "单位", "2020年", "2025年", "属性"), "serial name unit value value attribute"),
        (("序号", "重点任务", "牵头部门", "配合部门", "完成时限"), "serial name lead support deadline"),
        (("序号", "项目名称", "建设内容", "责任单位"), "serial name content units"),
        (("类别", "指标", "2025年"), "category name value"),
        (("指标", "2025年", "备注"), "name value note"),
        (("序号", "工作任务", "主要内容", "责任单位"), "serial name content units"),
    ],
)
def test_roles_by_header(headers: tuple[str, ...], expected: str) -> None:
    assert roles(*headers) == expected.split()


def test_a_unit_in_the_header_is_the_columns() -> None:
    column = make_columns(table_words(default()), [("2025年（%）", "2025年（%）")])[0]
    assert (column.role, column.unit) == ("value", "%")


def test_a_header_spread_out_is_drawn_together() -> None:
    (column,) = make_columns(table_words(default()), [("指 标", "指 标")])
    assert (column.header, column.role) == ("指标", "name")


def rows(*kinds: str) -> list[list[list[Atom]]]:
    return [[[Atom(0, 1, "x", k)] for k in row] for row in kinds]


def test_cells_settle_what_headers_do_not_say() -> None:
    columns = [Column("指标", "name"), Column("", ""), Column("", ""), Column("", ""), Column("", "")]
    settle_roles(columns, rows("tvauo", "tvauo", "tiauo"))
    assert [c.role for c in columns] == ["name", "value", "attribute", "unit", "units"]


def test_without_a_name_the_first_column_of_text_is_it() -> None:
    columns = [Column("", ""), Column("", "")]
    settle_roles(columns, rows("tv", "tv"))
    assert [c.role for c in columns] == ["name", "value"]


def test_units_headed_as_one_unit_are_offices() -> None:
    columns = [Column("任务", "name"), Column("单位", "unit")]
    settle_roles(columns, rows("to", "to"))
    assert columns[1].role == "units"


def test_join_headers() -> None:
    assert join_headers("目标", "2025年") == "目标/2025年"
    assert join_headers("目标", "目标") == join_headers("目标", "") == "目标"
    assert join_headers("", "2025年") == "2025年"


def test_the_first_of_two_columns_of_contents_is_the_name_where_none_else_is() -> None:
    assert roles("序号", "主要任务", "工作内容", "牵头单位") == ["serial", "name", "content", "lead"]


def test_what_stands_below_in_brackets_is_a_remark_on_the_header_above() -> None:
    assert join_headers("现状值", "（2020年）") == "现状值（2020年）"
    assert join_headers("目标", "（预计）2025年") == "目标/（预计）2025年"


def test_behind_what_is_built_how_big_it_is_says_no_more() -> None:
    assert roles("序号", "项目名称", "建设内容", "建设规模")[2:] == ["content", "other"]
    assert roles("序号", "项目名称", "建设规模")[2:] == ["content"]
    assert roles("序号", "项目名称", "主要内容", "建设内容及规模")[3:] == ["content"]


def test_a_header_with_a_unit_is_that_of_figures() -> None:
    assert roles("地区", "耕地（万亩）", "林地（东部）") == ["category", "value", ""]
