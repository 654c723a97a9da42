import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.grants import granted
from policyparse.facts.quantities.kind_words import rules
from policyparse.grammar import default


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("对投资500万元以上的企业，给予补助。", "给予"),
        ("给予最高50万元奖励。", "最高"),
        ("测得最高达50万元以内。", None),
        ("到2025年，投资达到500万元以上。", None),
        ("新建5所幼儿园。", None),
    ],
)
def test_grants(text: str, said: str | None) -> None:
    amount = find_amounts(text, default()).amounts[0]
    assert granted(text, amount, rules(default())) == said
