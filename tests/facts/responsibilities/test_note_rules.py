"""Labels and roles."""

import pytest

from policyparse.facts.responsibilities.note_rules import note_rules, weightiest
from policyparse.grammar import default

RULES = note_rules(default())


@pytest.mark.parametrize(
    ("text", "start", "label", "kind", "role"),
    [
        ("责任单位", 0, "责任单位", "units", "responsible"),
        ("责任科室", 0, "责任科室", "units", "responsible"),
        ("牵头部门", 0, "牵头部门", "units", "lead"),
        ("指标牵头单位", 0, "指标牵头单位", "units", "lead"),
        ("主要责任单位", 0, "主要责任单位", "units", "lead"),
        ("市教育局；其他责任单位", 5, "其他责任单位", "units", "responsible"),
        ("市教育局配合单位", 4, "配合单位", "units", "support"),
        ("协作单位", 0, "协作单位", "units", "support"),
        ("协办处室", 0, "协办处室", "units", "support"),
        ("辅办单位", 0, "辅办单位", "units", "support"),
        ("汇总单位", 0, "汇总单位", "units", "responsible"),
        ("责任处室（单位）", 0, "责任处室（单位）", "units", "responsible"),
        ("责任单位为", 0, "责任单位", "units", "responsible"),
        (" 责任单位 ", 1, "责任单位", "units", "responsible"),
        ("牵头", 0, "牵头", "units", "lead"),
        ("牵头领导", 0, "牵头领导", "persons", "lead"),
        ("责任人", 0, "责任人", "persons", "responsible"),
        ("任务分解", 0, "任务分解", "header", "responsible"),
        ("市教育局，时限要求", 5, "时限要求", "deadline", "responsible"),
        ("完成时限", 0, "完成时限", "deadline", "responsible"),
        ("联系电话", 0, "联系电话", "other", "responsible"),
    ],
)
def test_labels(text: str, start: int, label: str, kind: str, role: str) -> None:
    found = RULES.label_at_end(text)
    assert found is not None
    assert (found[0], found[1].text, found[1].kind, found[1].role) == (start, label, kind, role)


@pytest.mark.parametrize("text", ["", "责任编辑", "以下简称", "市教育局牵头", "来源", "责任单位名单"])
def test_no_label(text: str) -> None:
    assert RULES.label_at_end(text) is None


def test_lead_outweighs_support() -> None:
    assert weightiest({"配合": "support", "牵头": "lead"}, "牵头配合") == "lead"
    assert weightiest({"配合": "support"}, "按职责分工负责") == "responsible"
    assert RULES.any_role("负责单位") == "responsible"
    assert RULES.any_role("协办单位") == "support"
