"""PP403: a date that lost a part."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP403", "garbled-date", "warning")
def garbled_date(at: Context) -> Iterator[Finding]:
    """A date has lost 年, 月 or a digit.

    Why: it is read as a number, or not at all.

    Bad:
        2016610日《云溪日报》报道了这一做法。

    Good:
        2016年6月10日《云溪日报》报道了这一做法。

    Fix: safe where only one date can be meant; 年 and 月 are put back.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-glued-date").finditer(fold):
        start, end = m.span()
        if fold[start - 1 : start].isdigit():
            continue
        meant = _readings(fold[start:end])
        fix = replace(start, end, meant[0], f"write {meant[0]}", safe=True) if len(meant) == 1 else None
        hint = f"; it may be {' or '.join(meant)}" if meant else ""
        yield Finding(start, end, f"“{at.text[start:end]}” has lost a part of the date{hint}", fix)
    for m in at.grammar.pattern("check-garbled-date").finditer(fold):
        start, end = m.span()
        before = fold[max(0, start - 6) : start]
        year = before.rstrip()[-4:].isdigit()
        if fold.startswith("年年", start):
            if not before[-1:].isdigit():
                continue
        elif "月" in m.group():
            if not before[-1:] or before[-1] not in "自于至到从，、。；（“" or year:
                continue
        elif not year:
            continue
        begin = start - 4 if before[-4:].isdigit() else start
        yield Finding(begin, end, f"“{at.text[begin:end]}” has lost a part of the date", None, "medium")
    for m in at.grammar.pattern("check-short-year").finditer(fold):
        start, end = m.span()
        if fold[max(0, start - 1) : start] in ("到", "至", "自", "于", "在", "从"):
            yield Finding(start, end, f"“{at.text[start:end]}” has lost a digit of the year", None, "medium")


def _readings(text: str) -> list[str]:
    """The dates that 2016610日 can stand for."""
    year, digits = text[:4], text[4:-1]
    found = []
    for cut in range(1, len(digits)):
        month, day = digits[:cut], digits[cut:]
        if month[0] != "0" and day[0] != "0" and 1 <= int(month) <= 12 and 1 <= int(day) <= DAYS[int(month)]:
            found.append(f"{year}年{month}月{day}日")
    return found


DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
