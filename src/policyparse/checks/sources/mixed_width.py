"""PP909: punctuation in two widths."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.model import Edit, Fix, Span


@rule("PP909", "mixed-width", "info")
def mixed_width(at: Context) -> Iterator[Finding]:
    """A few marks of punctuation are half-width where the document's others are full-width, or the other way round.

    Why: GB/T 15834 wants full width; two forms side by side defeat searches and look careless.

    Bad:
        加强领导，完善机制，落实责任，强化督导，健全制度，注重宣传,确保实效。

    Good:
        加强领导，完善机制，落实责任，强化督导，健全制度，注重宣传，确保实效。

    Fix: safe; the rarer form is written as the others are.
    """
    text = at.text
    for narrow, wide in WIDTHS:
        (rare, few), (usual, many) = sorted([(text.count(narrow), narrow), (text.count(wide), wide)])
        if not rare or rare > at.grammar.threshold("check-minority-share") * usual:
            continue
        places: list[int] = []
        place = text.find(few)
        while place >= 0 and len(places) < MOST:
            if _chinese(text[place - 1 : place]) and _chinese(text[place + 1 : place + 2]) and at.is_prose(place):
                places.append(place)
            place = text.find(few, place + 1)
        for place in places:
            edit = Edit(span=Span(start=place, end=place + 1), text=many)
            fix = Fix(edits=(edit,), safe=True, message=f"write {many}")
            yield Finding(place, place + 1, f"{few} where the document elsewhere has {many}", fix)


WIDTHS = tuple(zip(",;:()", "，；：（）", strict=True))
MOST = 40


def _chinese(c: str) -> bool:
    return "\u4e00" <= c <= "\u9fff" or c in ("”", "》", "“", "《")
