"""PP112: a marker with nothing behind it."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP112", "untitled-section", "warning")
def untitled_section(at: Context) -> Iterator[Finding]:
    """A marker stands alone: no title, no text, no item below it.

    Why: what it numbered is lost.

    Bad:
        一、总体要求
        坚持立德树人。
        二、
        三、保障措施
        加强组织领导。

    Good:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。

    Fix: none.
    """
    for section in at.sections:
        if not section.title and not section.paragraphs and not section.children:
            span = section.heading_span
            if not at.fold[span.end : section.span.end].strip("。 \n"):
                yield Finding(span.start, span.end, "nothing stands behind this marker")
