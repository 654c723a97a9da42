"""PP101: a heading's marker is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from policyparse import numerals
from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, replace, rule


@rule("PP101", "lost-marker", "warning")
def lost_marker(at: Context) -> Iterator[Finding]:
    """A heading has lost its marker; the ones after it prove that it had one.

    Why: cross references and tables of tasks count by these markers.

    Bad:
        云溪区教育局2022年工作要点
        落实立德树人根本任务
        1.加强思想政治教育。上好开学第一课。
        2.加强心理健康教育。配齐专职教师。
        二、推进教育优质均衡
        3.优化学校布局。新建2所小学。
        4.深化集团办学。成立3个教育集团。
        三、强化组织保障
        5.加强督导。开展专项督导。

    Good:
        云溪区教育局2022年工作要点
        一、落实立德树人根本任务
        1.加强思想政治教育。上好开学第一课。
        2.加强心理健康教育。配齐专职教师。
        二、推进教育优质均衡
        3.优化学校布局。新建2所小学。
        4.深化集团办学。成立3个教育集团。
        三、强化组织保障
        5.加强督导。开展专项督导。

    Fix: safe where exactly one number is missing before a 二、 or 2.; the marker is put back in its neighbour's form.
    """
    for finding in adopted(at, "PP101"):
        marker = _marker(at, finding.start)
        if marker:
            finding.fix = replace(finding.start, finding.start, marker, f"put {marker} back", safe=True)
        yield finding


def _marker(at: Context, start: int) -> str:
    """The lost marker in the form of the next sibling's, where that one's number follows."""
    for _, family in at.families:
        for lost, after in pairwise(family):
            if lost.heading_span.start == start and lost.inferred and lost.ordinal and not after.inferred:
                write = NUMBERS.get(after.style)
                printed = write(after.ordinal) if write and after.ordinal == lost.ordinal + 1 else ""
                if write and printed and after.marker.count(printed) == 1:
                    return after.marker.replace(printed, write(lost.ordinal))
    return ""


NUMBERS: dict[str, Callable[[int], str]] = {"一、": numerals.format, "（一）": numerals.format, "1.": str, "（1）": str}
