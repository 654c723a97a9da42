"""PP102: a number is missing from a run of headings."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP102", "numbering-gap", "warning")
def numbering_gap(at: Context) -> Iterator[Finding]:
    """A number is missing from a run of headings.

    Why: a section is lost, or was taken out without renumbering the rest.

    Bad:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。
        四、保障措施
        加强组织领导。

    Good:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。
        三、保障措施
        加强组织领导。

    Fix: none; whether text is lost or the number is wrong the original tells.
    """
    yield from adopted(at, "PP102")
