"""PP204: a bracket of a unit of measure is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, replace, rule
from policyparse.model import Fix


@rule("PP204", "unit-bracket-lost", "warning")
def unit_bracket(at: Context) -> Iterator[Finding]:
    """A bracket round an indicator's unit of measure is lost.

    Why: the unit reads as part of the name, and the name is matched nowhere.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（% | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Fix: safe for % and ‰, where the bracket can stand in one place only; none for longer units.
    """
    for finding in adopted(at, "PP204"):
        finding.fix = _fix(at, finding)
        yield finding


def _fix(at: Context, finding: Finding) -> Fix | None:
    """Put the lost one of the two brackets round the unit at the end of the name, in the other one's width."""
    text = at.text[finding.start : finding.end].rstrip()
    end = finding.start + len(text)
    if text[-1:] in (")", "）") and at.fold[end - 2 : end - 1] in UNITS:
        bracket = "(" if text[-1] == ")" else "（"
        return replace(end - 2, end - 2, bracket, f"put {bracket} before the unit", safe=True)
    if at.fold[end - 1 : end] in UNITS and at.fold[end - 2 : end - 1] == "（":
        bracket = ")" if at.text[end - 2] == "(" else "）"
        return replace(end, end, bracket, f"put {bracket} behind the unit", safe=True)
    return None


UNITS = ("%", "‰")
