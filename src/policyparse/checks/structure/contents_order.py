"""PP108: the contents page has another order than the text."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .contents import compared


@rule("PP108", "contents-order", "warning")
def contents_order(at: Context) -> Iterator[Finding]:
    """A section stands elsewhere in the text than on the contents page.

    Why: the page is out of date, or sections were moved by mistake.

    Bad:
        目录
        发展基础……………1
        保障措施……………3
        主要任务……………9
        一、发展基础
        云溪教育取得新进展。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。

    Good:
        目录
        发展基础……………1
        主要任务……………3
        保障措施……………9
        一、发展基础
        云溪教育取得新进展。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。

    Fix: none.
    """
    last = -1
    for entry, section in compared(at).matched:
        start = section.heading_span.start
        if start < last:
            yield Finding(entry.span.start, entry.span.end, f"“{entry.title}” stands earlier in the text")
        last = max(last, start)
