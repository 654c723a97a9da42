"""What makes a number negative, and what only looks like it."""

import pytest

from policyparse.facts.quantities.amounts.signs import sign_before


@pytest.mark.parametrize(
    ("text", "measure", "sign"),
    [
        ("降幅为-3%", "rate", "-"),
        ("亏损负3亿元", "money", "负"),
        ("达到零下3℃", "level", "零下"),
        ("（-3%", "rate", "-"),
    ],
)
def test_signs(text: str, measure: str, sign: str) -> None:
    start = text.index("3")
    assert text[sign_before(text, start, measure) : start] == sign


@pytest.mark.parametrize(
    ("text", "measure"),
    [("减负3亿元", "money"), ("入学率-3%", "rate"), ("为-3个", "count"), ("地下3层", "count"), ("零下3层", "count"),
     ("3%", "rate"), ("-3%", "rate")],
)  # fmt: skip
def test_no_signs(text: str, measure: str) -> None:
    start = text.index("3")
    assert sign_before(text, start, measure) == start
