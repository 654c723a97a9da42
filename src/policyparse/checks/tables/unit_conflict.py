"""PP206: one indicator in two units."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Indicator

from .measures import measure


@rule("PP206", "unit-conflict", "warning")
def unit_conflict(at: Context) -> Iterator[Finding]:
    """One indicator has different units of measure in two tables.

    Why: its values cannot be compared, or one of the units is a slip.

    Bad:
        表1 发展情况
        | 序号 | 指标 | 2020年 |
        | --- | --- | --- |
        | 1 | 在园幼儿数（万人） | 1.5 |
        | 2 | 普惠率（%） | 93 |
        表2 主要指标
        | 序号 | 指标 | 2025年 |
        | --- | --- | --- |
        | 1 | 在园幼儿数（人） | 1.9 |
        | 2 | 普惠率（%） | 95 |

    Good:
        表1 发展情况
        | 序号 | 指标 | 2020年 |
        | --- | --- | --- |
        | 1 | 在园幼儿数（万人） | 1.5 |
        | 2 | 普惠率（%） | 93 |
        表2 主要指标
        | 序号 | 指标 | 2025年 |
        | --- | --- | --- |
        | 1 | 在园幼儿数（万人） | 1.9 |
        | 2 | 普惠率（%） | 95 |

    Fix: none.
    """
    seen: dict[str, Indicator] = {}
    for row in at.doc.indicators:
        if row.unit is None:
            continue
        other = seen.setdefault(measure(row), row)
        if other.table_id != row.table_id and other.unit != row.unit:
            line = at.text.count("\n", 0, other.span.start) + 1
            message = f"“{row.name}” is in {row.unit} here and in {other.unit} in line {line}"
            yield Finding(row.span.start, row.span.end, message)
