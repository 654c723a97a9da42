"""Years gone by at the head of a clause, and how far they reach."""

import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.find import find_quantities
from policyparse.facts.quantities.past_years import is_in_past_year, past_years
from policyparse.grammar import default
from strategies.outlines import read


@pytest.mark.parametrize(
    ("text", "metadata", "expected"),
    [
        ("2023年，全区有学校12所", {"issued_on": "2024-04-11"}, [0]),
        ("办学条件改善。2023年全区投入3亿元", {"issued_on": "2024"}, [7]),
        ("2024年，全区有学校12所", {"issued_on": "2024-04-11"}, []),
        ("2023年，全区有学校12所", {"published_on": "2024-04-11"}, []),
        ("2023年以来，全区新建学校12所", {"issued_on": "2024-04-11"}, []),
        ("2023年底前新建学校12所", {"issued_on": "2024-04-11"}, []),
        ("落实2023年计划，新建学校12所", {"issued_on": "2024-04-11"}, []),
        ("2022—2023年，新建学校12所", {"issued_on": "2024-04-11"}, []),
    ],
)
def test_which_years_are_past(text: str, metadata: dict[str, str], expected: list[int]) -> None:
    assert past_years(text, find_amounts(text, default()).years, metadata, default()) == expected


def test_how_far_they_reach() -> None:
    text = "2023年，全区投入3亿元，增长5%；新建学校6所。2024年投入4亿元。"
    assert [is_in_past_year(text, [0], 0, text.index(said)) for said in ("3亿", "5%", "6所", "4亿")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert not is_in_past_year(text, [0], text.index("2024"), text.index("4亿"))


def test_no_other_year_is_named_by_the_young_nor_by_what_is_compared_with() -> None:
    text = "2023年，全区有青少年4万人，比2020年增长5%，2025年达到5万人。"
    assert [is_in_past_year(text, [0], 0, text.index(said)) for said in ("4万", "5%", "5万")] == [True, True, False]


def test_what_is_measured_in_a_past_year_is_reached() -> None:
    reading = read("一、落实经费\n2023年全区教育支出11.72亿元，增长4.6%。2025年投入13亿元。\n")
    found = find_quantities(reading, {"issued_on": "2024-04-11"})
    assert [(m["kind"], m["deadline"]) for m in found] == [("achieved", None), ("achieved", None), ("target", 2025)]
