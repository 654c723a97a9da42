"""Metadata: nothing is said unless the document says it."""

import pytest
from pydantic import ValidationError

from policyparse.model import DocumentNumber, Metadata, Period, Region, Span


def test_a_document_that_says_nothing() -> None:
    said = Metadata().model_dump()
    assert {field for field, value in said.items() if value is not None} == {"recipients", "catalogue", "spans"}
    assert (said["recipients"], said["catalogue"], said["spans"]) == ((), {}, {})


def test_two_documents_do_not_share_their_fields() -> None:
    first = Metadata()
    first.catalogue["有效性"] = "有效"
    assert Metadata().catalogue == {}


def test_nested_values_survive_json() -> None:
    made = Metadata(
        document_number=DocumentNumber(text="云教函〔2021〕12号", agency="云教函", year=2021, serial=12),
        recipients=("各学校", "各幼儿园"),
        period=Period(start=2021, end=2025),
        region=Region(text="云溪区", province=None, city="临江市", district="云溪区"),
        spans={"period": Span(start=3, end=12)},
    )
    assert Metadata.model_validate_json(made.model_dump_json()) == made


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="author"):
        Metadata.model_validate({"author": "云溪区教育局"})
