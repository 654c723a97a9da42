"""PP104: a marker in a foreign form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, replace, rule


@rule("PP104", "marker-style", "warning")
def marker_style(at: Context) -> Iterator[Finding]:
    """A marker is written in another form than its neighbours.

    Why: whoever looks for the run's form misses this item.

    Bad:
        一、主要任务
        20.加强安全工作。落实安全责任。
        21、推进实事项目。完成年度任务。
        22.加强宣传工作。讲好教育故事。

    Good:
        一、主要任务
        20.加强安全工作。落实安全责任。
        21.推进实事项目。完成年度任务。
        22.加强宣传工作。讲好教育故事。

    Fix: safe where there are two siblings or more and their markers agree; it is written as they are.
    """
    for finding in adopted(at, "PP104"):
        form = _siblings_form(at, finding.start)
        found = MARKER.match(at.text, finding.start)
        if form and found:
            text = form[0] + found[2] + form[1]
            finding.fix = replace(finding.start, found.end(), text, f"write {text}", safe=True)
        yield finding


MARKER = re.compile(r"([（(]?)([\d一二三四五六七八九十百]{1,4})([）)、.．]{0,2})")


def _siblings_form(at: Context, start: int) -> tuple[str, str] | None:
    """What its siblings' markers have before and behind their number, where there are two at least and all agree."""
    for _, family in at.families:
        if any(section.heading_span.start == start for section in family):
            others = [MARKER.fullmatch(s.marker) for s in family if s.heading_span.start != start and not s.inferred]
            forms = {(m[1], m[3]) for m in others if m}
            return forms.pop() if len(others) >= 2 and len(forms) == 1 and all(others) else None
    return None
