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
        1.家校联系制度普遍建立制订《云溪区家访计划》，班主任每学期走访学生家庭一次，村委会帮助联系外出务工的家长，城乡学生在寒暑假结对互访，家校沟通更加顺畅
        2.教育布局结构不断优化。新建学校8所，新增学位6000个，入学矛盾得到缓解。
        3.课堂教学方式逐步改进。小组合作学习进入各年级课堂，每校开设三门以上选修课程，学生按兴趣跨班选课，实验室课后全部开放
        4.教师队伍建设持续加强。研究生学历教师比例提高，骨干教师队伍不断壮大。

    Good:
        （一）发展成效
        1.家校联系制度普遍建立。制订《云溪区家访计划》，班主任每学期走访学生家庭一次，村委会帮助联系外出务工的家长，城乡学生在寒暑假结对互访，家校沟通更加顺畅
        2.教育布局结构不断优化。新建学校8所，新增学位6000个，入学矛盾得到缓解。
        3.课堂教学方式逐步改进。小组合作学习进入各年级课堂，每校开设三门以上选修课程，学生按兴趣跨班选课，实验室课后全部开放
        4.教师队伍建设持续加强。研究生学历教师比例提高，骨干教师队伍不断壮大。

    Fix: unsafe, 。 is put where the title was inferred to end.
    """
    for finding in adopted(at, "PP105"):
        finding.fix = replace(finding.end, finding.end, "。", "put 。 behind the title", safe=False)
        finding.confidence = "medium"
        yield finding
