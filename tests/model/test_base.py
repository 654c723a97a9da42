"""What all models share: frozen, nothing unknown taken; and the span as a place."""

import pytest
from pydantic import TypeAdapter, ValidationError

from policyparse.model import Edit, Frozen, Span


class Sample(Frozen):
    name: str
    span: Span


def test_a_model_cannot_be_changed() -> None:
    sample = Sample(name="甲", span=Span(start=0, end=1))
    with pytest.raises(ValidationError, match="frozen"):
        sample.name = "乙"  # type: ignore[misc]
    assert sample.name == "甲"


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="nam_"):
        Sample.model_validate({"name": "甲", "nam_": "乙", "span": {"start": 0, "end": 1}})


def test_a_span_is_frozen_and_takes_no_other_field() -> None:
    span = Span(start=1, end=3)
    with pytest.raises(AttributeError):
        span.start = 0  # type: ignore[misc]
    with pytest.raises(ValidationError):
        TypeAdapter(Span).validate_python({"start": 1, "end": 3, "line": 1})
    with pytest.raises(ValidationError):
        TypeAdapter(Span).validate_python({"start": 1})


def test_a_span_is_half_open() -> None:
    span = Span(start=2, end=5)
    assert [offset for offset in range(8) if offset in span] == [2, 3, 4]
    assert len(span) == 3


def test_an_empty_span_is_a_place_that_holds_nothing() -> None:
    span = Span(start=4, end=4)
    assert len(span) == 0
    assert 4 not in span
    assert bool(span)


def test_spans_are_equal_by_their_offsets_and_can_be_keys() -> None:
    assert {Span(start=0, end=2), Span(start=0, end=2), Span(start=0, end=3)} == {Span(0, 2), Span(0, 3)}


def test_a_span_within_a_model_is_made_of_a_dict() -> None:
    assert Edit.model_validate({"span": {"start": 1, "end": 2}, "text": "。"}).span == Span(start=1, end=2)
