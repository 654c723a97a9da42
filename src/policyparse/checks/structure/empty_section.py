"""PP111: a heading without a body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Section


@rule("PP111", "empty-section", "warning")
def empty_section(at: Context) -> Iterator[Finding]:
    """A heading is followed by the next one at once, where its siblings have text.

    Why: the section's text is lost.

    Bad:
        一、总体要求
        坚持立德树人，办好人民满意的教育。
        二、主要任务
        三、保障措施
        加强组织领导，健全工作机制。
        四、附则
        自印发之日起施行。

    Good:
        一、总体要求
        坚持立德树人，办好人民满意的教育。
        二、主要任务
        优化学校布局，扩大优质资源。
        三、保障措施
        加强组织领导，健全工作机制。
        四、附则
        自印发之日起施行。

    Fix: none.
    """
    for _, family in at.families:
        if len(family) < 4:
            continue
        empty = [section for section in family if _is_empty(at, section)]
        ids = {section.id for section in empty}
        together = {x.id for pair in pairwise(family) if ids.issuperset(s.id for s in pair) for x in pair}
        named = tuple(at.grammar.words("check-named-things"))
        # Two in a row are a list of titles, and so is what is named like a form or a document.
        empty = [s for s in empty if s.id not in together and not s.title.endswith(named)]
        if 1 <= len(empty) <= len(family) // 4:
            for section in empty:
                span = section.heading_span
                yield Finding(span.start, span.end, "nothing stands under this heading", None, "medium")


def _is_empty(at: Context, section: Section) -> bool:
    """No paragraph, child, table or box; a title that is a whole sentence is a body itself."""
    if section.paragraphs or section.children or not section.title or len(section.title) > 30:
        return False
    rest = at.fold[section.heading_span.end : section.span.end].strip("。：；， \n")
    return not rest and not any(mark in section.title for mark in "，；：")
