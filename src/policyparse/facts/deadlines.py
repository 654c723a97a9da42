"""By when an amount is due: the year in its sentence, or in the head that governs its paragraph or list.

A year is a limit where the words beside it say so (到2025年, 2025年底前) or where it opens a clause of a document that
is not younger (2023年拟改造3所). A year that is compared with (比2020年), or where something begins (2021年以来), is
none; nor is one inside 《》 or a date of what has happened.

How far a limit reaches: to its sentence's end; where it opens a sentence, to the paragraph's end; where it opens a
paragraph, over the paragraphs behind it that begin with a dash; where a section's lead says it and ends in ：, over the
section's parts; where a heading says it, over its section. The nearest limit wins.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar, Match
from policyparse.numerals import ordinal
from policyparse.outline.reading import Heading, Reading

from .amounts import Year
from .running import Running

LEAD = 8
"""Characters that may stand before a year that opens a sentence or a paragraph: ——力争到2025年."""
FARTHEST_DASHES = 60
"""Paragraphs with dashes that one head governs at most."""
END = re.compile("[。！？\n]")


@dataclass(slots=True)
class Limit:
    """The words that name a year by which something is due. ``late``: they may stand behind the amount;
    ``reaches``: opening a sentence, they govern the sentences behind it too."""

    start: int
    end: int
    year: int
    late: bool
    reaches: bool = True


@dataclass(frozen=True, slots=True)
class Rules:
    """The grammar's words about years."""

    words: Compiled
    ends: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    base_before: tuple[str, ...]
    base_after: tuple[str, ...]
    this_year: dict[str, str]
    plans: dict[str, str]


@lru_cache(maxsize=16)
def rules(grammar: Grammar) -> Rules:
    """The rules of a grammar, made once."""
    return Rules(
        grammar.pattern("due-words"),
        grammar.words("due-words-end"),
        grammar.words("due-before"),
        grammar.words("due-after"),
        grammar.words("base-before"),
        grammar.words("base-after"),
        grammar.mapping("words-of-this-year"),
        grammar.mapping("plan-last-years"),
    )


