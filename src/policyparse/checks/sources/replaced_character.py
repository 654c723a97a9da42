"""PP923: question marks where nothing is asked."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule

MOST = 40
"""Places that are named one by one."""
SENTENCE_STOPS = "。！？；“\n"


@rule("PP923", "replaced-character", "warning")
def replaced_character(at: Context) -> Iterator[Finding]:
    """A half-width ? stands in the middle of a sentence that asks nothing.

    Why: converters write ? for a character that their encoding does not have; the mark or character is lost.

    Bad:
        营造整洁?优美的校园环境。

    Good:
        营造整洁、优美的校园环境。

    Fix: none; the original tells what stood there.
    """
    text = at.text
    place = text.find("?")
    if place < 0:
        return
    asks = at.grammar.pattern("check-question")
    left = MOST
    while place >= 0 and left:
        if _script(text[place - 1 : place], "”》）") and _script(text[place + 1 : place + 2], "“《（"):
            sentence = at.clause_start(place, stops=SENTENCE_STOPS)
            if asks.search(at.fold, sentence, place) is None:
                yield Finding(place, place + 1, "a ? where nothing is asked stands for a character that was lost")
                left -= 1
        place = text.find("?", place + 1)


def _script(c: str, marks: str) -> bool:
    return "\u4e00" <= c <= "\u9fff" or (c != "" and c in marks)
