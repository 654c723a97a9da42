"""PP110: a level of headings is skipped."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP110", "level-skipped", "info")
def level_skipped(at: Context) -> Iterator[Finding]:
    """A section's items stand a level deeper than those of its siblings, with no heading between.

    Why: GB/T 9704 has 一、 then （一） then 1.; here the level between may be lost.

    Bad:
        一、发展基础
        （一）主要成效
        1.布局优化。新建学校8所。
        2.质量提升。学业水平提高。
        （二）存在问题
        1.资源不足。学位紧张。
        2.结构失衡。教师缺编。
        二、主要任务
        1.优化布局。新建学校6所。
        2.提升质量。深化课程改革。

    Good:
        一、发展基础
        （一）主要成效
        1.布局优化。新建学校8所。
        2.质量提升。学业水平提高。
        （二）存在问题
        1.资源不足。学位紧张。
        2.结构失衡。教师缺编。
        二、主要任务
        （一）优化布局
        新建学校6所。

    Fix: none.
    """
    for _, family in at.families:
        between = {child.style for section in family for child in section.children}
        deeper = {grandchild.style for s in family for child in s.children for grandchild in child.children}
        for section in family:
            if section.children:
                style = section.children[0].style
                if style in deeper and (others := between - {style}) and style not in ("dash", "run-in", "plain"):
                    usual = sorted(others)[0]
                    span = section.children[0].heading_span
                    yield Finding(
                        span.start, span.end, f"“{style}” stands where the siblings have “{usual}”", None, "low"
                    )
