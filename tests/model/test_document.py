"""The document: finding one's way in it, and taking it to JSON and back."""

import json

import pytest
from pydantic import ValidationError

import policyparse as pp
from policyparse.model import SCHEMA_VERSION, Document, Span

TEXT = (
    "云溪区教育规划\n一、总体要求\n（一）指导思想\n坚持改革。\n（二）基本原则\n公平优先。\n二、主要任务\n"
    "到2025年，入园率达到98.5%，新建幼儿园12所。（责任单位：区教育局）\n"
)


@pytest.fixture(scope="module")
def document() -> Document:
    return pp.parse_text(TEXT)


def test_walk_gives_the_sections_in_reading_order(document: Document) -> None:
    assert [(s.id, s.title) for s in document.walk()] == [
        ("1", "总体要求"), ("1.1", "指导思想"), ("1.2", "基本原则"), ("2", "主要任务"),
    ]  # fmt: skip


def test_a_section_is_found_by_its_id(document: Document) -> None:
    for section in document.walk():
        assert document.section(section.id) is section


@pytest.mark.parametrize("id", ["", "0", "3", "1.0", "1.3", "1.1.1", "2.1", "1.", "-1", "一", "1.x"])
def test_an_id_of_no_section_is_a_key_error(document: Document, id: str) -> None:
    with pytest.raises(KeyError) as error:
        document.section(id)
    assert error.value.args == (id,)


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("云溪区", None),
        ("一、", "1"),
        ("总体", "1"),
        ("（一）", "1.1"),
        ("坚持", "1.1"),
        ("公平", "1.2"),
        ("新建", "2"),
    ],
)
def test_the_innermost_section_of_a_place(document: Document, words: str, id: str | None) -> None:
    found = document.at(TEXT.index(words))
    assert (found.id if found else None) == id


def test_no_section_before_or_behind_the_text(document: Document) -> None:
    assert document.at(-1) is None
    assert document.at(len(TEXT)) is None


def test_slice_is_the_text_at_a_span(document: Document) -> None:
    assert document.slice(Span(start=0, end=7)) == "云溪区教育规划"
    assert document.slice(document.section("1.2").heading_span) == "（二）基本原则"


def test_json_and_back(document: Document) -> None:
    again = Document.model_validate_json(document.model_dump_json())
    assert again == document
    assert again.quantities[0].quantity.value == document.quantities[0].quantity.value


def test_an_unknown_field_is_refused(document: Document) -> None:
    with pytest.raises(ValidationError, match="pages"):
        Document.model_validate({**document.model_dump(), "pages": 3})


def test_another_version_of_the_schema_is_refused(document: Document) -> None:
    assert document.schema_version == SCHEMA_VERSION
    with pytest.raises(ValidationError, match="schema_version"):
        Document.model_validate({**document.model_dump(), "schema_version": "0.9"})


def test_the_source_is_counted_in_code_points(document: Document) -> None:
    assert document.source.length == len(TEXT)


def test_the_schema_names_every_field_and_closes_every_object() -> None:
    schema = Document.model_json_schema()
    assert set(schema["properties"]) == set(Document.model_fields)
    objects = [schema, *(d for d in schema["$defs"].values() if d["type"] == "object")]
    assert len(objects) > 15
    assert [o["title"] for o in objects if o.get("additionalProperties") is not False] == []


def test_numbers_are_json_numbers(document: Document) -> None:
    values = [q["quantity"]["value"] for q in json.loads(document.model_dump_json())["quantities"]]
    assert values == [98.5, 12]
    assert [type(value) for value in values] == [float, int]
