"""PP213: the 表 before a table's number is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP213", "table-label-lost", "warning")
def label_lost(at: Context) -> Iterator[Finding]:
    """A table's number stands without the word 表 or 专栏 before it.

    Why: 见表2 points nowhere.

    Bad:
        1 “十三五”期间云溪区教育事业发展情况
        指标
        规划目标
        2020年实现情况
        学前三年毛入园率（%）
        98
        99
        九年义务教育巩固率（%）
        99.9
        100

    Good:
        表1 “十三五”期间云溪区教育事业发展情况
        指标
        规划目标
        2020年实现情况
        学前三年毛入园率（%）
        98
        99
        九年义务教育巩固率（%）
        99.9
        100

    Fix: unsafe, the word is put back.
    """
    for table in at.doc.tables:
        label = table.label or ""
        head = at.fold[table.span.start : table.span.start + 12].lstrip(" #*|")
        word = label.rstrip("0123456789一二三四五六七八九十")
        if word in ("表", "专栏", "附表") and head[:1].isdigit():
            place = at.fold.index(head[0], table.span.start)
            end = place + len(label) - len(word)
            fix = replace(place, place, word, f"put {word} back", safe=False)
            yield Finding(place, end, f"{word} is lost before the table's number {at.text[place:end]}", fix)
