"""Responsibilities: units with a role, in running text or in a table's row."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from policyparse.model import Responsibility, Unit

GIVEN: dict[str, Any] = {
    "role": "牵头单位",
    "units": [{"text": "市教委", "name": "市教育委员会", "role": "lead"}],
    "deadline": None,
    "section_id": "2",
    "span": {"start": 0, "end": 10},
}


def test_one_in_running_text_stands_in_no_table() -> None:
    made = Responsibility.model_validate(GIVEN)
    assert (made.table_id, made.row) == (None, None)
    assert made.units == (Unit(text="市教委", name="市教育委员会", role="lead"),)


def test_json_and_back() -> None:
    made = Responsibility.model_validate({**GIVEN, "table_id": "t1", "row": 3})
    assert Responsibility.model_validate_json(made.model_dump_json()) == made


def test_a_unit_has_one_of_three_roles() -> None:
    unit = TypeAdapter(Unit)
    assert [unit.validate_python({"text": "甲", "name": "甲", "role": r}).role for r in ("lead", "support")] == [
        "lead",
        "support",
    ]
    with pytest.raises(ValidationError, match="role"):
        unit.validate_python({"text": "甲", "name": "甲", "role": "牵头"})
