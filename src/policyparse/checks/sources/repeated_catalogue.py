"""PP919: the page's catalogue twice."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP919", "repeated-catalogue", "info")
def repeated_catalogue(at: Context) -> Iterator[Finding]:
    """The catalogue of the publishing page (索引号, 发文字号, 成文日期) is printed twice.

    Why: two copies can differ, and then one date or number is wrong.

    Bad:
        索引号：00512345/2021-00120 | 发布机构：云溪区教育局 |
        索引号：00512345/2021-00120
        发布机构：云溪区教育局
        云溪区教育事业发展规划
        一、总体要求
        坚持立德树人。

    Good:
        索引号：00512345/2021-00120
        发布机构：云溪区教育局
        云溪区教育事业发展规划
        一、总体要求
        坚持立德树人。

    Fix: none.
    """
    head = at.fold[:4000]
    for word in ("索引号", "发布机构", "成文日期"):
        first = head.find(word)
        second = head.find(word, first + 1) if first >= 0 else -1
        if second >= 0 and head.find("\n", first, second) >= 0:
            end = at.fold.find("\n", second)
            yield Finding(second, end if end >= 0 else len(at.fold), "the catalogue is printed once more from here")
            return
