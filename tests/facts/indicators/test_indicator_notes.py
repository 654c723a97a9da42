"""Which notes speak of which row."""

import pytest

from policyparse.facts.indicators.indicator_notes import RowNotes, rows_named
from policyparse.grammar import default
from policyparse.tables.grid import Cell, Column, Grid, Note, Row


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("第1、2、4项指标为预计数", [1, 2, 4]),
        ("第3至5项指标按常住人口计算", [3, 4, 5]),
        ("均为预计数", []),
    ],
)
def test_rows_named(text: str, rows: list[int]) -> None:
    assert sorted(rows_named(default(), text)) == rows


def texts(note: Note, name: str = "毛入园率", mark: str = "") -> list[str]:
    grid = Grid("t1", "cells", 0, 0, columns=[Column("序号", "serial"), Column("指标", "name")], notes=[note])
    return RowNotes(default(), grid).texts(Row([Cell(fold="2"), Cell(fold=name)]), name, mark)


def test_by_number() -> None:
    assert texts(Note(1, "第2项指标为预计数。", 0, 9)) == ["第2项指标为预计数。"]
    assert texts(Note(1, "第3项指标为预计数。", 0, 9)) == []


def test_by_name() -> None:
    assert texts(Note(1, "毛入园率按常住人口计算。", 0, 9)) == ["毛入园率按常住人口计算。"]
    assert texts(Note(1, "学位按座位计算。", 0, 9), name="学位") == []


def test_by_mark() -> None:
    footnote = Note(1, "1按常住人口计算。", 0, 9, footnote=True)
    assert texts(footnote, mark="1") == ["1按常住人口计算。"]
    assert texts(footnote, mark="2") == texts(footnote) == []
    assert texts(Note(2, "按学年计算。", 0, 9), mark="②") == ["按学年计算。"]
