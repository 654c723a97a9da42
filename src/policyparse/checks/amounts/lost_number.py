"""PP401: the number before a counting word is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP401", "lost-number", "warning")
def lost_number(at: Context) -> Iterator[Finding]:
    """The number before a counting word, a unit or 以上 is lost.

    Why: what is promised can no longer be told.

    Bad:
        每个乡镇至少开设个便民阅读书屋。

    Good:
        每个乡镇至少开设1个便民阅读书屋。

    Fix: none; the original has the number.
    """
    for m in at.grammar.pattern("check-lost-number").finditer(at.fold):
        if at.kind_at(m.start()) not in ("table", "toc", "furniture"):
            yield Finding(m.start(), m.end(), f"a number is lost in “{at.text[m.start() : m.end()]}”")
