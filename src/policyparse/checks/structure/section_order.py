"""PP115: the profile's sections stand in another order."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.profiles import alternatives
from policyparse.checks.rule import Finding, rule


@rule("PP115", "section-order", "warning")
def section_order(at: Context) -> Iterator[Finding]:
    """Sections that the profile requires stand in another order than it gives.

    Why: readers of many such documents look for each part in its usual place.

    Bad:
        一、主要任务
        优化学校布局。
        二、发展基础
        云溪教育取得新进展。
        三、总体要求
        坚持立德树人。
        四、保障措施
        加强组织领导。

    Good:
        一、发展基础
        云溪教育取得新进展。
        二、总体要求
        坚持立德树人。
        三、主要任务
        优化学校布局。
        四、保障措施
        加强组织领导。

    Fix: none.
    """
    last, before = -1, ""
    for name, words in at.grammar.mapping("profile-sections").items():
        wanted = alternatives(words)
        found = next((s for s in at.sections if any(word in s.title for word in wanted)), None)
        if found is None:
            continue
        start = found.heading_span.start
        if start < last:
            yield Finding(start, found.heading_span.end, f"the profile has “{name}” after “{before}”", None, "medium")
        else:
            last, before = start, name
