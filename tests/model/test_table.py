"""Tables: rows as dicts, whatever their headers are."""

from typing import Any

import pytest
from pydantic import ValidationError

from policyparse.model import Box, Cell, Column, Indicator, Project, Span, Table


def table(headers: list[str], *rows: list[str]) -> Table:
    return Table(
        id="t1", label="表1", caption=None, columns=tuple(Column(header=h, role="other") for h in headers),
        rows=tuple(tuple(Cell(text=c, span=None) for c in row) for row in rows), notes=(), layout="pipes",
        confidence=1.0, reasons=(), section_id=None, span=Span(start=0, end=9),
    )  # fmt: skip


def test_rows_are_keyed_by_header() -> None:
    assert table(["指标", "2025年"], ["入园率", "99%"], ["学校数", ""]).to_rows() == [
        {"指标": "入园率", "2025年": "99%"},
        {"指标": "学校数", "2025年": ""},
    ]


def test_a_header_printed_twice_gets_its_column_number() -> None:
    (row,) = table(["年份", "值", "年份", "值"], ["2020", "1", "2025", "2"]).to_rows()
    assert row == {"年份": "2020", "值": "1", "年份#3": "2025", "值#4": "2"}


def test_a_printed_header_that_looks_like_a_made_up_key_loses_nothing() -> None:
    (row,) = table(["#2", "", "甲", "甲", "甲#4"], ["1", "2", "3", "4", "5"]).to_rows()
    assert list(row.values()) == ["1", "2", "3", "4", "5"]
    assert row["#2"] == "1" and row["甲#4"] == "5"


def test_a_column_without_a_header_gets_its_number() -> None:
    assert table(["", "指标", ""], ["1", "入园率", "约束性"]).to_rows() == [
        {"#1": "1", "指标": "入园率", "#3": "约束性"}
    ]


def test_a_row_that_is_too_short_lacks_its_last_columns() -> None:
    assert table(["甲", "乙"], ["1"]).to_rows() == [{"甲": "1"}]


def test_a_table_without_rows() -> None:
    assert table(["甲"]).to_rows() == []


def test_json_and_back() -> None:
    made = table(["甲"], ["1"])
    assert Table.model_validate_json(made.model_dump_json()) == made


def test_a_cell_is_its_own_unless_said_otherwise() -> None:
    assert Cell(text="", span=None).spanned is False


@pytest.mark.parametrize(
    ("model", "given"),
    [
        (Project, {"ordinal": None, "name": "强师工程", "items": [], "table_id": "t1", "span": {"start": 0, "end": 4}}),
        (Box, {"label": "专栏1", "title": "重点", "items": [], "section_id": None, "span": {"start": 0, "end": 4}}),
    ],
)
def test_projects_and_boxes_take_no_other_field(model: type[Project] | type[Box], given: dict[str, Any]) -> None:
    assert model.model_validate(given).items == ()
    with pytest.raises(ValidationError, match="colour"):
        model.model_validate({**given, "colour": "red"})


def test_an_indicators_value_has_a_known_role() -> None:
    quantity = {"text": "99%", "op": "=", "value": 99, "high": None, "unit": "%"}
    value = {"label": "2025年", "year": 2025, "role": "target", "quantity": quantity, "span": None}
    given = {
        "id": "i1", "name": "入园率", "unit": "%", "category": None, "parent": None, "attribute": "预期性",
        "values": [value], "table_id": "t1", "row": 0, "notes": [], "section_id": None, "span": {"start": 0, "end": 4},
    }  # fmt: skip
    made = Indicator.model_validate(given)
    assert (made.values[0].parts, made.values[0].quantity.value) == ((), 99)
    with pytest.raises(ValidationError, match="role"):
        Indicator.model_validate({**given, "values": [{**value, "role": "hoped"}]})
