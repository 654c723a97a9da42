"""The grammar's data about amounts: units taken apart, rules made once."""

import pytest

from policyparse.facts.quantities.amounts.rules import ARABIC_GROUPS, CHINESE_GROUPS, Found, Unit, rules
from policyparse.grammar import default, load


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("所", Unit("所", "所", "count")),
        ("%", Unit("%", "%", "rate")),
        ("万元", Unit("万元", "元", "money")),
        ("余万元", Unit("万元", "元", "money")),
        ("万 元", Unit("万元", "元", "money")),
        ("万元/人", Unit("万元/人", "元", "money")),
        ("多名", Unit("名", "名", "people")),
        ("亿", Unit("亿", "", "count")),
        ("千", None),
    ],
)
def test_a_unit_as_printed(printed: str, unit: Unit | None) -> None:
    given = rules(default())
    assert given.unit(printed) == unit
    assert given.known[printed] == unit


def test_rules_are_made_once_for_each_grammar() -> None:
    assert rules(default()) is rules(default())
    assert rules(load("education")) is not rules(default())


def test_groups_are_asked_for_by_number() -> None:
    given = rules(default())
    assert [given.arabic.groupindex[name] for name in ARABIC_GROUPS] == list(given.arabic_groups)
    assert [given.chinese.groupindex[name] for name in CHINESE_GROUPS] == list(given.chinese_groups)


def test_comparisons_are_tried_the_longest_first() -> None:
    sizes = rules(default()).before_sizes
    assert list(sizes) == sorted(sizes, reverse=True)
    assert set(sizes) == {len(word) for word in rules(default()).before}


def test_catchwords_are_passed_over_and_compared_ones_are_not() -> None:
    chinese = rules(default()).chinese
    assert chinese.search("打造一个品牌") is None
    assert chinese.search("实施三年行动") is None
    assert chinese.search("不少于一个品牌") is not None
    assert chinese.search("新建两所小学") is not None


def test_two_looks_do_not_share_what_they_found() -> None:
    first = Found()
    first.years.append(None)  # type: ignore[arg-type]
    assert Found().years == []
