"""PP405: a deadline before the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP405", "deadline-past", "warning")
def deadline_past(at: Context) -> Iterator[Finding]:
    """An amount is to be reached by a year that lies before the document's own.

    Why: the year is mistyped, or the passage was copied from an older plan.

    Bad:
        云溪区教育局2022年工作要点
        云教发〔2022〕3号
        一、主要任务
        到2012年，建成社区学习点30个。
        云溪区教育局
        2022年3月1日

    Good:
        云溪区教育局2022年工作要点
        云教发〔2022〕3号
        一、主要任务
        到2022年，建成社区学习点30个。
        云溪区教育局
        2022年3月1日

    Fix: none.
    """
    issued = at.doc.metadata.issued_on or at.doc.metadata.published_on
    targets = [said for said in at.doc.quantities if said.kind == "target"] if issued else []
    if not issued or not targets:
        return
    year = int(issued[:4])
    starts = [said.span.start for said in targets]
    for m in at.grammar.pattern("check-deadline").finditer(at.fold):
        due, start = 2000 + int(m.group(1)), m.start() - 1
        if due >= year - SLACK or at.fold[start - 1 : start] in ("年", "月", "日", "-", "—"):
            continue
        stop = at.fold.find("。", m.end(), m.end() + 200)
        n = bisect_left(starts, m.end())
        if n < len(starts) and starts[n] < (stop if stop >= 0 else m.end() + 60):
            message = f"{targets[n].quantity.text} is due by {due}, the document is of {year}"
            yield Finding(start, targets[n].span.end, message, None, "medium")


SLACK = 1
"""Years: a plan of 2021 speaks of what was to be reached by 2020."""
