"""Quantities: exact inside, JSON numbers outside."""

import json
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from policyparse.model import Measure, Quantity, Span

QUANTITY = TypeAdapter(Quantity)


def quantity(value: int | Decimal | None, high: int | Decimal | None = None) -> Quantity:
    return Quantity(text="x", op="=", value=value, high=high, unit="%")


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (12, "12"), (Decimal("98.5"), "98.5"), (Decimal("3.0"), "3"), (Decimal("1E+2"), "100"), (0, "0"),
        (Decimal("-5.5"), "-5.5"), (10**20, "100000000000000000000"), (None, "null"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_a_json_number(value: int | Decimal | None, printed: str) -> None:
    assert f'"value":{printed},' in QUANTITY.dump_json(quantity(value)).decode()


def test_the_top_of_a_range_is_a_number_too() -> None:
    assert json.loads(QUANTITY.dump_json(quantity(3, Decimal("4.5"))))["high"] == 4.5


def test_values_stay_exact_in_python() -> None:
    value = QUANTITY.dump_python(quantity(Decimal("0.1")))["value"]
    assert value == Decimal("0.1")
    assert isinstance(value, Decimal)


@pytest.mark.parametrize("value", [7, Decimal("7.25"), Decimal("0.1"), None])
def test_json_and_back(value: int | Decimal | None) -> None:
    made = quantity(value)
    assert QUANTITY.validate_json(QUANTITY.dump_json(made)) == made


@pytest.mark.parametrize(("field", "value"), [("op", "=="), ("value", "many"), ("size", 1)])
def test_other_values_are_refused(field: str, value: Any) -> None:
    given = {"text": "5所", "op": "=", "value": 5, "high": None, "unit": "所"}
    assert QUANTITY.validate_python(given).value == 5
    with pytest.raises(ValidationError, match=field):
        QUANTITY.validate_python({**given, field: value})


def test_a_quantity_is_frozen() -> None:
    with pytest.raises(AttributeError):
        quantity(1).value = 2  # type: ignore[misc]


def test_a_measure_needs_no_evidence() -> None:
    made = Measure(
        quantity=quantity(5), subject=None, deadline=None, kind="norm", section_id=None, span=Span(start=0, end=2)
    )
    assert (made.deadline_span, made.evidence, made.indicator_id) == (None, None, None)
    with pytest.raises(ValidationError, match="kind"):
        Measure.model_validate({**made.model_dump(), "kind": "hope"})


def test_the_schema_says_number() -> None:
    types = {t["type"] for t in QUANTITY.json_schema(mode="serialization")["properties"]["value"]["anyOf"]}
    assert types == {"integer", "number", "null"}
