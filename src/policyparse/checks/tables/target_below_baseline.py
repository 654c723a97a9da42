"""PP208: a target behind what is already reached."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .measures import ends


@rule("PP208", "target-below-baseline", "warning")
def target_below_baseline(at: Context) -> Iterator[Finding]:
    """A target lies below the baseline where more is better, or above it where less is better.

    Why: a plan seldom plans a step back; a ≥ or a digit may be lost.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 双师型教师比例（%） | 80.2 | 80 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 双师型教师比例（%） | 80.2 | 82 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Fix: none.
    """
    less = at.grammar.words("check-less-is-better")
    more = at.grammar.words("check-more-is-better")
    for row in at.doc.indicators:
        before, after = ends(row)
        if before is None or after is None or before.quantity.value is None or after.quantity.value is None:
            continue
        start, goal = before.quantity.value, after.quantity.high or after.quantity.value
        if goal == start:
            continue
        falls = any(word in row.name for word in less)
        if (goal > start) != falls or (not falls and not any(word in row.name for word in more)):
            continue
        if falls or after.quantity.op not in ("<", "<="):
            span = after.span or row.span
            side = "above" if falls else "below"
            goal_text, start_text = f"{after.quantity.text} ({after.label})", f"{before.quantity.text} ({before.label})"
            message = f"“{row.name}”: {goal_text} is {side} {start_text}"
            yield Finding(span.start, span.end, message, None, "medium")
