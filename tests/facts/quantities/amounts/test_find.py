from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.facts.quantities.amounts import find_amounts
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


SIGNS = "0123456789 .,，：-—~至到+第负年月日个所%万亿千百余多以上内一二两三十分之半翻番“”/℃"


@given(st.text(alphabet=SIGNS, max_size=40))
@settings(max_examples=300)
def test_any_text_is_read(text: str) -> None:
    found = find_amounts(text, default())
    assert all(text[a.start : a.end] for a in found.amounts)
    assert all(0 <= y.year < 10000 for y in found.years)
