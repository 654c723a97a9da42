"""PP202: a table's row of another width."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP202", "row-width", "warning")
def row_width(at: Context) -> Iterator[Finding]:
    """A row has more or fewer cells than its table has columns.

    Why: a cell is lost or split, and those after it stand in the wrong columns.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 100 |
        | 3 | 高中阶段毛入学率（%） | 99 | 99 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |
        | 3 | 高中阶段毛入学率（%） | 99 | 99 |

    Fix: none.
    """
    yield from adopted(at, "PP202")
