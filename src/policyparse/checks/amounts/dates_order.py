"""PP408: the document's own dates contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP408", "dates-order", "warning")
def dates_order(at: Context) -> Iterator[Finding]:
    """The document was published before it was issued, or its period ends before it begins or before its own year.

    Why: one of the dates is mistyped.

    Bad:
        发布时间：2021-03-01 来源：云溪区教育局
        云溪区教育局关于加强学校美育工作的通知
        各学校：
        请做好各项工作。
        云溪区教育局
        2021年6月15日

    Good:
        发布时间：2021-07-01 来源：云溪区教育局
        云溪区教育局关于加强学校美育工作的通知
        各学校：
        请做好各项工作。
        云溪区教育局
        2021年6月15日

    Fix: none.
    """
    said = at.doc.metadata
    if said.issued_on and said.published_on:
        length = min(len(said.issued_on), len(said.published_on))
        if said.published_on[:length] < said.issued_on[:length]:
            start, end = _span(at, "published_on")
            yield Finding(
                start, end, f"published on {said.published_on}, but issued on {said.issued_on}", None, "medium"
            )
    if said.period:
        start, end = _span(at, "period")
        if said.period.end < said.period.start:
            yield Finding(start, end, f"the period ends in {said.period.end}, before it begins in {said.period.start}")
        elif said.issued_on and said.period.end < int(said.issued_on[:4]):
            message = f"the period ends in {said.period.end}, the document is of {said.issued_on[:4]}"
            yield Finding(start, end, message, None, "low")


def _span(at: Context, field: str) -> tuple[int, int]:
    span = at.doc.metadata.spans.get(field)
    return (span.start, span.end) if span else (0, min(1, len(at.text)))
