"""The grammar's data about amounts: units taken apart, rules made once."""

import pytest

from policyparse.facts.quantities.amounts.rules import Found, rules
from policyparse.grammar import default, load


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("所", ("所", "所", "count", False)),
        ("%", ("%", "%", "rate", False)),
        ("万元", ("万元", "元", "money", False)),
        ("余万元", ("万元", "元", "money", True)),
        ("万 元", ("万元", "元", "money", False)),
        ("万元/人", ("万元/人", "元", "money", False)),
        ("多名", ("名", "名", "people", True)),
        ("亿", ("亿", "", "count", False)),
    ],
)
def test_a_unit_as_printed(printed: str, unit: tuple[str, str, str, bool]) -> None:
    given = rules(default())
    found = given.unit(printed)
    assert found is not None
    assert (found.text, found.base, found.measure, found.more) == unit
    assert given.known[printed] is found


def test_a_scale_alone_is_no_unit() -> None:
    given = rules(default())
    assert given.unit("千") is None
    assert given.known["千"] is None


def test_a_unit_knows_what_makes_another_word_of_it() -> None:
    given = rules(default())
    years, days = given.unit("年"), given.unit("日")
    assert years is not None
    assert days is not None
    assert "级" in years.careful
    assert years.asks
    assert days.asks


def test_rules_are_made_once_for_each_grammar() -> None:
    assert rules(default()) is rules(default())
    assert rules(load("education")) is not rules(default())


def test_comparisons_are_tried_the_longest_first() -> None:
    sizes = rules(default()).before_sizes
    assert list(sizes) == sorted(sizes, reverse=True)
    assert set(sizes) == {len(word) for word in rules(default()).before}


def test_catchwords_are_passed_over_and_compared_ones_are_not() -> None:
    amount = rules(default()).amount
    assert amount.search("打造一个品牌") is None
    assert amount.search("实施三年行动") is None
    assert amount.search("落实“五项管理”") is None
    assert amount.search("不少于一个品牌") is not None
    assert amount.search("新建两所小学") is not None
    assert amount.search("“五项以上”") is not None


def test_two_looks_do_not_share_what_they_found() -> None:
    first = Found()
    first.years.append(None)  # type: ignore[arg-type]
    assert Found().years == []
