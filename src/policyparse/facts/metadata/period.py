"""The years a plan covers."""

from __future__ import annotations

import re

from policyparse.grammar import Grammar, Match
from policyparse.numerals import ordinal

Years = tuple[int, int]
FIRST_PLAN = 1953
"""The first year of the first five-year plan (一五); each further one is five years later from the third (1966) on."""
THIRD_PLAN = 1966
FROM = re.compile("((?:19|20)\\d\\d) ?年(?:开始|起)")
TO = re.compile("(?:到|至) ?((?:19|20)\\d\\d) ?年")
PLANS = ("规划", "纲要", "规划纲要")
"""Types of documents that a five-year plan names."""
OPENING = 4000
"""Characters of the body within which a plan says which years it covers."""
BETWEEN = frozenset(" 为是：从自")
REACH = 500
"""Characters between a goal's first year (2017年起) and its last (到2020年)."""


def five_year_plan(number: int) -> Years:
    """The years of a five-year plan by its number.

    >>> five_year_plan(14), five_year_plan(13), five_year_plan(15)
    ((2021, 2025), (2016, 2020), (2026, 2030))
    """
    if number < 3:
        start = FIRST_PLAN + 5 * (number - 1)
        return start, start + 4
    start = THIRD_PLAN + 5 * (number - 3)
    return start, start + 4


def period_of_title(title: str, grammar: Grammar) -> Years | None:
    """The years that a title names: a range, a five-year plan, or one year.

    >>> from policyparse.grammar import default
    >>> g = default()
    >>> period_of_title("云溪区行动计划（2023—2025年）", g), period_of_title("云溪区教育“十四五”规划", g)
    ((2023, 2025), (2021, 2025))
    >>> period_of_title("2021年下半年云溪教育工作要点", g), period_of_title("2030年前碳达峰行动方案", g)
    ((2021, 2021), None)
    """
    found = _range(title, grammar)
    if found is not None:
        return found
    plan = grammar.pattern("five-year-plan").search(title)
    if plan is not None:
        return five_year_plan(_plan_number(plan))
    years = list(grammar.pattern("title-year").finditer(title))
    if not years:
        return None
    # A summary of one year with the plan of the next is about the plan.
    year = years[-1] if "总结" in title else years[0]
    start = ordinal(year[1]) or 0
    if year[2] == "学年":
        term = grammar.pattern("school-term").match(title, year.end() - 2)
        if term is None:
            return start, start + 1
        return (start, start) if term[1] == "一" else (start + 1, start + 1)
    return start, start


def _range(text: str, grammar: Grammar) -> Years | None:
    return next((y for y in map(_years, grammar.pattern("plan-period").finditer(text)) if y is not None), None)


def _years(found: Match) -> Years | None:
    """A range of years (2021-25年 ends in 2025); None where it runs backwards or over more than fifty."""
    start = ordinal(found[1]) or 0
    end = ordinal(found[2]) or 0
    if end < 100:
        end += start - start % 100
    return (start, end) if start <= end <= start + 50 else None


def _plan_number(found: Match) -> int:
    return 10 + (ordinal(found[1] or found[2]) or 0)


def period_of_text(fold: str, body: int, document_type: str | None, titled: bool, grammar: Grammar) -> Years | None:
    """The years that the body names where the title does not: 规划期为2021—2025年, or a goal from 2017年起 to 到2020年.

    Where a text has lost its title, the five-year plan that it speaks of most is its own, unless it reports on a year.
    """
    named = _named_years(fold, body, grammar)
    if named is not None:
        return named
    found = _goal_years(fold, body)
    if found is not None:
        return found
    if document_type in PLANS or (document_type not in (None, "报告") and not titled):
        return _most_named_plan(fold, grammar)
    return None


def _named_years(fold: str, body: int, grammar: Grammar) -> Years | None:
    """The years behind 规划期, 实施期限 and their like, near the body's top."""
    heads = grammar.words("period-heads")
    stop = min(len(fold), body + OPENING)
    for last in {head[-1] for head in heads}:
        at = fold.find(last, body, stop)
        while at >= 0:
            at += 1
            if fold[at - 5 : at].endswith(heads):
                while fold[at : at + 1] in BETWEEN:
                    at += 1
                span = grammar.pattern("plan-period").match(fold, at, stop)
                if span is not None:
                    return _years(span)
            at = fold.find(last, at, stop)
    return None


def _goal_years(fold: str, body: int) -> Years | None:
    """From 2017年起 to the last 到2020年 below a heading that speaks of goals."""
    at = fold.find("年起", body)
    while at >= 0:
        first = FROM.match(fold, max(0, at - 5)) or FROM.match(fold, max(0, at - 4))
        if first is not None and "目标" in fold[max(0, at - 60) : at]:
            ends = [int(m[1]) for m in TO.finditer(fold, at, at + REACH)]
            if ends and max(ends) > int(first[1]):
                return int(first[1]), max(ends)
        at = fold.find("年起", at + 2)
    return None


def _most_named_plan(fold: str, grammar: Grammar) -> Years | None:
    counts: dict[int, int] = {}
    for found in grammar.pattern("five-year-plan").finditer(fold):
        number = _plan_number(found)
        counts[number] = counts.get(number, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda n: (counts[n], n))
    return five_year_plan(best)
