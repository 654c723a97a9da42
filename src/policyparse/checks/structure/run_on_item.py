"""PP118: an item runs on in the line of the one before."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP118", "run-on-item", "warning")
def run_on_item(at: Context) -> Iterator[Finding]:
    """An item's number stands in mid-line, where the items before begin lines of their own.

    Why: the line break is lost; the two items look like one.

    Bad:
        一、主要任务
        1、落实重大项目，完成学校迁建。2、新建学校满足规范标准。
        3、改造老旧校舍。

    Good:
        一、主要任务
        1、落实重大项目，完成学校迁建。
        2、新建学校满足规范标准。
        3、改造老旧校舍。

    Fix: unsafe, a line break is put before the number.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-run-on-item").finditer(fold):
        number = int(m[1])
        mark = fold[m.end() - 1]
        start = fold.rfind("\n", 0, m.start()) + 1
        line = fold[start : start + 8].lstrip()
        if number > 1 and line.startswith(f"{number - 1}{mark}"):
            place = m.start() + 1
            newline = "\r\n" if "\r\n" in at.text else "\n"
            fix = replace(place, place, newline, "begin a new line", safe=False)
            yield Finding(place, m.end(), f"item {number} runs on in the line of item {number - 1}", fix)
