"""PP921: line breaks inside sentences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP921", "broken-sentence", "info")
def broken_sentence(at: Context) -> Iterator[Finding]:
    """A line ends in the middle of a sentence.

    Why: the text was copied line by line from a page; words and names are cut in two for every search.

    Bad:
        一、总体要求
        方便居民就近读书，把乡镇书屋的开放时间延长到晚上和周末，村
        里的书柜每季度同县图书馆调换一次图书，旧书送到养老院和学
        校的阅览室。

    Good:
        一、总体要求
        方便居民就近读书，把乡镇书屋的开放时间延长到晚上和周末，村里的书柜每季度同县图书馆调换一次图书，旧书送到养老院和学校的阅览室。

    Fix: none; the parser reads across the break, but cannot always tell it from a paragraph's end.
    """
    places = []
    for (kind, start, end), (following, _, _) in pairwise([*at.blocks, ("", 0, 0)]):
        if kind == "paragraph":
            place = at.fold.find("\n", start, end)
            while place >= 0:
                if "\u4e00" <= at.fold[start:place].rstrip()[-1:] <= "\u9fff":
                    places.append(place)
                place = at.fold.find("\n", place + 1, end)
            if following == "paragraph" and end - start >= 20 and _is_open(at.fold, start, end):
                places.append(end)
    if places:
        more = f", the first of {len(places)}" if len(places) > 1 else ""
        yield Finding(places[0] - 1, places[0] + 1, f"a line break inside a sentence{more}")


def _is_open(fold: str, start: int, end: int) -> bool:
    """Whether a paragraph ends in a word, and has a pause like a sentence."""
    return "\u4e00" <= fold[end - 1] <= "\u9fff" and fold.find("，", start, end) >= 0
