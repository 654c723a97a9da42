"""The helpers to test rules fail where the rule does something else than the text says."""

import pytest

from policyparse.checks import find
from policyparse.testing import assert_findings, assert_fixed, findings, unmark

SENTENCE = "每个乡镇至少开设个便民阅读书屋。"


@pytest.mark.parametrize(
    ("marked", "text", "places"),
    [
        ("甲乙", "甲乙", []),
        ("甲⟦乙⟧丙", "甲乙丙", [(1, 2)]),
        ("⟦甲⟧⟦乙⟧", "甲乙", [(0, 1), (1, 2)]),
        ("⟦甲⟦乙⟧⟧丙", "甲乙丙", [(0, 2), (1, 2)]),
        ("甲⟦⟧", "甲", [(1, 1)]),
    ],
)
def test_unmark(marked: str, text: str, places: list[tuple[int, int]]) -> None:
    assert unmark(marked) == (text, places)


@pytest.mark.parametrize(
    ("marked", "said"), [("甲⟧乙", "⟧ without ⟦ after '甲'"), ("甲⟦乙", "⟦ without ⟧ before '乙'")]
)
def test_a_mark_without_its_partner(marked: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        unmark(marked)


def test_a_rule_is_given_by_its_code_or_itself() -> None:
    (found,) = findings("PP401", SENTENCE)
    assert findings(find("PP401"), SENTENCE) == (found,)
    assert SENTENCE[found.span.start : found.span.end] == "开设个"
    assert findings("PP401", "加强领导。") == ()


def test_the_marked_places_are_those_found() -> None:
    assert_findings("PP401", SENTENCE.replace("开设个", "⟦开设个⟧"))
    assert_findings("PP401", "加强领导。")


@pytest.mark.parametrize(
    "marked", [SENTENCE, SENTENCE.replace("开设个", "开⟦设个⟧"), SENTENCE.replace("开设个", "⟦开设个⟧⟦普惠⟧")]
)
def test_other_places_are_an_error_that_shows_both(marked: str) -> None:
    with pytest.raises(AssertionError, match=r"expected findings at \[.*\], found \[\('开设个'"):
        assert_findings("PP401", marked)
    with pytest.raises(AssertionError, match=r"expected findings at \['领导'\], found \[\]"):
        assert_findings("PP401", "加强⟦领导⟧。")


def test_a_fix_is_what_the_rule_makes_of_the_text() -> None:
    assert_fixed("PP914", "完善机制，，加强领导。\n", "完善机制，加强领导。\n")
    with pytest.raises(AssertionError, match="expected '完善机制。', the fixes make '完善机制，加强领导。'"):
        assert_fixed("PP914", "完善机制，，加强领导。", "完善机制。")


def test_a_rule_without_fixes_leaves_the_text() -> None:
    assert_fixed("PP401", SENTENCE, SENTENCE)
