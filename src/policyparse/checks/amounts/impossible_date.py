"""PP404: a date that the calendar does not have."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP404", "impossible-date", "error")
def impossible_date(at: Context) -> Iterator[Finding]:
    """A date does not exist.

    Why: a month or day is mistyped; a deadline that does not exist is kept by nobody.

    Bad:
        请于2022年2月30日前报送总结。

    Good:
        请于2022年2月28日前报送总结。

    Fix: none.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-date").finditer(fold):
        before = fold[max(0, m.start() - 6) : m.start()].rstrip()[-4:]
        year = int(before) if len(before) == 4 and before.isdecimal() else 2000
        month, day = int(m.group(1)), int(m.group(2) or 1)
        if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(max(1, year), month)[1]):
            start = fold.rfind(before, 0, m.start()) if before.isdecimal() else m.start()
            printed = at.text[start : m.end()]
            yield Finding(start, m.end(), f"the calendar has no {printed}")
