"""Words that name a year by which something is due: 到2025年, 2025年底前, 年内, “十四五”末, 五年内, 6月底前.

A year is a limit where the words beside it say so, where it opens a clause of a document that is not younger
(2023年拟改造3所), or where a verb to the number follows it (共享率2023年达到60%). A year that is compared with
(比2020年), or where something begins (2021年以来), is none; nor is one inside 《》 or a date of what has happened.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from policyparse.facts.quantities.amounts import Year
from policyparse.facts.quantities.word_tree import landmarks
from policyparse.grammar import Compiled, Grammar
from policyparse.numerals import ordinal

LONGEST_WORDS = 10
"""Characters that a limit without figures has at most before its last word."""


@dataclass(slots=True)
class Limit:
    """The words that name a year by which something is due. ``late``: they may stand behind the amount;
    ``reaches``: opening a sentence, they govern the sentences behind it too; ``opens``: they do open one (None before
    that is asked)."""

    start: int
    end: int
    year: int
    late: bool
    reaches: bool = True
    opens: bool | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """The grammar's words about years. ``ends`` find where limits without figures end."""

    words: Compiled
    ends: tuple[re.Pattern[str], ...]
    before: frozenset[str]
    before_last: frozenset[str]
    after: frozenset[str]
    after_first: frozenset[str]
    verbs: tuple[str, ...]
    base_before: tuple[str, ...]
    no_base_before: tuple[str, ...]
    base_after: tuple[str, ...]
    openers: tuple[str, ...]
    this_year: dict[str, str]
    plans: dict[str, str]


@lru_cache(maxsize=16)
def rules(grammar: Grammar) -> Rules:
    """The rules of a grammar, made once."""
    return Rules(
        grammar.pattern("due-words"),
        landmarks(grammar.words("due-words-end")),
        frozenset(grammar.words("due-before")),
        frozenset(word[-1:] for word in grammar.words("due-before")),
        frozenset(grammar.words("due-after")),
        frozenset(word[:1] for word in grammar.words("due-after")),
        grammar.words("due-verbs"),
        grammar.words("base-before"),
        grammar.words("no-base-before"),
        grammar.words("base-after"),
        grammar.words("limit-openers"),
        grammar.mapping("words-of-this-year"),
        grammar.mapping("plan-last-years"),
    )


class Limits:
    """The limits of one text in order.

    ``year`` is the document's own, ``period`` the years that it covers, None where they are not known. ``figures`` are
    those whose year is in figures, ``starts`` is where each of ``all`` begins.
    """

    def __init__(
        self, text: str, grammar: Grammar, years: list[Year], year: int | None, period: tuple[int, int] | None
    ) -> None:
        self.text, self.year, self.period = text, year, period
        self._given = rules(grammar)
        ahead = years if year is None else [y for y in years if y.year >= year]
        self.figures = [limit for y in ahead if (limit := self._limit(y, self._given))]
        words = [limit for end in self._given.ends for m in end.finditer(text) if (limit := self._in_words(m))]
        self.all = sorted(self.figures + words, key=attrgetter("start"))
        self.starts = [limit.start for limit in self.all]

    def first(self, start: int, end: int) -> Limit | None:
        """The first limit that begins between two offsets."""
        i = bisect_left(self.starts, start)
        return self.all[i] if i < len(self.starts) and self.starts[i] < end else None

    def _in_words(self, end: re.Match[str]) -> Limit | None:
        """The limit without figures that ends there: 年内, “十四五”末."""
        farthest = max(end.start() - LONGEST_WORDS, 0)
        m = self._given.words.search(
            self.text, self.text.rfind("\n", farthest, end.start()) + 1 or farthest, end.end() + 1
        )
        if m is None:
            return None
        plan, this, span, month = m["plan"], m["this"], m["span"], m["month"]
        due: int | None = None
        if plan:
            due = int(self._given.plans[plan])
        elif this and self.year is not None:
            due = self.year + int(self._given.this_year[this])
        elif span:
            due = self._after_years(ordinal(span))
        elif month and self.period is not None and self.period[0] == self.period[1]:
            due = self.period[0]  # 6月底前 is of this year where the document covers one
        return Limit(m.start(), m.end(), due, True, reaches=bool(plan)) if due is not None else None

    def _limit(self, y: Year, given: Rules) -> Limit | None:
        """A year in figures as a limit, None where it is none."""
        text = self.text
        before, after = text[max(y.start - 3, 0) : y.start].rstrip(), text[y.end : y.end + 4].lstrip()
        lead = _longest((before, before[-2:], before[-1:]), given.before) if before[-1:] in given.before_last else 0
        tail = _longest((after[:2], after[:1]), given.after) if after[:1] in given.after_first else 0
        based = before.endswith(given.base_before) and not before.endswith(given.no_base_before)
        if not lead and (based or after.startswith(given.base_after)):
            return None
        if not lead and not tail:
            if y.dated or self.year is None:
                return None
            opens = not before or before.endswith(given.openers)
            if not opens and (y.year <= self.year or y.first or not after.startswith(given.verbs)):
                return None
        titled = text[max(y.start - 60, 0) : y.start]
        if "《" in titled and titled.rindex("《") > titled.rfind("》"):
            return None
        start = y.start
        while lead and text[start - 1] == " ":
            start -= 1
        return Limit(start - lead, y.end + tail, y.year, tail > 0, lead > 0)

    def _after_years(self, count: int | None) -> int | None:
        """五年内 ends with the plan that covers five years; any other stretch begins at a day that is not printed."""
        if count is None or self.period is None or self.period[1] - self.period[0] + 1 != count:
            return None
        return self.period[1]


def _longest(words: tuple[str, ...], known: frozenset[str]) -> int:
    """The length of the first of the words, which shorten, that is known; 0 where none is."""
    for word in words:
        if word in known:
            return len(word)
    return 0
