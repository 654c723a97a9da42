"""Years gone by that open a clause (2023年，全区…达到…): what their sentence measures is so already."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from policyparse.facts.quantities.amounts import Year
from policyparse.grammar import Grammar

OPENS_BEHIND = frozenset(" ，。；：\n")
"""What stands before a year that opens a clause."""
FARTHEST = 200
"""Characters over which such a year says of what follows that it is so."""
ANOTHER_YEAR = re.compile("(?<![比较])(?<![比较] )[0-9]{4} ?年")
"""A year that what follows may be of; 比2020年 is only compared with, 青少年 and 三年 name none."""


def past_years(text: str, years: Sequence[Year], metadata: Mapping[str, Any], grammar: Grammar) -> list[int]:
    """Where years begin that open a clause and lie before the year in which the document was issued.

    A page's day of publication proves nothing: it may be years later. 2023年以来 and 2023年版 are no such years.
    """
    issued = str(metadata.get("issued_on") or "")[:4]
    if not issued.isdigit():
        return []
    after = grammar.words("base-after")
    found = []
    for y in years:
        if y.year >= int(issued) or y.first is not None or y.dated:
            continue
        opens = y.start == 0 or text[y.start - 1] in OPENS_BEHIND
        if opens and not text.startswith(after, y.end) and text[y.end : y.end + 1] not in "前底末":
            found.append(y.start)
    return found


def is_in_past_year(text: str, past: Sequence[int], sentence: int, start: int) -> bool:
    """Whether such a year stands before an amount in its sentence, with no ； and no other year between."""
    i = bisect_right(past, start) - 1
    if i < 0 or past[i] < sentence or start - past[i] > FARTHEST:
        return False
    return text.find("；", past[i], start) < 0 and ANOTHER_YEAR.search(text, past[i] + 5, start) is None
