"""PP201: a table whose reading is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP201", "doubtful-table", "warning")
def doubtful_table(at: Context) -> Iterator[Finding]:
    """A table was brought back from a damaged layout, and its reading is in doubt.

    Why: a value may stand in its neighbour's column; somebody should look at the original.

    Bad:
        专栏1 云溪区主要指标
        序号
        指标
        2020年
        2025年
        1
        学前三年毛入园率（%）
        99
        2
        九年义务教育巩固率（%）
        99.9
        100
        99.9
        3

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Fix: none.
    """
    said = list(adopted(at, "PP201"))
    yield from said
    least = at.grammar.threshold("check-table-confidence")
    for table in at.doc.tables:
        span = table.span
        if table.confidence < least and not any(f.start < span.end and f.end > span.start for f in said):
            why = f": {'; '.join(table.reasons)}" if table.reasons else ""
            message = f"this table's reading is in doubt ({table.confidence:.2f}){why}"
            yield Finding(span.start, span.end, message, None, "medium")
