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
        1.全面育人体系基本建成制订《云溪区关爱计划》，形成家庭、学校、社会协同育人的良好格局，不断提升学生综合素质，促进学生全面发展和个性特长发展
        2.教育布局结构不断优化。新建学校8所，新增学位6000个，入学矛盾得到缓解。
        3.教育教学质量稳步提升。学业水平持续提高，特色课程逐步形成，学校办学活力明显增强，群众满意度不断上升，教育品牌影响力和辐射力持续扩大
        4.教师队伍建设持续加强。研究生学历教师比例提高，骨干教师队伍不断壮大。

    Good:
        （一）发展成效
        1.全面育人体系基本建成。制订《云溪区关爱计划》，形成家庭、学校、社会协同育人的良好格局，不断提升学生综合素质，促进学生全面发展和个性特长发展
        2.教育布局结构不断优化。新建学校8所，新增学位6000个，入学矛盾得到缓解。
        3.教育教学质量稳步提升。学业水平持续提高，特色课程逐步形成，学校办学活力明显增强，群众满意度不断上升，教育品牌影响力和辐射力持续扩大
        4.教师队伍建设持续加强。研究生学历教师比例提高，骨干教师队伍不断壮大。

    Fix: unsafe, 。 is put where the title was inferred to end.
    """
    for finding in adopted(at, "PP105"):
        finding.fix = replace(finding.end, finding.end, "。", "put 。 behind the title", safe=False)
        finding.confidence = "medium"
        yield finding
