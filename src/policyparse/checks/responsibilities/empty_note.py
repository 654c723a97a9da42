"""PP304: a note of responsible units without a unit."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP304", "responsibility-empty", "warning")
def empty_note(at: Context) -> Iterator[Finding]:
    """A note of responsible units names none.

    Why: it was left to be filled in.

    Bad:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：）

    Good:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局）

    Fix: none.
    """
    found = set()
    for m in at.grammar.pattern("check-empty-note").finditer(at.fold):
        found.add(m.start())
        yield Finding(m.start(), m.end(), "no unit is named in this note")
    for note in at.doc.responsibilities:
        if not note.units and note.span.start not in found:
            yield Finding(note.span.start, note.span.end, "no unit is named in this note", None, "medium")
