"""PP105: the 。 that closes a run-in title is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, replace, rule


@rule("PP105", "title-stop-lost", "warning")
def title_stop(at: Context) -> Iterator[Finding]:
    """The 。 between a run-in title and its body is lost.

    Why: where the title ends was inferred, and the contents page or a table of tasks may end it elsewhere.

    Bad:
        （一）发展成效
        1.全面育人体系基本建成制订《云溪区关爱学生成长计划》，形成育人合力。
        2.教育布局不断优化。新建学校8所。
        3.教育质量稳步提升。学业水平持续提高。
        4.教师队伍结构改善。研究生学历教师比例提高。

    Good:
        （一）发展成效
        1.全面育人体系基本建成。制订《云溪区关爱学生成长计划》，形成育人合力。
        2.教育布局不断优化。新建学校8所。
        3.教育质量稳步提升。学业水平持续提高。
        4.教师队伍结构改善。研究生学历教师比例提高。

    Fix: unsafe, 。 is put where the title was inferred to end.
    """
    for finding in adopted(at, "PP105"):
        finding.fix = replace(finding.end, finding.end, "。", "put 。 behind the title", safe=False)
        finding.confidence = "medium"
        yield finding
