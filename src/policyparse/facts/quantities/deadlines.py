"""By when an amount is due: the year in its sentence, or in the head that governs its paragraph or list.

How far a limit reaches: to its sentence's end; where it opens a sentence, to the paragraph's end; where it opens a
paragraph, over the paragraphs behind it that begin with a dash; where a section's lead says it and ends in ：, over the
section's parts, and so where it is one paragraph below a heading of aims; where a heading says it, over its section.
The nearest limit wins.
"""

import re
from bisect import bisect_left, bisect_right

from policyparse.facts.quantities.amounts import Amount, Year
from policyparse.facts.quantities.kind_words import rules
from policyparse.facts.quantities.limits import Limit, Limits
from policyparse.facts.quantities.look_back import time_of_title
from policyparse.facts.quantities.running import Running
from policyparse.outline.reading import Heading, Reading

LEAD = 8
"""Characters that may stand before a year that opens a sentence or a paragraph: ——力争到2025年."""
FARTHEST_DASHES = 60
"""Paragraphs with dashes that one head governs at most."""
FARTHEST = 500
"""Characters over which a limit inside a sentence governs what follows."""
FARTHEST_BEHIND = 120
"""Characters behind the amount within which its limit may follow: …5所，2025年底前完成."""
MOST_LIMITS = 30
"""Limits of one paragraph that are looked at for one that opens a sentence."""
END = re.compile("[。！？\n]")
OF_ITS_OWN = re.compile("[^，；。！？\n0-9]{0,40}(?:[0-9]|分之)")
"""A figure in the clause of a limit that stands behind the amount: 费率降至1%以下，2025年底前放大倍数达到4倍."""


class Deadlines:
    """The limits of one document; ``of`` says which governs an amount.

    ``year`` is the document's own, ``period`` the years that it covers, None where they are not known.
    """

    def __init__(
        self, run: Running, reading: Reading, years: list[Year], year: int | None, period: tuple[int, int] | None
    ) -> None:
        self.run, self.reading = run, reading
        self._words = rules(reading.grammar)
        self._aim_words = reading.grammar.words("aims")
        self.limits = Limits(run.text, reading.grammar, years, year, period)
        self._paragraph = -1
        self._limited = self._asked = False
        self._outside: Limit | None = None
        self._sections: dict[int, Limit | None] = {}
        self._leads: dict[int, Limit | None] = {}

    def of(self, amount: Amount, section: int = 0) -> Limit | None:
        """The limit that governs an amount; amounts are asked for in order. ``section``: where its section begins.

        In a text on one line nothing but the next heading ends a paragraph.
        """
        paragraph = max(amount.paragraph, section)
        if paragraph != self._paragraph:
            self._enter(paragraph)
        if self._limited and (found := self._inside(amount)) is not None:
            return found
        if not self._asked:
            self._asked = True
            self._outside = self._governing(self._paragraph)
        return self._outside

    def _enter(self, paragraph: int) -> None:
        """Turn to a paragraph: whether any limit stands in it is asked once for all its amounts."""
        self._paragraph, self._asked = paragraph, False
        starts = self.limits.starts
        i = bisect_left(starts, paragraph)
        self._limited = i < len(starts) and self.run.text.find("\n", paragraph, starts[i]) < 0

    def _inside(self, amount: Amount) -> Limit | None:
        """A limit of the same paragraph: before the amount in its sentence, behind it, or opening a sentence before."""
        limits, starts = self.limits.all, self.limits.starts
        start, end = amount.start, amount.end
        i = bisect_right(starts, start) - 1
        before = i >= 0 and starts[i] >= self._paragraph
        if before and starts[i] >= amount.sentence:
            limit = limits[i]
            if self._opens(amount.sentence, limit):
                return limit
            if start - limit.end < FARTHEST and self.run.text.find("；", limit.end, start) < 0:
                return limit
        if i + 1 < len(starts) and starts[i + 1] - end < FARTHEST_BEHIND:
            late = limits[i + 1]
            if (
                late.late
                and END.search(self.run.text, end, late.start) is None
                and OF_ITS_OWN.match(self.run.text, late.end) is None
            ):
                return late
        return self._opening_before(i, self._paragraph) if before else None

    def _opening_before(self, i: int, paragraph: int) -> Limit | None:
        """The last limit up to the one at ``i`` that opens a sentence of that paragraph."""
        for limit in self.limits.all[max(i - MOST_LIMITS, 0) : i + 1][::-1]:
            if limit.start < paragraph:
                break
            if limit.opens is None:
                limit.opens = limit.reaches and self._opens_sentence(limit, paragraph)
            if limit.opens:
                return limit
        return None

    def _opens_sentence(self, limit: Limit, paragraph: int) -> bool:
        opening = max(limit.start - LEAD - 1, paragraph)
        stop = self.run.text.rfind("。", opening, limit.start)
        return (stop >= 0 or opening == paragraph) and self._opens(max(stop + 1, opening), limit)

    def _governing(self, paragraph: int) -> Limit | None:
        """A limit that governs the whole paragraph from outside."""
        text = self.run.text
        at = paragraph
        for _ in range(FARTHEST_DASHES):
            if not text[at : at + 4].lstrip().startswith(("—", "--")):
                break
            while at > 0 and text[at - 1] in "\n ":
                at -= 1
            at = text.rfind("\n", 0, at) + 1
        if at != paragraph and (limit := self._opening(at, text.find("\n", at))) is not None:
            return limit
        return self._of_section(self.reading.section_at(self.run.origin(min(paragraph, len(text) - 1))))

    def _of_section(self, section: Heading | None) -> Limit | None:
        """A limit in the section's title, in the lead of the section above where that ends in ：, or farther up."""
        if section is None:
            return None
        if section.start not in self._sections:
            limit = self.limits.first(self.run.offset(section.marker_end), self.run.offset(section.title_end))
            if limit is not None and time_of_title(section.title, self._words) == "past":
                limit = None  # the year of what it looks back on: 2023年工作回顾
            if limit is None and section.parent >= 0:
                limit = self._of_lead(section.parent) or self._of_section(self.reading.headings[section.parent])
            self._sections[section.start] = limit
        return self._sections[section.start]

    def _of_lead(self, i: int) -> Limit | None:
        """The limit that opens the last paragraph between a heading and its first part: 到2025年，实现以下目标：."""
        if i not in self._leads:
            self._leads[i] = self._lead(i)
        return self._leads[i]

    def _lead(self, i: int) -> Limit | None:
        start = self.run.offset(self.reading.headings[i].title_end)
        end = self.run.offset(self.reading.headings[i + 1].start)
        body = self.run.text[start:end].rstrip()
        if not body.endswith("：") and not self._aims(i, body):
            return None
        return self._opening(start + body.rfind("\n") + 1, start + len(body))

    def _aims(self, i: int, body: str) -> bool:
        """Whether a section sets out aims in its parts, below a lead of one paragraph: 到2025年，建成教育强区。."""
        title = self.reading.headings[i].title
        return "\n" not in body.strip("\n") and any(word in title for word in self._aim_words)

    def _opening(self, start: int, end: int) -> Limit | None:
        limit = self.limits.first(start, end)
        return limit if limit is not None and limit.reaches and self._opens(start, limit) else None

    def _opens(self, start: int, limit: Limit) -> bool:
        """Whether a limit stands at the beginning of what begins at ``start``."""
        if limit.start - start > LEAD:
            return False
        between = self.run.text[start : limit.start]
        return not between or ("，" not in between and "；" not in between)
