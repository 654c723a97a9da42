"""PP214: an indicator without a value."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .measures import by_table


@rule("PP214", "value-lost", "warning")
def value_lost(at: Context) -> Iterator[Finding]:
    """An indicator has no value in any column, where the table's others have.

    Why: the cells are lost, or the row is two rows run together.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） |  |  |
        | 3 | 高中阶段毛入学率（%） | 99 | 99 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |
        | 3 | 高中阶段毛入学率（%） | 99 | 99 |

    Fix: none.
    """
    for rows in by_table(at):
        empty = [row for row in rows if not any(v.quantity.text.strip() for v in row.values)]
        if empty and len(empty) <= len(rows) // 3:
            parents = {row.parent for row in rows}
            for row in empty:
                if row.name not in parents:
                    yield Finding(row.span.start, row.span.end, f"“{row.name}” has no value")
