"""PP207: an attribute that no plan knows."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP207", "unknown-attribute", "warning")
def unknown_attribute(at: Context) -> Iterator[Finding]:
    """The column of attributes holds something else than 预期性, 约束性 or another known kind.

    Why: a cell has slipped into the column, or the word is mistyped.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 | 属性 |
        | --- | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 | 予期性 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 | 约束性 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 | 属性 |
        | --- | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 | 预期性 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 | 约束性 |

    Fix: none; the message names the nearest known one.
    """
    known = at.grammar.words("check-attributes")
    for row in at.doc.indicators:
        said = "".join((row.attribute or "").split())
        if said and said not in known:
            near = difflib.get_close_matches(said, known, 1, 0.5)
            hint = f"; is it {near[0]}?" if near else ""
            place = at.text.rfind(row.attribute or "", row.span.start, row.span.end)
            start, end = (place, place + len(row.attribute or "")) if place >= 0 else (row.span.start, row.span.end)
            yield Finding(start, end, f"“{said}” is no known attribute{hint}")
