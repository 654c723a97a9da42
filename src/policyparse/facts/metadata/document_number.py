"""发文字号: the document's number, taken apart into agency, year and serial."""

from __future__ import annotations

from typing import Any

from policyparse.grammar import Compiled
from policyparse.numerals import ordinal

Raw = dict[str, Any]


def read_number(folded: str, text: str, pattern: Compiled) -> tuple[Raw, int, int] | None:
    """The first document number in a folded text and where it stands in it; ``text`` is the same stretch as printed.

    ``text`` of the number is as printed without blanks; of a stray bracket (〔2017〕)19号) none is left, and a 〕 and
    号 that were dropped (〔202126) stand in it again.

    >>> from policyparse.grammar import default
    >>> line = "（云政办发〔2017〕 125 号）"
    >>> read_number(line, line, default().pattern("front-number"))[0]
    {'text': '云政办发〔2017〕125号', 'agency': '云政办发', 'year': 2017, 'serial': 125}
    """
    found = pattern.search(folded)
    if found is None:
        return None
    start, end = found.span()
    agency = (found["agency"] or found["agency2"] or found["agency3"] or "").strip()
    year = found["year"] or found["year2"] or found["year3"]
    serial = found["serial"] or found["serial2"] or found["serial3"]
    printed = f"{agency}〔{year}〕{serial}号" if found["agency3"] else "".join(text[start:end].split())
    for stray in ("〕)", "〕）", "])", "]）"):
        printed = printed.replace(stray, stray[0])
    return {
        "text": printed,
        "agency": agency or None,
        "year": int(year) if year else None,
        "serial": ordinal(serial) if serial else None,
    }, start, end  # fmt: skip
