"""Blocks: a kind that is known, and a tiling of the text."""

import pytest
from pydantic import TypeAdapter, ValidationError

import policyparse as pp
from policyparse.model import Block, Span

TEXT = "\n云溪区教育规划\n一、总体要求\n坚持改革。\n\n二、主要任务\n落实责任。\n"


def test_a_kind_that_is_not_known_is_refused() -> None:
    given = {"kind": "heading", "span": {"start": 0, "end": 2}}
    assert TypeAdapter(Block).validate_python(given) == Block(kind="heading", span=Span(start=0, end=2))
    with pytest.raises(ValidationError, match="kind"):
        TypeAdapter(Block).validate_python({**given, "kind": "headline"})


def test_joined_in_order_the_blocks_are_the_text() -> None:
    document = pp.parse_text(TEXT)
    assert "".join(document.slice(block.span) for block in document.blocks) == TEXT
    assert [(block.kind, document.slice(block.span)) for block in document.blocks] == [
        ("blank", "\n"),
        ("title", "云溪区教育规划\n"),
        ("heading", "一、总体要求\n"),
        ("paragraph", "坚持改革。\n\n"),
        ("heading", "二、主要任务\n"),
        ("paragraph", "落实责任。\n"),
    ]
