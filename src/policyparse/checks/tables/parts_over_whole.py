"""PP211: parts that come to more than their whole."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Indicator


@rule("PP211", "parts-over-whole", "warning")
def parts_over_whole(at: Context) -> Iterator[Finding]:
    """The rows under 其中 come to more than the row that they are part of.

    Why: a value is wrong, or a row is no part of that whole.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学校总数（所） | 50 | 60 |
        |  | 其中：小学（所） | 30 | 65 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学校总数（所） | 50 | 60 |
        |  | 其中：小学（所） | 30 | 35 |

    Fix: none.
    """
    wholes = {(row.table_id, row.name): row for row in at.doc.indicators if row.parent is None}
    parts: dict[tuple[str, str], list[Indicator]] = {}
    for row in at.doc.indicators:
        if row.parent is not None:
            parts.setdefault((row.table_id, row.parent), []).append(row)
    for key, rows in parts.items():
        whole = wholes.get(key)
        if whole is None or whole.unit in ("%", "％", "‰", "年", None) or any(r.unit != whole.unit for r in rows):
            continue
        for n, value in enumerate(whole.values):
            total = value.quantity.value
            amounts = [r.values[n].quantity.value for r in rows if len(r.values) > n]
            known = [a for a in amounts if a is not None]
            if total is not None and known and sum(known) > total:
                span = value.span or whole.span
                message = f"“{whole.name}” is {value.quantity.text} ({value.label}); its parts come to {sum(known)}"
                yield Finding(span.start, span.end, message)
