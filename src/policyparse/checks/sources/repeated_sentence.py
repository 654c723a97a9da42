"""PP905: a sentence twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP905", "repeated-sentence", "warning")
def repeated_sentence(at: Context) -> Iterator[Finding]:
    """A sentence stands twice, one copy right after the other.

    Why: one of the two is a slip, or stands in the place of a sentence that is lost.

    Bad:
        5.抓实读书活动。抓实读书活动。每月评选一次书香班级。

    Good:
        5.抓实读书活动。每月评选一次书香班级。

    Fix: safe; the second copy is taken out.
    """
    fold = at.fold
    before = (0, 0)
    for start, end in at.sentences:
        length = end - start
        if 4 <= length <= before[1] - before[0] and fold[before[1] - length : before[1]] == fold[start:end]:
            first = before[1] - length
            apart = first == before[0] or not "\u4e00" <= fold[first - 1] <= "\u9fff"
            if apart and "\n" not in fold[start:end] and at.is_prose(start):
                fix = replace(start, end + 1, "", "take the second copy out", safe=True)
                yield Finding(first, end + 1, f"“{at.text[start:end]}” stands twice in a row", fix)
        before = (start, end)
