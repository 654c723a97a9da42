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

    Fix: safe where the markers before and after agree; it is written as they are.
    """
    for finding in adopted(at, "PP104"):
        form = _neighbours(at, finding.start)
        found = MARKER.match(at.text, finding.start)
        if form and found and at.text.startswith(found[0], finding.start):
            text = form[0] + found[2] + form[1]
            finding.fix = replace(finding.start, found.end(), text, f"write {text}", safe=True)
        yield finding


MARKER = re.compile(r"([（(]?)([\d一二三四五六七八九十百]{1,4})([）)、.．]{0,2})")


def _neighbours(at: Context, start: int) -> tuple[str, str] | None:
    """What the markers before and after have before and behind their number, where the two agree."""
    for _, family in at.families:
        for before, section, after in zip(family, family[1:], family[2:], strict=False):
            if section.heading_span.start == start:
                left, right = MARKER.fullmatch(before.marker), MARKER.fullmatch(after.marker)
                if left and right and (left[1], left[3]) == (right[1], right[3]):
                    return left[1], left[3]
    return None
