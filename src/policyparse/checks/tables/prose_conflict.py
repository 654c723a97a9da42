"""PP210: prose and table with different values of one measure."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Indicator, IndicatorValue, Measure

from .measures import agree, ends, measure


@rule("PP210", "prose-conflict", "warning")
def prose_conflict(at: Context) -> Iterator[Finding]:
    """The text gives another value for a measure and year than the table of indicators.

    Why: one of the two is wrong; the table usually is the later one.

    Bad:
        一、发展目标
        到2025年，高中阶段毛入学率达到99%。
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 高中阶段毛入学率（%） | 99.2 | 99.5 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Good:
        一、发展目标
        到2025年，高中阶段毛入学率达到99.5%。
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 高中阶段毛入学率（%） | 99.2 | 99.5 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Fix: none.
    """
    rows = {measure(row): row for row in at.doc.indicators}
    by_id = {row.id: row for row in at.doc.indicators}
    if not rows:
        return
    for said in at.doc.quantities:
        subject = "".join((said.subject or "").split())
        row = by_id.get(said.indicator_id or "") or rows.get(subject)
        if row is None or said.quantity.value is None or said.quantity.unit != (row.unit or said.quantity.unit):
            continue
        value = _same_time(said, row)
        if value is not None and not agree(said.quantity, value.quantity):
            message = f"“{row.name}”: {said.quantity.text} here, {value.quantity.text} ({value.label}) in the table"
            start = at.clause_start(said.span.start)
            yield Finding(start, said.span.end, message, None, "medium")


def _same_time(said: Measure, row: Indicator) -> IndicatorValue | None:
    """The row's value for the year that the text speaks of; what is already reached is the baseline's year."""
    if said.kind == "norm":
        return None
    before, after = ends(row)
    if said.kind == "achieved":
        return before if said.deadline is None or (before and before.year == said.deadline) else None
    if said.deadline is None:
        return after
    return next((v for v in row.values if v.year == said.deadline and v.quantity.value is not None), None)
