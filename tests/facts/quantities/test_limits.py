"""Which words name a year by which something is due, and which years name none."""

import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.limits import Limits
from policyparse.grammar import default


def limits(text: str, year: int | None = 2022, period: tuple[int, int] | None = (2021, 2025)) -> Limits:
    return Limits(text, default(), find_amounts(text, default()).years, year, period)


def said(text: str, year: int | None = 2022, period: tuple[int, int] | None = (2021, 2025)) -> list[tuple[str, int]]:
    made = limits(text, year, period)
    return [(text[found.start : found.end], found.year) for found in made.all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争到2025年建成", [("到2025年", 2025)]),
        ("到 2025年建成", [("到 2025年", 2025)]),
        ("2024年底前完成", [("2024年底前", 2024)]),
        ("到2024 年年底完成，2025年年底前验收", [("到2024 年年底", 2024), ("2025年年底前", 2025)]),
        ("到2024 年底完成，2025 年底前验收", [("到2024 年底", 2024), ("2025 年底前", 2025)]),
        ("其中2023年开工", [("2023年", 2023)]),
        ("骨干教师占比2025年达到", [("2025年", 2025)]),
        ("同比2025年达到", []),
        ("2023年拟改造", [("2023年", 2023)]),
        ("，2023年5月3日召开", []),
        ("比2023年增长", []),
        ("2023年以来", []),
        ("自2023年起", []),
        ("到2020年建成", []),
        ("落实《到2025年规划》", []),
        ("“十四五”末达到", [("十四五”末", 2025)]),
    ],
)
def test_years_in_figures_and_words(text: str, expected: list[tuple[str, int]]) -> None:
    assert said(text) == expected


def test_this_year_is_the_documents() -> None:
    assert said("年内完成", 2022) == [("年内", 2022)]
    assert said("年内完成", None) == []


def test_years_from_now_end_with_the_plan_that_covers_as_many() -> None:
    assert said("五年内完成", 2022, (2021, 2025)) == [("五年内", 2025)]
    assert said("三年内完成", 2022, (2021, 2025)) == []
    assert said("五年内完成", 2022, None) == []


def test_a_year_without_words_opens_a_clause_of_a_dated_document() -> None:
    assert said("推进改革，2023年改造", 2022) == [("2023年", 2023)]
    assert said("推进改革，2023年改造", None) == []
    assert said("推进改革2023年改造", 2022) == []


def test_a_year_ahead_in_mid_clause_asks_for_a_verb_to_the_number() -> None:
    assert said("共享率2023年达到60%、2025年达到95%", 2022) == [("2023年", 2023), ("2025年", 2025)]
    assert said("收入2024年不低于5万元", 2022) == [("2024年", 2024)]
    assert said("共享率2022年达到60%", 2022) == []
    assert said("共享率2023年达到60%", None) == []
    assert said("云溪区2024年工作", 2022) == []


def test_a_month_alone_is_of_the_one_year_that_the_document_covers() -> None:
    assert said("6月底前完成", 2024, (2024, 2024)) == [("6月底前", 2024)]
    assert said("于3 月20 日前交付", 2024, (2024, 2024)) == [("3 月20 日前", 2024)]
    assert said("6月底前完成", 2024, (2024, 2026)) == []
    assert said("6月底前完成", 2024, None) == []
    assert said("每年6月底前完成", 2024, (2024, 2024)) == []


def test_only_words_at_the_end_may_stand_behind_an_amount() -> None:
    made = limits("到2025年，2024年底前，2023年")
    assert [(found.year, found.late, found.reaches) for found in made.all] == [
        (2025, False, True), (2024, True, False), (2023, False, False),
    ]  # fmt: skip


def test_first_looks_between_two_offsets() -> None:
    text = "到2023年，到2025年"
    made = limits(text)
    found = made.first(3, len(text))
    assert found is not None
    assert found.year == 2025
    assert made.first(1, 3) is None


def test_limits_in_figures_and_in_words_are_in_order() -> None:
    made = limits("年内开工，到2025年建成\n年底前验收")
    assert [found.year for found in made.figures] == [2025]
    assert [found.year for found in made.all] == [2022, 2025, 2022]
    assert made.starts == [found.start for found in made.all]
