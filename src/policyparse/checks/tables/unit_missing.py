"""PP205: an indicator without the unit that its like have."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Indicator

from .measures import by_table


@rule("PP205", "unit-missing", "warning")
def unit_missing(at: Context) -> Iterator[Finding]:
    """An indicator that is a rate has no unit of measure, where the table's other rates have %.

    Why: 93 may be read as a count.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 在园幼儿普惠率 | 93 | 95 |
        | 3 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 在园幼儿普惠率（%） | 93 | 95 |
        | 3 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Fix: none.
    """
    names = at.grammar.words("check-rates")
    for rows in by_table(at):
        rates = [row for row in rows if row.name.endswith(names)]
        with_unit = [row for row in rates if row.unit == "%" or row.unit == "％"]
        if len(with_unit) < 2 or len(with_unit) <= len(rates) // 2:
            continue
        for row in rates:
            printed = [v.quantity for v in row.values if v.quantity.value is not None]
            if row.unit is None and printed and not any(q.unit for q in printed):
                end = _name_end(at, row)
                yield Finding(row.span.start, end, f"“{row.name}” has no unit; the table's other rates have %")


def _name_end(at: Context, row: Indicator) -> int:
    found = at.text.find(row.name[-2:], row.span.start, row.span.end)
    return found + 2 if found >= 0 else row.span.end
