"""PP119: the contents page is lost but for its heading."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP119", "contents-lost", "warning")
def contents_lost(at: Context) -> Iterator[Finding]:
    """The word 目录 stands on a line of its own, and no entry follows.

    Why: the page is lost, often because it was a field of the word processor.

    Bad:
        云溪区教育事业发展规划
        目 录
        云溪区教育事业发展规划
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。

    Good:
        云溪区教育事业发展规划
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。

    Fix: none.
    """
    if at.doc.toc:
        return
    place = 0
    for line in at.fold[:HEAD].split("\n"):
        if "目" in line and "".join(line.split()) in ("目录", "目次"):
            start = place + line.index("目")
            yield Finding(start, place + len(line.rstrip()), "the contents page is lost; only its heading is left")
            return
        place += len(line) + 1


HEAD = 5000
"""Characters from the top in which a contents page is looked for."""
