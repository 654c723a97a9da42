"""PP109: text that has no place in the document."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP109", "unparsed", "info")
def unparsed(at: Context) -> Iterator[Finding]:
    """A stretch of the text is no heading, paragraph, table or anything else that is known.

    Why: nothing is said about it in the output but that it is there.

    Bad:
        一、总体要求
        坚持立德树人。
        ※※※
        二、主要任务
        优化学校布局。

    Good:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。

    Fix: none.
    """
    for finding in adopted(at, "PP109"):
        if at.fold[finding.start : finding.end].strip() != "|":  # PP916 speaks of it
            yield finding
