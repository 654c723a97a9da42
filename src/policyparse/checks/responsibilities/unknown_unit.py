"""PP302: a unit that the profile does not know."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .places import place


@rule("PP302", "unknown-unit", "warning")
def unknown_unit(at: Context) -> Iterator[Finding]:
    """A responsible unit is not in the profile's list of units.

    Why: the unit has another name by now, or its name is mistyped; its tasks are missing from its own list.

    Bad:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局、区人力社保句）

    Good:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局、区人力社保局）

    Fix: none; the message names the nearest known unit.
    """
    units = at.grammar.words("profile-units")
    if not units:
        return
    known = set(units)
    for note in (*at.doc.responsibilities, *at.doc.table_responsibilities):
        for unit in note.units:
            if unit.text not in known and unit.name not in known:
                near = difflib.get_close_matches(unit.text, units, 1, 0.5)
                hint = f"; is it {near[0]}?" if near else ""
                start, end = place(at, note, unit.text)
                yield Finding(start, end, f"“{unit.text}” is not in the profile's list of units{hint}")
