"""PP409: a date of which only the year's figure is left."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP409", "year-alone", "warning")
def year_alone(at: Context) -> Iterator[Finding]:
    """A cover page's date is a year's figure without 年 or month.

    Why: month and day of issue are lost.

    Bad:
        云溪区教育改革和发展规划
        云溪区教育局
        2021

        一、发展回顾
        云溪教育取得新进展。

    Good:
        云溪区教育改革和发展规划
        云溪区教育局
        2021年10月

        一、发展回顾
        云溪教育取得新进展。

    Fix: none; the original has the date.
    """
    first = at.doc.sections[0].heading_span.start if at.doc.sections else HEAD
    end = min(HEAD, first, len(at.fold))
    for m in at.grammar.pattern("check-year-alone").finditer(at.fold, 0, end):
        if at.kind_at(m.start()) not in ("table", "toc", "furniture"):
            start = m.end() - len(m.group().lstrip())
            yield Finding(start, start + 4, "a date of which only the year is left", None, "medium")
            return


HEAD = 1500
"""Characters from the top in which a cover page is looked for."""
