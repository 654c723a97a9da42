"""PP123: headings that do not begin lines."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP123", "headings-in-line", "info")
def headings_in_line(at: Context) -> Iterator[Finding]:
    """The text runs on in one line, or in few: headings stand in mid-line.

    Why: the line breaks are lost, and with them the surest sign of where a heading begins and ends.

    Bad:
        samples/single-line.txt

    Good:
        一、总体要求
        坚持立德树人，办好人民满意的教育。
        二、主要任务
        优化学校布局，扩大优质资源。
        三、保障措施
        加强组织领导，健全工作机制。

    Fix: none; the parser reads such text, with less to go by.
    """
    inside = [s for s in at.sections if not _begins_line(at.fold, s.heading_span.start)]
    if len(inside) >= 2 and len(inside) > len(at.sections) // 3:
        first, last = inside[0].heading_span, inside[-1].heading_span
        message = f"{len(inside)} of {len(at.sections)} headings stand in mid-line, the first here"
        yield Finding(first.start, last.end, message)


def _begins_line(fold: str, place: int) -> bool:
    before = fold[max(0, place - 12) : place].rstrip(" #*")
    return not before or before[-1] == "\n"
