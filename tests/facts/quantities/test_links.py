from typing import Any

import pytest

from policyparse.facts.quantities.links import link_indicators
from policyparse.grammar import default

TABLE = [
    {"id": "i1", "name": "九年义务教育巩固率", "unit": "%"},
    {"id": "i2", "name": "公办幼儿园在园幼儿占比（公办园）", "unit": "%"},
    {"id": "i3", "name": "普通高中在校学生数", "unit": "万人"},
    {"id": "i4", "name": "森林覆盖率", "unit": None},
    {"id": "i5", "name": "小学教师学历比例", "unit": "%"},
    {"id": "i6", "name": "小学教师学历比例", "unit": "%"},
]


def link(subject: str | None, unit: str | None) -> str | None:
    quantity: dict[str, Any] = {"subject": subject, "quantity": {"unit": unit}, "indicator_id": None}
    link_indicators([quantity], TABLE, default())
    return quantity["indicator_id"]


@pytest.mark.parametrize(
    ("subject", "unit", "expected"),
    [
        ("九年义务教育巩固率", "%", "i1"),
        ("义务教育巩固率", "%", "i1"),
        ("公办园在园幼儿占比", "%", "i2"),
        ("全市森林覆盖率", "%", "i4"),
        ("普通高中在校学生数", "人次", None),
        ("普通高中在校学生数", "万人", "i3"),
        ("巩固率", "%", None),
        ("民办园在园幼儿占比", "%", None),
        ("小学教师学历比例", "%", None),
        (None, "%", None),
        ("", "%", None),
    ],
)
def test_link(subject: str | None, unit: str | None, expected: str | None) -> None:
    assert link(subject, unit) == expected


def test_without_indicators_nothing_is_linked() -> None:
    quantities = [{"subject": "森林覆盖率", "quantity": {"unit": "%"}, "indicator_id": None}]
    link_indicators(quantities, [], default())
    assert quantities[0]["indicator_id"] is None
