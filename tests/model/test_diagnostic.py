"""Diagnostics: certain and without a fix unless said otherwise."""

from typing import Any

import pytest
from pydantic import ValidationError

from policyparse.model import Diagnostic, Edit, Fix, Span

GIVEN: dict[str, Any] = {
    "code": "PP999",
    "name": "a-name",
    "severity": "warning",
    "message": "something is wrong",
    "span": {"start": 3, "end": 5},
    "line": 1,
    "column": 4,
}


def test_it_is_sure_and_without_a_fix_where_nothing_is_said() -> None:
    made = Diagnostic.model_validate(GIVEN)
    assert (made.confidence, made.fix) == ("high", None)


@pytest.mark.parametrize(("field", "value"), [("severity", "fatal"), ("confidence", "sure"), ("rule", "x")])
def test_other_words_and_fields_are_refused(field: str, value: str) -> None:
    with pytest.raises(ValidationError, match=field):
        Diagnostic.model_validate({**GIVEN, field: value})


def test_a_fix_survives_json() -> None:
    fix = Fix(edits=(Edit(span=Span(start=3, end=5), text="，"),), safe=True, message="one comma")
    made = Diagnostic.model_validate({**GIVEN, "fix": fix})
    again = Diagnostic.model_validate_json(made.model_dump_json())
    assert again == made
    assert again.fix is not None
    assert again.fix.edits[0].text == "，"
