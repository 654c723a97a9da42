"""PP406: a document number of a wrong form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP406", "document-number-form", "warning")
def document_number(at: Context) -> Iterator[Finding]:
    """A document number has a stray, doubled or mixed bracket, or zeros before its serial.

    Why: GB/T 9704 has the year in 〔〕, then the serial without zeros, then 号; registers match no other form.

    Bad:
        根据《实施意见》（临政办发〔2017〕)19号）要求，制定本方案。

    Good:
        根据《实施意见》（临政办发〔2017〕19号）要求，制定本方案。

    Fix: safe for a bracket too many, which is taken out; none otherwise.
    """
    fold = at.fold
    for m in at.grammar.pattern("check-document-number").finditer(fold):
        start, end = m.span()
        year = YEAR.search(fold, max(0, start - 7), start)
        if year is None:
            continue
        opener, closers = year[1], "".join(c for c in m.group().split("第")[0] if c in "〕]）】")
        printed = at.text[year.start() : end]
        serial = m.group().rstrip("号 ").lstrip("〕]）】 第")
        if len(closers) > 1:
            second = next(n for n in range(start + 1, end) if fold[n] in "〕]）】")
            fix = replace(second, second + 1, "", "take the bracket out", safe=True)
            yield Finding(year.start(), end, f"“{printed}” has a bracket too many", fix)
        elif len(year[2]) != 4:
            yield Finding(year.start(), end, f"“{printed}” has no year")
        elif not opener:
            yield Finding(year.start(), end, f"“{printed}” lacks the bracket before the year", None, "medium")
        elif closers != PAIRS[opener]:
            yield Finding(year.start(), end, f"“{printed}” mixes two kinds of bracket")
        elif serial.startswith("0"):
            yield Finding(year.start(), end, f"“{printed}” has zeros before its serial", None, "medium", "info")


YEAR = re.compile(r"(?<!\d)([〔\[【（]?) ?((?:19|20)\d{1,3}) ?$")
PAIRS = {"〔": "〕", "[": "]", "【": "】", "（": "）"}
