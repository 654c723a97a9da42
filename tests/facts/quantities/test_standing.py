"""Standing rules by unit, label or part of the document."""

import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.kind_words import rules
from policyparse.facts.quantities.standing import in_all, standing
from policyparse.grammar import default
from strategies.outlines import read


def said(text: str, heading: str = "一、重点任务") -> str | None:
    reading = read(f"{heading}\n{text}\n")
    (amount,) = find_amounts(text, default()).amounts
    return standing(text, amount, reading.headings[-1], reading.headings, rules(default()))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("权重不低于5分。", "分"),
        ("投资达200万元/亩。", "万元/亩"),
        ("三楼租金为6元/平方米/月。", "元/平方米/月"),
        ("投资要求：每亩税收不低于20万元。", "投资要求"[2:]),
        ("总体要求：新增学位不少于2000个。", None),
        ("新增学位2000个。", None),
        ("考评分值=日常监测（60%）。", "考评"),
        ("优质园达到一半（50%）。", None),
    ],
)
def test_a_unit_or_a_label_makes_a_rule(text: str, evidence: str | None) -> None:
    assert said(text) == evidence


def test_a_bounded_share_in_a_part_on_safeguards_is_a_rule() -> None:
    text = "学前教育经费占财政性教育经费的比例不低于8%。"
    assert said(text, "三、保障措施") == "保障措施"
    assert said(text, "一、重点任务\n三、保障措施\n（一）健全机制") == "保障措施"
    assert said(text, "一、重点任务") is None
    assert said("学前教育经费占比达到8%。", "三、保障措施") is None
    assert said("技术先进性（25%）。", "二、评审标准") == "评审标准"
    assert said("体育设施开放率不低于8%。", "三、保障校园安全") is None


@pytest.mark.parametrize(
    ("text", "expected"), [("聘任科技副校长50名。", True), ("配备校医2名。", False), ("配备校医不少于12名。", False)]
)
def test_persons_engaged_in_all(text: str, expected: bool) -> None:
    (amount,) = find_amounts(text, default()).amounts
    assert in_all(amount) is expected
