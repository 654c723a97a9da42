"""Amounts in prose point to the indicator they speak of."""

from typing import Any

from policyparse.facts.links import link_indicators

INDICATORS = [
    {"id": "i1", "name": "学前三年毛入园率"},
    {"id": "i2", "name": "高中阶段毛入学率"},
    {"id": "i3", "name": "在校学生数"},
    {"id": "i4", "name": "在校学生数"},
]


def linked(subject: str | None) -> Any:
    measure: dict[str, Any] = {"subject": subject}
    link_indicators([measure], INDICATORS)
    return measure.get("indicator_id")


def test_the_same_words() -> None:
    assert linked("学前三年毛入园率") == "i1"
    assert linked("学前三年 毛入园率") == "i1"


def test_one_ends_with_the_other() -> None:
    assert linked("全区高中阶段毛入学率") == "i2"
    assert linked("阶段毛入学率") == "i2"


def test_what_names_two_or_none_is_left() -> None:
    assert linked("在校学生数") is None
    assert linked("教师数") is None
    assert linked(None) is None
