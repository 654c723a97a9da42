"""Every rule's own examples: the bad text shows the finding, the good one does not."""

from pathlib import Path

import pytest

from policyparse.checks import Rule, rules
from policyparse.testing import findings

REPOSITORY = Path(__file__).parents[2]
PROFILES = {"PP114", "PP115", "PP212", "PP302"}
"""Rules that ask a profile."""


def text_of(example: str) -> str:
    """The example, or the sample that it names."""
    return (REPOSITORY / example).read_text("utf-8") if example.startswith("samples/") else example


def found(rule: Rule, example: str) -> list[str]:
    profile = "district-education-plan" if rule.code in PROFILES else None
    return [d.message for d in findings(rule, text_of(example), profile)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_bad_example_is_found(rule: Rule) -> None:
    assert found(rule, rule.help.bad)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_good_example_is_not_found(rule: Rule) -> None:
    assert found(rule, rule.help.good) == []
