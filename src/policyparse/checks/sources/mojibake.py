"""PP913: text read with the wrong table of characters."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP913", "mojibake", "error")
def mojibake(at: Context) -> Iterator[Finding]:
    """The text holds the debris of a wrong decoding.

    Why: the words there are lost to every reader and search; the file has to be decoded anew.

    Bad:
        锟斤拷锟斤拷关于印发工作要点的通知

    Good:
        关于印发工作要点的通知

    Fix: none; decode the original file again.
    """
    for debris in at.grammar.words("check-mojibake"):
        place = at.text.find(debris) if debris[0] in at.text else -1
        if place >= 0:
            times = at.text.count(debris)
            more = f" ({times} places)" if times > 1 else ""
            yield Finding(place, place + len(debris), f"“{debris}” is debris of a wrong decoding{more}")
