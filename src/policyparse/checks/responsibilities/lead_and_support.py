"""PP305: one unit in two parts."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .places import place


@rule("PP305", "lead-and-support", "warning")
def lead_and_support(at: Context) -> Iterator[Finding]:
    """One unit leads a task and supports it at once.

    Why: one of the two is another unit, whose name is lost.

    Bad:
        一、主要任务
        （一）加强课程建设。完善课程体系。（牵头单位：区教育局；配合单位：区教育局、区财政局）

    Good:
        一、主要任务
        （一）加强课程建设。完善课程体系。（牵头单位：区教育局；配合单位：区文化局、区财政局）

    Fix: none.
    """
    for note in (*at.doc.responsibilities, *at.doc.table_responsibilities):
        leads = {unit.name for unit in note.units if unit.role == "lead"}
        for unit in note.units:
            if unit.role == "support" and unit.name in leads:
                start, end = place(at, note, unit.text, last=True)
                yield Finding(start, end, f"“{unit.text}” leads this task and supports it")
