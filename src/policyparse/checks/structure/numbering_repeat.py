"""PP103: a number stands twice, or a run begins anew."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP103", "numbering-repeat", "warning")
def numbering_repeat(at: Context) -> Iterator[Finding]:
    """A number stands twice in a run of headings, goes back, or the run begins anew under one parent.

    Why: a reference to 第二项 means two things, or a heading between the two runs is lost.

    Bad:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。
        二、保障措施
        加强组织领导。
        三、附则
        自印发之日起施行。

    Good:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。
        四、附则
        自印发之日起施行。

    Fix: none.
    """
    for finding in adopted(at, "PP103"):
        if (
            not at.fold[max(0, finding.start - 20) : finding.start].rstrip().endswith("：")
        ):  # a sentence leads a list in: it may begin anew
            yield finding
