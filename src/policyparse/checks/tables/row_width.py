"""PP202: a table's row of another width."""

from __future__ import annotations

from collections import Counter
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
    said = list(adopted(at, "PP202"))
    yield from said
    for table in at.doc.tables:
        if table.layout == "pipes" and not any(table.span.start <= f.start < table.span.end for f in said):
            yield from _odd_lines(at, table.span.start, table.span.end)


def _odd_lines(at: Context, start: int, end: int) -> Iterator[Finding]:
    """Lines with bars at both ends that have another number of bars than nearly all others."""
    lines = []
    for line in at.fold[start:end].split("\n"):
        if line.startswith("|") and line.rstrip().endswith("|"):
            lines.append((start, line.rstrip()))
        start += len(line) + 1
    counts = Counter(line.count("|") for _, line in lines)
    usual, times = counts.most_common(1)[0] if counts else (0, 0)
    if times < 3 or times < 0.7 * len(lines):
        return
    for place, line in lines:
        if line.count("|") != usual:
            message = f"this row has {line.count('|') - 1} cells, the table {usual - 1} columns"
            yield Finding(place, place + len(line), message)
