"""PP916: a table's bar in the prose."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP916", "stray-bar", "warning")
def stray_bar(at: Context) -> Iterator[Finding]:
    """A | stands alone on its line or ends a line of prose.

    Why: it is left of a table or a box whose other bars are lost, and makes the line look like a cell.

    Bad:
        用好“阅读+积分”小程序。
        |

    Good:
        用好“阅读+积分”小程序。

    Fix: safe where it stands alone, unsafe at the end of a line; it is taken out.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-lone-bar").finditer(fold):
        place = m.start()
        start = fold.rfind("\n", 0, place) + 1
        line = fold[start:place]
        if "|" in line or at.kind_at(place) == "table":
            continue
        alone = not line.strip()
        if alone:
            if place and at.kind_at(start - 1) == "table":
                continue
            fix = replace(start, m.end(), "", "take the bar out", safe=True)
            yield Finding(place, place + 1, "a table's bar stands alone", fix)
        elif len(line) > 30 and "。" in line:
            first = start + len(line.rstrip())
            fix = replace(first, place + 1, "", "take the bar out", safe=False)
            yield Finding(place, place + 1, "a table's bar ends this line of prose", fix)
