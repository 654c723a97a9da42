"""PP303: one unit under two names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .places import place


@rule("PP303", "unit-two-names", "info")
def two_names(at: Context) -> Iterator[Finding]:
    """One responsible unit stands under two names.

    Why: a list by units shows it twice, each time with half of its tasks.

    Bad:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：市教委）
        （二）加强队伍建设。提高教师素质。（责任单位：市教委）
        （三）加强督导评估。开展专项督导。（责任单位：市教育委员会）

    Good:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：市教委）
        （二）加强队伍建设。提高教师素质。（责任单位：市教委）
        （三）加强督导评估。开展专项督导。（责任单位：市教委）

    Fix: none.
    """
    texts: dict[str, Counter[str]] = {}
    for note in (*at.doc.responsibilities, *at.doc.table_responsibilities):
        for unit in note.units:
            texts.setdefault(unit.name, Counter())["".join(unit.text.split())] += 1
    mixed = {name: count.most_common(1)[0][0] for name, count in texts.items() if len(count) > 1}
    if not mixed:
        return
    for note in (*at.doc.responsibilities, *at.doc.table_responsibilities):
        for unit in note.units:
            usual = mixed.get(unit.name)
            if usual and "".join(unit.text.split()) != usual:
                start, end = place(at, note, unit.text)
                yield Finding(start, end, f"“{unit.text}” stands elsewhere as “{usual}”", None, "medium")
