"""PP117: several documents in one file."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP117", "several-documents", "info")
def several_documents(at: Context) -> Iterator[Finding]:
    """The numbering begins anew at top level: the file holds more than one document.

    Why: a title, a date or a number in the output speaks of one of them only.

    Bad:
        关于印发两项办法的通知
        云溪区学校美育工作办法
        一、总则
        坚持以美育人。
        二、附则
        自印发之日起施行。
        云溪区学校体育工作办法
        一、总则
        坚持健康第一。
        二、附则
        自印发之日起施行。

    Good:
        云溪区学校美育工作办法
        一、总则
        坚持以美育人。
        二、附则
        自印发之日起施行。

    Fix: none; part the file.
    """
    seen: set[str] = set()
    for section in at.doc.sections:
        if section.ordinal == 1 and section.style in seen:
            span = section.heading_span
            yield Finding(span.start, span.end, "the numbering begins anew here: another document")
        if section.ordinal is not None:
            seen.add(section.style)
