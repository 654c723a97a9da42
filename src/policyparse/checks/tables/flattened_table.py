"""PP216: a table whose grid is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP216", "flattened-table", "info")
def flattened_table(at: Context) -> Iterator[Finding]:
    """A table has lost its grid: its cells stand one a line, or wrapped and run together.

    Why: what belongs to which column was inferred; a merged cell can be told only by what it must hold.

    Bad:
        表1 云溪区主要指标
        序号
        指标
        2020年
        2025年
        1
        学前三年毛入园率（%）
        98
        99
        2
        九年义务教育巩固率（%）
        99.9
        100

    Good:
        表1 云溪区主要指标
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Fix: none.
    """
    for table in at.doc.tables:
        if table.layout in ("cells", "text", "wrapped"):
            span = table.span
            yield Finding(span.start, span.end, "this table's grid is lost; its cells were put back by their kinds")
