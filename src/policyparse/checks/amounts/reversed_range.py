"""PP407: a range whose end lies below its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP407", "reversed-range", "warning")
def reversed_range(at: Context) -> Iterator[Finding]:
    """A range of amounts or years ends below its beginning.

    Why: the two are exchanged, or a digit is lost.

    Bad:
        建成8-5所书香示范学校。

    Good:
        建成5-8所书香示范学校。

    Fix: none.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-range").finditer(fold):
        low = LOW.search(fold, max(0, m.start() - 12), m.start())
        if low is None:
            continue
        first, last, unit = Decimal(low[1]), Decimal(m.group(1)), m.group(2)
        if unit == "年" and (len(low[1]), len(m.group(1))) != (4, 4):
            continue
        if last < first:
            start = low.start(1)
            yield Finding(start, m.end(), f"the range “{at.text[start : m.end()]}” ends below its beginning")


LOW = re.compile(r"(?<![\d.\-~—/：年月日第A-Za-z])(\d{1,4}(?:\.\d{1,2})?)(?:年|%)? ?$")
