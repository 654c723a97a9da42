"""A citation's fields, and what is none of its kinds."""

import pytest
from pydantic import ValidationError

from policyparse.model import Citation, Span

GIVEN = {
    "title": "云溪区校车管理办法",
    "kind": "policy",
    "number": "云政发〔2021〕9号",
    "section_id": "1.2",
    "span": {"start": 2, "end": 13},
}


def test_it_is_written_as_it_was_given() -> None:
    made = Citation.model_validate(GIVEN)
    assert made.span == Span(start=2, end=13)
    assert made.model_dump() == GIVEN
    assert Citation.model_validate_json(made.model_dump_json()) == made


def test_another_kind_is_refused() -> None:
    with pytest.raises(ValidationError, match="kind"):
        Citation.model_validate({**GIVEN, "kind": "book"})


def test_what_is_not_printed_is_said_to_be_none() -> None:
    with pytest.raises(ValidationError, match="number"):
        Citation.model_validate({k: v for k, v in GIVEN.items() if k != "number"})
    assert Citation.model_validate({**GIVEN, "number": None}).number is None
