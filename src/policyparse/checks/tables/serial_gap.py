"""PP203: a gap in a table's serial numbers."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule
from policyparse.model import Table


@rule("PP203", "serial-gap", "warning")
def serial_gap(at: Context) -> Iterator[Finding]:
    """A number is missing from, or stands twice in, the column of serial numbers.

    Why: a row is lost, or was taken out without renumbering the rest.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |
        | 4 | 高中阶段毛入学率（%） | 98 | 99 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |
        | 3 | 高中阶段毛入学率（%） | 98 | 99 |

    Fix: none.
    """
    said = {finding.start: finding for finding in adopted(at, "PP203")}
    yield from said.values()
    for table in at.doc.tables:
        if not any(table.span.start <= start < table.span.end for start in said):
            yield from _gaps(table)


def _gaps(table: Table) -> Iterator[Finding]:
    """Serials that do not follow the one before; a column that begins anew (in each category) is no gap."""
    column = next((n for n, c in enumerate(table.columns) if c.role == "serial"), None)
    if column is None:
        return
    last = 0
    for row in table.rows:
        cell = row[column]
        if cell.span is None or cell.spanned or not cell.text.isdecimal():
            continue
        number = int(cell.text)
        if number not in (last + 1, 1) and last:
            yield Finding(cell.span.start, cell.span.end, f"{number} follows {last} in the column of serial numbers")
        last = number
