"""Sections: a tree that is walked in reading order."""

import pytest
from pydantic import TypeAdapter, ValidationError

from policyparse.model import Paragraph, Section, Span, TocEntry


def section(id: str, *children: Section) -> Section:
    span = Span(start=0, end=9)
    return Section(
        id=id, style="一、", marker="一、", ordinal=1, title=f"第{id}", inferred=False, level=id.count(".") + 1,
        span=span, heading_span=span, paragraphs=(Paragraph(text="正文。", span=span),), children=children,
    )  # fmt: skip


TREE = section("1", section("1.1", section("1.1.1")), section("1.2"))


def test_walk_goes_down_before_it_goes_on() -> None:
    assert [s.id for s in TREE.walk()] == ["1", "1.1", "1.1.1", "1.2"]
    assert [s.id for s in section("7").walk()] == ["7"]


def test_json_and_back_with_the_children() -> None:
    assert Section.model_validate_json(TREE.model_dump_json()) == TREE


def test_reasons_are_empty_where_none_is_given() -> None:
    assert TREE.reasons == ()


def test_a_section_is_frozen_and_takes_no_other_field() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        TREE.title = "别的"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="depth"):
        Section.model_validate({**TREE.model_dump(), "depth": 1})


def test_a_contents_line_may_have_no_page_and_no_section() -> None:
    made = TypeAdapter(TocEntry).validate_python(
        {"marker": "", "title": "前言", "page": None, "level": 1, "span": {"start": 0, "end": 2}, "section_id": None}
    )
    assert (made.page, made.section_id) == (None, None)
