"""PP306: a unit twice in one note."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .places import place


@rule("PP306", "unit-repeated", "warning")
def unit_repeated(at: Context) -> Iterator[Finding]:
    """A unit stands twice in one list of responsible units.

    Why: the second one is a slip, or stands in another unit's place.

    Bad:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局、区财政局、区教育局）

    Good:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局、区财政局）

    Fix: none.
    """
    for note in (*at.doc.responsibilities, *at.doc.table_responsibilities):
        if (
            "不再" in at.fold[note.span.start : note.span.end]
        ):  # 以下均需各县政府负责，不再列出: said of all that follow
            continue
        seen = set()
        for unit in note.units:
            key = (unit.text, unit.role)
            if key in seen:
                start, end = place(at, note, unit.text, last=True)
                yield Finding(start, end, f"“{unit.text}” stands twice in this note")
            seen.add(key)
