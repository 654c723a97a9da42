"""PP113: two headings alike under one parent."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP113", "repeated-heading", "warning")
def repeated_heading(at: Context) -> Iterator[Finding]:
    """Two sections under one parent have the same title.

    Why: one of them is a copy, or has kept the title of the section it was copied from.

    Bad:
        一、加强课程建设
        完善课程体系。
        二、加强队伍建设
        提高教师素质。
        三、加强课程建设
        开发校本课程。

    Good:
        一、加强课程建设
        完善课程体系。
        二、加强队伍建设
        提高教师素质。
        三、加强教材建设
        开发校本教材。

    Fix: none.
    """
    for _, family in at.families:
        seen: dict[str, int] = {}
        last = 0
        for section in family:
            if section.ordinal is not None and section.ordinal <= last:
                seen.clear()
            last = section.ordinal or last
            title = "".join(section.title.split())
            if len(title) < 4 or section.style in ("第一条", "plain"):
                continue
            if title in seen:
                span = section.heading_span
                line = at.text.count("\n", 0, seen[title]) + 1
                yield Finding(span.start, span.end, f"the heading in line {line} has the same title")
            seen.setdefault(title, section.heading_span.start)
