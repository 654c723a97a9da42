"""The years that a plan covers."""

import pytest

from policyparse.facts.metadata.period import five_year_plan, period_of_text, period_of_title
from policyparse.grammar import default
from policyparse.scan.fold import fold


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("云溪区行动计划（2023—2025年）", (2023, 2025)),
        ("云溪区行动计划(2023－2025 年)", (2023, 2025)),
        ("云溪区行动方案（2018年-2020年）", (2018, 2020)),
        ("云溪区规划（2021至2035年）", (2021, 2035)),
        ("云溪区规划（2021-25年）", (2021, 2025)),
        ("云溪区教育“十四五”规划", (2021, 2025)),
        ("云溪区十三五教育规划", (2016, 2020)),
        ("云溪区国民经济和社会发展第十五个五年规划纲要", (2026, 2030)),
        ("云溪区教育局2022年工作要点", (2022, 2022)),
        ("云溪区教育局二〇二二年工作要点", (2022, 2022)),
        ("2021年下半年云溪教育工作要点", (2021, 2021)),
        ("云溪区2021学年度工作计划", (2021, 2022)),
        ("云溪区2021学年工作计划", (2021, 2022)),
        ("云溪区2021学年第二学期工作计划", (2022, 2022)),
        ("2021年工作总结和2022年工作计划", (2022, 2022)),
        ("2030年前碳达峰行动方案", None),
        ("权责清单（2022年版）", None),
        ("关于加强美育工作的意见", None),
    ],
)
def test_titles(title: str, years: tuple[int, int] | None) -> None:
    assert period_of_title(fold(title), default()) == years


def test_plans_are_five_years_apart() -> None:
    assert [five_year_plan(n) for n in (1, 2, 3, 12, 13, 14, 15)] == [
        (1953, 1957), (1958, 1962), (1966, 1970), (2011, 2015), (2016, 2020), (2021, 2025), (2026, 2030),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind", "years"),
    [
        ("制定本规划。规划期为2021—2025年。", "规划", (2021, 2025)),
        ("本方案实施期限：2019年至2022年。", "方案", (2019, 2022)),
        ("一、工作目标\n2018年起全面改进。到2019年，优化配置。到2021年，形成体系。", "方案", (2018, 2021)),
        ("一、工作目标\n到2025年，形成体系。", "方案", None),
        ("2018年起执行新标准，到2021年完成整改。", "方案", None),
        ("本办法有效期为2021年至2025年。", "办法", None),
        ("“十三五”成效显著。“十四五”时期要改革，“十四五”末达标。", "规划", (2021, 2025)),
        ("“十四五”时期要改革。", "意见", None),
    ],
)
def test_bodies(body: str, kind: str, years: tuple[int, int] | None) -> None:
    assert period_of_text(fold(body), 0, kind, True, default()) == years


@pytest.mark.parametrize(("kind", "years"), [("行动计划", (2021, 2025)), ("报告", None), (None, None)])
def test_bodies_that_lost_their_titles(kind: str | None, years: tuple[int, int] | None) -> None:
    assert period_of_text(fold("“十四五”时期要改革，“十四五”末达标。"), 0, kind, False, default()) == years
