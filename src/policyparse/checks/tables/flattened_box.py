"""PP217: a box whose items run on in one line."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP217", "flattened-box", "info")
def flattened_box(at: Context) -> Iterator[Finding]:
    """A box (专栏) is flattened: label, title and items run on in one line.

    Why: where an item ends was inferred from the numbers alone.

    Bad:
        一、重点计划
        落实以下计划。
        专栏2 1.党组织培优计划。培育3个示范党组织。 2.书记培育计划。建成1个基地。 3.品牌创建计划。打造5个品牌。
        二、保障措施
        加强组织领导。

    Good:
        一、重点计划
        落实以下计划。
        专栏2
        1.党组织培优计划。培育3个示范党组织。
        2.书记培育计划。建成1个基地。
        3.品牌创建计划。打造5个品牌。
        二、保障措施
        加强组织领导。

    Fix: none.
    """
    for box in at.doc.boxes:
        text = at.fold[box.span.start : box.span.end].strip()
        if "\n" not in text and len(text) > 40:
            yield Finding(box.span.start, box.span.start + len(text), f"{box.label} is flattened to one line")
