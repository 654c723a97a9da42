from itertools import pairwise

import pytest

from policyparse.facts.amounts import find_amounts
from policyparse.grammar import default


def test_amounts_come_in_order_and_apart() -> None:
    found = find_amounts("新建两所小学、3所中学，三分之一以上达标，投入5万元", default()).amounts
    assert [a.value for a in found][:2] == [2, 3]
    assert len(found) == 4
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text", ["1" * 20000, "1 " * 10000, "一" * 20000, "1，111" * 4000, "5%-" * 6000, "百分之" * 6000]
)
def test_hostile_text_is_read_in_one_go(text: str) -> None:
    assert len(find_amounts(text, default()).amounts) <= len(text)
