"""PP209: two tables with different values of one measure."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import IndicatorValue

from .measures import agree, measure


@rule("PP209", "value-conflict", "warning")
def value_conflict(at: Context) -> Iterator[Finding]:
    """Two tables give different values for one measure and year.

    Why: one of them is wrong, or they measure different things under one name.

    Bad:
        表1 “十三五”发展情况
        | 序号 | 指标 | 2020年 |
        | --- | --- | --- |
        | 1 | 残疾儿童义务教育入学率（%） | 100 |
        | 2 | 高中阶段毛入学率（%） | 99 |
        表2 “十四五”主要指标
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 残疾儿童义务教育入学率（%） | 99.5 | 100 |
        | 2 | 高中阶段毛入学率（%） | 99 | 99.5 |

    Good:
        表1 “十三五”发展情况
        | 序号 | 指标 | 2020年 |
        | --- | --- | --- |
        | 1 | 残疾儿童义务教育入学率（%） | 99.5 |
        | 2 | 高中阶段毛入学率（%） | 99 |
        表2 “十四五”主要指标
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 残疾儿童义务教育入学率（%） | 99.5 | 100 |
        | 2 | 高中阶段毛入学率（%） | 99 | 99.5 |

    Fix: none.
    """
    aimed = at.grammar.words("check-aimed")
    seen: dict[tuple[str, int, bool], tuple[str, IndicatorValue]] = {}
    for row in at.doc.indicators:
        for value in row.values:
            if value.year is None or value.quantity.value is None or value.role in ("average", "other"):
                continue
            key = (measure(row), value.year, any(word in value.label for word in aimed))
            table, other = seen.setdefault(key, (row.table_id, value))
            if table != row.table_id and not agree(value.quantity, other.quantity):
                here, there = value.span or row.span, other.span or row.span
                for place, mine, elsewhere, its in ((here, value, there, other), (there, other, here, value)):
                    line = at.text.count("\n", 0, elsewhere.start) + 1
                    values = f"{mine.quantity.text} here, {its.quantity.text} in line {line}"
                    message = f"“{row.name}” {value.year}: {values}"
                    yield Finding(place.start, place.end, message)