class Deadlines:
    """The limits of one document; ``of`` says which governs an amount.

    ``year`` is the document's own, ``period`` the years that it covers, None where they are not known.
    """

    def __init__(
        self, run: Running, reading: Reading, years: list[Year], year: int | None, period: tuple[int, int] | None
    ) -> None:
        self.run, self.reading = run, reading
        self.year, self.period = year, period
        given = rules(reading.grammar)
        limits = [limit for y in years if (limit := self._limit(y, given))]
        limits += self._worded(given)
        self.limits = sorted(limits, key=lambda limit: limit.start)
        self._starts = [limit.start for limit in self.limits]
        self._heads: dict[int, Limit | None] = {}
        self._index = {h.start: i for i, h in enumerate(reading.headings)}

    def of(self, start: int, end: int) -> Limit | None:
        """The limit of the amount that stands there in the running text."""
        text = self.run.text
        paragraph = text.rfind("\n", 0, start) + 1
        i = bisect_right(self._starts, start) - 1
        found = self._inside(start, end, paragraph, i)
        if found is not None:
            return found
        if paragraph not in self._heads:
            self._heads[paragraph] = self._governing(paragraph)
        return self._heads[paragraph]

    def _inside(self, start: int, end: int, paragraph: int, i: int) -> Limit | None:
        """A limit of the same paragraph: before the amount in its sentence, behind it, or opening a sentence before."""
        text = self.run.text
        sentence = max(paragraph, text.rfind("。", paragraph, start) + 1)
        if i >= 0 and self.limits[i].start >= sentence:
            limit = self.limits[i]
            if self._opens(sentence, limit) or "；" not in text[limit.end : start]:
                return limit
        if i + 1 < len(self.limits) and self.limits[i + 1].late and self.limits[i + 1].start < start + 120:
            stop = END.search(text, end)
            if self.limits[i + 1].start < (stop.start() if stop else len(text)):
                return self.limits[i + 1]
        while i >= 0 and self.limits[i].start >= paragraph:
            limit = self.limits[i]
            opening = max(paragraph, text.rfind("。", paragraph, limit.start) + 1)
            if limit.reaches and self._opens(opening, limit):
                return limit
            i -= 1
        return None

    def _governing(self, paragraph: int) -> Limit | None:
        """A limit that governs the whole paragraph from outside."""
        text = self.run.text
        at = paragraph
        for _ in range(FARTHEST_DASHES):
            if not text.startswith(("—", "--"), at + (len(text[at : at + 4]) - len(text[at : at + 4].lstrip()))):
                break
            while at > 0 and text[at - 1] in "\n ":
                at -= 1
            at = text.rfind("\n", 0, at) + 1
        if at != paragraph and (limit := self._opening(at, text.find("\n", at))) is not None:
            return limit
        section = self.reading.section_at(self.run.origin(min(paragraph, len(text) - 1)))
        return self._of_section(section)

    def _of_section(self, section: Heading | None) -> Limit | None:
        """A limit in the titles above, or in the lead of a section above that ends in ：."""
        headings = self.reading.headings
        while section is not None:
            title = self._first(self.run.offset(section.marker_end), self.run.offset(section.title_end))
            if title is not None:
                return title
            section = headings[section.parent] if section.parent >= 0 else None
            if section is None:
                return None
            lead = self.run.offset(section.title_end)
            i = self._index[section.start]
            close = self.run.offset(headings[i + 1].start) if i + 1 < len(headings) else lead
            body = self.run.text[lead:close].rstrip()
            if body.endswith("："):
                at = lead + body.rfind("\n") + 1
                if (limit := self._opening(at, lead + len(body))) is not None:
                    return limit
        return None

    def _opening(self, start: int, end: int) -> Limit | None:
        limit = self._first(start, end)
        return limit if limit is not None and limit.reaches and self._opens(start, limit) else None

    def _opens(self, start: int, limit: Limit) -> bool:
        """Whether a limit stands at the beginning of what begins at ``start``."""
        between = self.run.text[start : limit.start]
        return len(between) <= LEAD and "，" not in between and "；" not in between

    def _first(self, start: int, end: int) -> Limit | None:
        i = bisect_right(self._starts, start - 1)
        return self.limits[i] if i < len(self.limits) and self.limits[i].start < end else None

    def _limit(self, y: Year, given: Rules) -> Limit | None:
        """A year in figures as a limit, None where it is none."""
        text = self.run.text
        if self.year is not None and y.year < self.year:
            return None
        before, after = text[max(y.start - 3, 0) : y.start].rstrip(), text[y.end : y.end + 4].lstrip()
        said_before, said_after = before.endswith(given.before), after.startswith(given.after)
        if before.endswith(given.base_before) or (not said_before and after.startswith(given.base_after)):
            return None
        if not (said_before or said_after):
            opens = not before or before[-1] in "，。；：\n、"
            if not opens or y.dated or self.year is None:
                return None
        if text.rfind("《", max(y.start - 60, 0), y.start) > text.rfind("》", max(y.start - 60, 0), y.start):
            return None
        start = y.start
        while said_before and text[start - 1] == " ":
            start -= 1
        if said_before:
            start -= max(len(w) for w in given.before if before.endswith(w))
        end = y.end + max((len(w) for w in given.after if after.startswith(w)), default=0)
        return Limit(start, end, y.year, said_after, said_before)

    def _worded(self, given: Rules) -> list[Limit]:
        """Limits without a year in figures."""
        found = []
        for m in self._said(given):
            plan, this, span = m.group("plan"), m.group("this"), m.group("span")
            due: int | None = None
            if plan:
                due = int(given.plans[plan])
            elif this and self.year is not None:
                due = self.year + int(given.this_year[this])
            elif span:
                due = self._after_years(ordinal(span))
            if due is not None:
                found.append(Limit(m.start(), m.end(), due, True, reaches=bool(plan)))
        return found

    def _said(self, given: Rules) -> Iterator[Match]:
        """What the pattern of words finds, asked only round the words that these limits end in."""
        text = self.run.text
        for word in given.ends:
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                m = given.words.search(text, max(at - 10, 0), end + 1)
                if m is not None:
                    yield m
                at = text.find(word, end)

    def _after_years(self, count: int | None) -> int | None:
        """五年内 ends with the plan where that covers five years; other stretches count from the document's year."""
        if count is None:
            return None
        if self.period is not None and self.period[1] - self.period[0] + 1 == count:
            return self.period[1]
        return self.year + count if self.year is not None else None
