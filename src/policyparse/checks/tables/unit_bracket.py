"""PP204: a bracket of a unit of measure is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


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

    Fix: none here; PP905 puts a lost （ back before %）.
    """
    yield from adopted(at, "PP204")
