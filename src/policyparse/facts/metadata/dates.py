"""Dates as documents print them, read to ISO form as far as they are printed."""

from __future__ import annotations

from policyparse.grammar import Compiled, Match
from policyparse.numerals import ordinal


def iso_date(folded: str, pattern: Compiled) -> str | None:
    """The first date in a folded text: "2022-03-15", "2021-10" or "2021" where no more is printed.

    ``pattern`` is the grammar's ``date``. A lone year of four figures counts as well (a cover's 2021).

    >>> from policyparse.grammar import default
    >>> date = default().pattern("date")
    >>> iso_date("二〇一九年十二月二十日", date), iso_date("2022- 07- 19", date), iso_date("2021 年10 月", date)
    ('2019-12-20', '2022-07-19', '2021-10')
    >>> iso_date("2021", date), iso_date("去年", date)
    ('2021', None)
    """
    found = pattern.search(folded)
    if found is None:
        year = folded.strip()
        return year if len(year) == 4 and year.isdigit() and year[:2] in ("19", "20") else None
    return iso(found)


def iso(found: Match) -> str:
    """A match of the grammar's ``date`` as an ISO date."""
    year = ordinal(found["y"] or found["y2"] or "")
    month = _number(found["m"] or found["m2"])
    if not month:
        return f"{year:04d}"
    day = _number(found["d"] or found["d2"])
    return f"{year:04d}-{month:02d}-{day:02d}" if day else f"{year:04d}-{month:02d}"


def _number(printed: str | None) -> int:
    if not printed:
        return 0
    return 1 if printed == "元" else ordinal(printed) or 0
