"""Notes below a table."""

import pytest

from policyparse.tables.notes import mark_of
from strategies.sheets import grid_of

TABLE = "表1 主要指标\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 毛入园率{} | 93 | 96 |\n| 毛入学率 | 95 | 97 |\n"


def notes(below: str, mark: str = "") -> list[tuple[int | None, str, bool]]:
    return [(n.ordinal, n.text, n.footnote) for n in grid_of(TABLE.format(mark) + below).notes]


def test_one_note() -> None:
    assert notes("注：按常住人口计算。\n二、主要任务\n") == [(None, "按常住人口计算。", False)]


@pytest.mark.parametrize(
    "below", ["注：1.按常住人口计算。2.为预计数。\n", "注：1.按常住人口\n计算。\n2.为预计数。\n二、主要任务\n"]
)
def test_numbered_notes(below: str) -> None:
    assert notes(below) == [(1, "按常住人口计算。", False), (2, "为预计数。", False)]


def test_no_note() -> None:
    assert notes("二、主要任务\n抓好落实。\n") == []


@pytest.mark.parametrize(
    ("fold", "mark"), [("毛入园率①", "①"), ("毛入园率1", "1"), ("毛入园率*", "*"), ("2025", ""), ("", "")]
)
def test_mark_of(fold: str, mark: str) -> None:
    assert mark_of(fold) == mark
