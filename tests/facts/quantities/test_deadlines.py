"""How far a limit reaches: over its sentence, a paragraph, a list, a section."""

import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.deadlines import Deadlines
from policyparse.facts.quantities.find import find_quantities
from policyparse.facts.quantities.running import running
from policyparse.grammar import default
from strategies.outlines import read


def years(text: str, year: int | None = 2022, period: tuple[int, int] | None = (2021, 2025)) -> list[int | None]:
    reading = read(text)
    run = running(reading)
    found = find_amounts(run.text, default())
    deadlines = Deadlines(run, reading, found.years, year, period)
    limits = [deadlines.of(amount) for amount in found.amounts]
    return [limit.year if limit else None for limit in limits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("入园率达到99%。", [None]),
        ("到2025年，入园率达到99%，新建学校5所。", [2025, 2025]),
        ("到2023年达80%，到2025年达90%。", [2023, 2025]),
        ("新建学校5所，2024年底前完成。", [2024]),
        ("新建学校5所。2024年底前完成验收。", [None]),
        ("费率降至1%以下，2024年底前放大倍数达到4倍。", [None, 2024]),
        ("扩大资源，力争到2025年建成示范区；新建学校5所。", [None]),
        ("到2025年，建成示范区；新建学校5所。改造学校8所。", [2025, 2025]),
    ],
)
def test_in_its_paragraph(text: str, expected: list[int | None]) -> None:
    assert years(text) == expected


def test_a_limit_does_not_reach_the_next_paragraph() -> None:
    assert years("到2025年，入园率达到99%。\n新建学校5所。\n") == [2025, None]


def test_a_limit_behind_is_near() -> None:
    text = "新建学校5所，{}2024年底前完成。"
    assert years(text.format("抓好各项工作，")) == [2024]
    assert years(text.format("抓好各项工作，" * 18)) == [None]


def test_the_paragraphs_behind_a_head_that_begin_with_a_dash() -> None:
    assert years("到2025年，建成强区。\n——新建学校5所。\n——入园率达99%。\n改造学校8所。\n") == [2025, 2025, None]


def test_a_sections_title_governs_its_parts() -> None:
    text = "一、2024年目标\n（一）扩大供给\n新建学校5所。\n二、保障措施\n落实经费3亿元。\n"
    assert years(text) == [2024, None]


def test_a_lead_governs_the_parts_of_aims_and_others_only_where_it_ends_in_a_colon() -> None:
    text = "一、{}\n到2025年，建成教育强区{}\n（一）扩大供给\n新建学校5所。\n（二）提升质量\n入园率达99%。\n"
    assert years(text.format("主要任务", "：")) == [2025, 2025]
    assert years(text.format("主要任务", "。")) == [None, None]
    assert years(text.format("主要目标", "。")) == [2025, 2025]
    assert years(text.format("主要目标", "。\n到2035年，全面实现现代化。")) == [None, None]


def test_the_nearest_limit_wins() -> None:
    assert years("一、2024年目标\n到2025年，新建学校5所。\n改造学校8所。\n") == [2025, 2024]


def test_on_one_line_a_limit_ends_with_its_section() -> None:
    text = (
        "一、工作目标 (一)发展目标。到2025年,入园率达到99%。新建学校5所。 "
        "(二)队伍建设。招聘教师60名。 二、保障措施 落实经费3亿元。"
    )
    reading = read(text)
    assert len(reading.headings) == 4
    assert [m["deadline"] for m in find_quantities(reading)] == [2025, 2025, None, None]


def test_a_rule_is_due_only_where_its_own_sentence_says_so() -> None:
    text = "到2025年，入园率达到99%。每学期开展家访1次。力争到2024年每年举办展演20场。\n"
    found = [(m["kind"], m["deadline"]) for m in find_quantities(read(text))]
    assert found == [("target", 2025), ("norm", None), ("norm", 2024)]
    text = "到2025年更换课桌5万套，每月调整座位1次。\n"
    assert [m["deadline"] for m in find_quantities(read(text))] == [2025, None]


def test_a_limit_behind_governs_nothing_where_its_clause_has_a_share_of_its_own() -> None:
    assert years("改造5所学校，2025年底前完成。\n") == [2025]
    assert years("对照5项指标整改，2025年底前达标学校过四分之三。\n") == [None, 2025]


def test_the_year_of_a_heading_that_looks_back_is_no_limit() -> None:
    text = "一、2023年工作回顾\n新建学校5所。\n二、2024年主要目标\n新建学校8所。\n"
    assert years(text, year=2023, period=None) == [None, 2024]
