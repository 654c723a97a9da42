"""Cells that hold several thresholds, a line each."""

import pytest

from policyparse.tables.columns import make_columns
from policyparse.tables.sheet import Sheet
from policyparse.tables.thresholds import share_out
from strategies.sheets import grid_of, headers, read, texts

HEADER = "序号 类别 主要指标 2020年现状 2025年目标 指标 属性"
PLAIN = "1 绿色 出行 站点覆盖率（%） 46 95 约束性 2 共享单车规范停放率（%） — 90 预期性"


def _table(*rows: str, header: str = HEADER) -> str:
    return "表1 云溪区出行主要指标\n" + "\n\n".join(" ".join((header, PLAIN, *rows)).split()) + "\n"


def _shared(*lines: str) -> list[list[str]]:
    """How pieces that were all laid into the first value column but the last one are shared out over two."""
    sheet = Sheet(read("\n".join(lines) + "\n"))
    pieces = [sheet.atom(line.start, line.end) for line in sheet.lines]
    row = [pieces[:-1], pieces[-1:]]
    share_out([row], make_columns(sheet.words, [("2020年", "2020年"), ("2025年", "2025年")]))
    return [[a.fold for a in cell] for cell in row]


def test_thresholds_belong_to_the_value_columns_and_never_to_the_name() -> None:
    grid = grid_of(_table("3 慢行道达到道路总里程比例（%） 甲类镇≥25 乙类镇≥20 甲类镇≥55 乙类镇≥25 预期性"))
    assert headers(grid)[4:] == ["2025年目标", "指标属性"]
    assert texts(grid)[2] == [
        "3", "绿色出行", "慢行道达到道路总里程比例（%）", "甲类镇≥25\n乙类镇≥20", "甲类镇≥55\n乙类镇≥25", "预期性",
    ]  # fmt: skip
    assert grid.confidence == 1


def test_thresholds_beside_an_empty_cell_stay_in_their_own() -> None:
    grid = grid_of(_table("3 慢行道比例（%） —— 甲类镇≥25 乙类镇≥20 预期性"))
    assert [cell.text for cell in grid.rows[2].cells[3:5]] == ["——", "甲类镇≥25\n乙类镇≥20"]


def test_as_many_lines_for_each_cell() -> None:
    assert _shared("甲类镇≥25", "乙类镇≥20", "丙类村≥55", "丁类村≥25") == [
        ["甲类镇≥25", "乙类镇≥20"],
        ["丙类村≥55", "丁类村≥25"],
    ]


def test_a_new_cell_where_a_label_comes_again() -> None:
    assert _shared("镇≥25", "镇≥55", "村≥20") == [["镇≥25"], ["镇≥55", "村≥20"]]


def test_a_new_cell_where_the_unit_changes() -> None:
    assert _shared("全域≥20%", "镇≥25", "村≥20") == [["全域≥20%"], ["镇≥25", "村≥20"]]
    assert _shared("街≥2公里", "镇≥3公里", "村≥20", "社≥30") == [["街≥2公里", "镇≥3公里"], ["村≥20", "社≥30"]]


def test_what_cannot_be_shared_evenly_stays_as_it_was_laid() -> None:
    assert _shared("镇≥25", "村≥20", "街≥55") == [["镇≥25", "村≥20"], ["街≥55"]]


@pytest.mark.parametrize("after", ["2025年目标 指标 属性", "2025年目标 指标属性", "2025年 目标 指标 属性"])
def test_two_lines_that_make_a_known_header_are_one(after: str) -> None:
    grid = grid_of(_table(header=f"序号 类别 主要指标 2020年现状 {after}"))
    assert headers(grid)[3:] == ["2020年现状", "2025年目标", "指标属性"]
    assert [c.role for c in grid.columns][3:] == ["value", "value", "attribute"]
