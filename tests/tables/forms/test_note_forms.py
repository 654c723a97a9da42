"""Notes below a table."""

import pytest

from policyparse.tables.notes import mark_of
from strategies.sheets import grid_of

TABLE = "序号\n指标\n2025年\n1\n森林覆盖率\n40\n2\n新增学位\n900\n"


def _notes(below: str) -> list[tuple[int | None, str]]:
    return [(n.ordinal, n.text) for n in grid_of(TABLE + below + "三、主要任务\n加强组织领导，落实责任。\n").notes]


@pytest.mark.parametrize(
    ("below", "notes"),
    [
        ("注：本表数据为预计数。\n", [(None, "本表数据为预计数。")]),
        ("注:1.按常住\n人口计算。\n2.含\n政府购买学位\n", [(1, "按常住人口计算。"), (2, "含政府购买学位")]),
        ("注：1.按常住人口计算。2.为累计数。\n", [(1, "按常住人口计算。"), (2, "为累计数。")]),
        ("注：①[]内为累计数。②为预计数。\n", [(1, "[]内为累计数。"), (2, "为预计数。")]),
        (
            "注：1. ①站点率=有站点的村/全部村；②依据为年报。\n2. ①停放率按抽样计；②每年一次。\n3. 为预计数。\n",
            [(1, "①站点率=有站点的村/全部村；②依据为年报。"), (2, "①停放率按抽样计；②每年一次。"), (3, "为预计数。")],
        ),
        (
            "注：1.按下列口径。\n①含村道。\n②不含便道。\n2.为预计数。\n",
            [(1, "按下列口径。①含村道。②不含便道。"), (2, "为预计数。")],
        ),
        ("注：1.按常住人口计算。\n②不在此列。\n", [(1, "按常住人口计算。")]),
        ("数据来源：区统计局\n", [(None, "区统计局")]),
        ("", []),
    ],
)
def test_notes(below: str, notes: list[tuple[int | None, str]]) -> None:
    assert _notes(below) == notes


def test_a_number_below_a_table_without_marks_is_no_footnote() -> None:
    assert not _notes("1 指标体系由区政府公布。\n")


@pytest.mark.parametrize(
    ("cell", "mark"), [("拥有量1", "1"), ("PM2.5", ""), ("入园率①", "①"), ("入园率*", "*"), ("", "")]
)
def test_the_mark_behind_a_cell(cell: str, mark: str) -> None:
    assert mark_of(cell) == mark
