"""PP301: an item without responsible units, where its siblings have them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Section


@rule("PP301", "responsibility-missing", "warning")
def missing(at: Context) -> Iterator[Finding]:
    """An item names no responsible unit, where nearly all of its siblings do.

    Why: nobody is charged with the task, or the note is lost.

    Bad:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局）
        （二）加强队伍建设。提高教师素质。（责任单位：区人力社保局）
        （三）加强安全管理。落实安全责任。
        （四）加强经费保障。健全投入机制。（责任单位：区财政局）
        （五）加强督导评估。开展专项督导。（责任单位：区政府督导室）

    Good:
        一、主要任务
        （一）加强课程建设。完善课程体系。（责任单位：区教育局）
        （二）加强队伍建设。提高教师素质。（责任单位：区人力社保局）
        （三）加强安全管理。落实安全责任。（责任单位：区公安分局）
        （四）加强经费保障。健全投入机制。（责任单位：区财政局）
        （五）加强督导评估。开展专项督导。（责任单位：区政府督导室）

    Fix: none.
    """
    starts = sorted(r.span.start for r in at.doc.responsibilities)
    if len(starts) < 4:
        return
    general = at.grammar.words("check-general-sections")
    for _, family in at.families:
        leaves = [s for s in family if not s.children and not any(word in s.title for word in general)]
        if len(leaves) < 5:
            continue
        bare = [section for section in leaves if not _has(starts, section)]
        if 1 <= len(bare) <= max(1, len(leaves) // 8):
            for section in bare:
                span = section.heading_span
                message = f"no responsible unit is named; {len(leaves) - len(bare)} of {len(leaves)} siblings have one"
                yield Finding(span.start, span.end, message, None, "medium")


def _has(starts: list[int], section: Section) -> bool:
    n = bisect_left(starts, section.span.start)
    return n < len(starts) and starts[n] < section.span.end
