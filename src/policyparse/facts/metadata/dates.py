"""Dates as documents print them, read to ISO form as far as they are printed, and where those of a text stand."""

from __future__ import annotations

from policyparse.grammar import Compiled, Grammar, Match
from policyparse.numerals import ordinal
from policyparse.outline.front.front_matter import Front, Stretch
from policyparse.outline.front.run_together import run_together

NOUGHTS = str.maketrans("0OoＯ", "〇〇〇〇")
"""What stands for 〇 in a year of Chinese figures (二O一九)."""
CLOSING = 80
"""Characters at the end of a text in which the date that signs it stands."""


def iso_date(folded: str, pattern: Compiled) -> str | None:
    """The first date in a folded text: "2022-03-15", "2021-10" or "2021" where no more is printed.

    ``pattern`` is the grammar's ``date``. A lone year of four figures counts as well (a cover's 2021).

    >>> from policyparse.grammar import default
    >>> date = default().pattern("date")
    >>> iso_date("二〇一九年十二月二十日", date), iso_date("2022- 07- 19", date), iso_date("2021 年10 月", date)
    ('2019-12-20', '2022-07-19', '2021-10')
    >>> iso_date("2021", date), iso_date("2022315", date), iso_date("去年", date)
    ('2021', '2022-03-15', None)
    >>> iso_date("二OO九年一月九日", date)
    '2009-01-09'
    """
    found = pattern.search(folded)
    if found is None:
        year = folded.strip()
        bare = run_together(year)
        if bare is not None:
            return f"{bare[0]:04d}-{bare[1]:02d}-{bare[2]:02d}"
        return year if len(year) == 4 and year.isdigit() and year[:2] in ("19", "20") else None
    return iso(found)


def iso(found: Match) -> str:
    """A match of the grammar's ``date`` as an ISO date."""
    printed = found["y"] or found["y2"]
    year = ordinal(printed.translate(NOUGHTS) if printed[0] in "一二" else printed)
    month = _number(found["m"] or found["m2"])
    if not month:
        return f"{year:04d}"
    day = _number(found["d"] or found["d2"])
    return f"{year:04d}-{month:02d}-{day:02d}" if day else f"{year:04d}-{month:02d}"


def _number(printed: str | None) -> int:
    if not printed:
        return 0
    return 1 if printed == "元" else ordinal(printed) or 0


def dateline(fold: str, grammar: Grammar) -> Stretch | None:
    """The date of the press release that the text is (新华社…2021年3月5日电)."""
    found = grammar.pattern("press-dateline").search(fold) if "新华社" in fold else None
    return found.span(1) if found is not None else None


def closing_date(fold: str, body: int, grammar: Grammar) -> Stretch | None:
    """The date behind the signature with which the last line of a text ends."""
    found = grammar.pattern("closing-date").search(fold, max(len(fold) - CLOSING, body))
    return found.span("date") if found is not None else None


def title_date(fold: str, front: Front, grammar: Grammar) -> Stretch | None:
    """A whole date in brackets behind the title, as compilations print it."""
    for title in (front.notice_title, front.title):
        if title is None or fold.find("日）", title.start, title.end) < 0:
            continue
        for found in grammar.pattern("date").finditer(fold, title.start, title.end):
            if len(iso(found)) == 10:
                return found.span()
    return None
