"""PP405: a deadline before the document."""

from __future__ import annotations

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
    if not issued:
        return
    year = int(issued[:4])
    for said in at.doc.quantities:
        if said.kind == "target" and said.deadline is not None and said.deadline < year:
            span = said.deadline_span or said.span
            message = f"{said.quantity.text} is due by {said.deadline}, the document is of {year}"
            yield Finding(min(span.start, said.span.start), max(span.end, said.span.end), message, None, "medium")
