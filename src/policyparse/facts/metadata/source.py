"""信息来源: where a page has its text from."""

from __future__ import annotations

from policyparse.grammar import Grammar
from policyparse.outline.front.front_matter import Stretch

GAP = "   "
"""What parts a page's fields on one line."""


def read_source(fold: str, place: Stretch, grammar: Grammar) -> Stretch | None:
    """Where the source's name stands in the field's place, without the date, the counter or the buttons that a page
    prints behind it; None where there is no name.

    >>> from policyparse.grammar import default
    >>> line = "云溪政务网 2021-03-05 11：42"
    >>> line[slice(*read_source(line, (0, len(line)), default()))]
    '云溪政务网'
    >>> line = "云溪区教育局 打印 关闭"
    >>> line[slice(*read_source(line, (0, len(line)), default()))]
    '云溪区教育局'
    """
    start, end = place
    dated = grammar.pattern("page-date").search(fold, start, end)
    end = dated.start() if dated is not None else end
    gap = fold.find(GAP, start, end)
    end = gap if gap > start else end
    name = fold[start:end].rstrip()
    buttons = grammar.words("furniture-buttons")
    while (blank := name.rfind(" ")) > 0 and name[blank + 1 :] in buttons:
        name = name[:blank].rstrip()
    return (start, start + len(name)) if name else None
