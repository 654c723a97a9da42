"""PP106: the contents page words a heading differently."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

from .contents import bare, compared


@rule("PP106", "contents-wording", "warning")
def contents_wording(at: Context) -> Iterator[Finding]:
    """A heading and its line on the contents page differ in their words.

    Why: one of the two is out of date or has lost a word.

    Bad:
        目录
        一、发展基础与环境形势……………1
        二、主要任务……………5
        三、保障措施……………9
        一、发展基础环境形势
        云溪教育取得新进展。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。

    Good:
        目录
        一、发展基础与环境形势……………1
        二、主要任务……………5
        三、保障措施……………9
        一、发展基础与环境形势
        云溪教育取得新进展。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。

    Fix: none; which of the two is meant is for the writer to say.
    """
    for entry, section in compared(at).worded:
        if bare(entry.title) != bare(section.title):
            span = section.heading_span
            message = f"the contents page has “{entry.title}” for this heading"
            yield Finding(span.start, span.end, message)
