"""PP107: contents page and headings do not have the same entries."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .contents import compared


@rule("PP107", "contents-missing", "warning")
def contents_missing(at: Context) -> Iterator[Finding]:
    """A line of the contents page has no heading, or a heading of its kind is not on the page.

    Why: a section is lost, or was added after the page was made.

    Bad:
        目录
        一、发展基础……………1
        二、总体要求……………3
        三、保障措施……………9
        一、发展基础
        云溪教育取得新进展。
        二、总体要求
        坚持立德树人。
        三、主要任务
        优化学校布局。
        四、保障措施
        加强组织领导。

    Good:
        目录
        一、发展基础……………1
        二、总体要求……………3
        三、保障措施……………9
        一、发展基础
        云溪教育取得新进展。
        二、总体要求
        坚持立德树人。
        三、保障措施
        加强组织领导。

    Fix: none.
    """
    found = compared(at)
    for entry in found.without_heading:
        yield Finding(entry.span.start, entry.span.end, f"no heading of the text is “{entry.title}”", None, "medium")
    for section in found.without_entry:
        span = section.heading_span
        yield Finding(span.start, span.end, "this heading is not on the contents page", None, "medium")
