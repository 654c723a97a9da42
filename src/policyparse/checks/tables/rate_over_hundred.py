"""PP215: a rate of more than 100%."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP215", "rate-over-hundred", "warning")
def rate_over_hundred(at: Context) -> Iterator[Finding]:
    """A rate that cannot pass 100% does.

    Why: a digit or a point is wrong. Gross rates (毛入学率), which can pass 100%, are left out.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 九年义务教育巩固率（%） | 99.9 | 999 |
        | 2 | 在园幼儿普惠率（%） | 93 | 95 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 九年义务教育巩固率（%） | 99.9 | 99.9 |
        | 2 | 在园幼儿普惠率（%） | 93 | 95 |

    Fix: none.
    """
    bounded = at.grammar.words("check-bounded-rates")
    for row in at.doc.indicators:
        if row.unit in ("%", "％") and "毛" not in row.name and any(word in row.name for word in bounded):
            for value in row.values:
                if value.quantity.value is not None and value.quantity.value > 100:
                    span = value.span or row.span
                    yield Finding(span.start, span.end, f"“{row.name}”: {value.quantity.text} is more than 100%")
    for said in at.doc.quantities:
        subject = said.subject or ""
        over = said.quantity.unit in ("%", "％") and said.quantity.value is not None and said.quantity.value > 100
        if over and "毛" not in subject and any(subject.endswith(word) for word in bounded):
            yield Finding(said.span.start, said.span.end, f"“{subject}”: {said.quantity.text} is more than 100%")
