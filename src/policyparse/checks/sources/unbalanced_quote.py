"""PP922: a quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP922", "unbalanced-quote", "warning")
def unbalanced_quote(at: Context) -> Iterator[Finding]:
    """A “ is not closed, or a ” closes nothing.

    Why: where a quotation begins or ends can no longer be told; names of projects and titles run into the text.

    Bad:
        来源：云溪区教育局微信“云溪教育
        推进“互联网+教育”建设。

    Good:
        来源：云溪区教育局微信“云溪教育”
        推进“互联网+教育”建设。

    Fix: none; where the lost mark stood is for a reader to say.
    """
    fold = at.fold
    if "“" not in fold and "”" not in fold:
        return
    start = 0
    for index, piece in enumerate(fold.split("“")):
        end = start + len(piece)
        closers = piece.count("”")
        if index and not closers and '"' not in piece and "&quot" not in piece:
            yield Finding(start - 1, _quotation_end(fold, start), "“ is not closed by ”")
        if closers > bool(index):
            close = piece.find("”") if index else -1
            while (close_next := piece.find("”", close + 1)) >= 0:
                if '"' not in piece[close + 1 : close_next] and "&quot" not in piece[close + 1 : close_next]:
                    begin = max(start + close + 1, at.clause_start(start + close_next))
                    yield Finding(begin, start + close_next + 1, "” closes a quotation that was never opened")
                close = close_next
        start = end + 1


def _quotation_end(fold: str, start: int) -> int:
    """Where what was to be quoted may end: at the next stop or line end, 20 characters on at most."""
    high = min(len(fold), start + 20)
    return min((p for stop in "，。；：、\n" if (p := fold.find(stop, start, high)) >= 0), default=high)
