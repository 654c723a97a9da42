"""Units before a character that may make another word of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.amounts.other_word import REACH, is_other_word
from policyparse.facts.quantities.amounts.rules import rules
from policyparse.grammar import default

RULES = rules(default())


def amounts(text: str) -> list[str]:
    return [text[a.start : a.end] for a in find_amounts(text, default()).amounts]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("培养10名优秀教师。", "10名"),
        ("关停5家校外培训机构。", "5家"),
        ("建成3家园区。", "3家"),
        ("推进3所在建学校。", "3所"),
        ("完成5项目标任务。", "5项"),
        ("打造5支教学创新团队。", "5支"),
        ("整改12处在建工程。", "12处"),
        ("新增8家国家级基地。", "8家"),
        ("安排12人工作专班。", "12人"),
        ("培训30名单亲家庭学生。", "30名"),
        ("增加2名单身教师。", "2名"),
        ("编制2本地方教材。", "2本"),
        ("培养五十名优秀校长。", "五十名"),
    ],
)
def test_the_next_word_begins(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    "text",
    ["3年级学生", "完成3项目。", "公布2名单。", "3所在地。", "1处分。", "2家长的意见", "5人员。", "五十名优", "3项目"],
)
def test_another_word(text: str) -> None:
    assert amounts(text) == []


@given(st.sampled_from(sorted(RULES.perhaps_not_before)), st.text(max_size=12))
def test_only_what_is_near_decides(unit: str, behind: str) -> None:
    text = unit + behind
    assert is_other_word(text, len(unit), unit, RULES) == is_other_word(
        text[: len(unit) + REACH], len(unit), unit, RULES
    )


def test_a_character_in_doubt_is_not_also_certain() -> None:
    assert not any(set(RULES.not_before.get(unit, "")) & set(v) for unit, v in RULES.perhaps_not_before.items())
