"""Which stretches of a document are rules by their form: a text in articles, an annex of standards or requirements."""

from bisect import bisect_right

from policyparse.facts.quantities.running import Running
from policyparse.outline.reading import Heading, Reading

ARTICLE = "第一条"
ITEM = "（一）"
ABOVE_ARTICLES = frozenset(("第一编", "第一部分", "第一章", "第一节"))
LAID_DOWN = "制定本"
LONGEST_FIRST = 300
"""Characters of a first article in which it says so."""
CLOSING = frozenset(("annex", "title", "letterhead", "cover", "notice", "salutation", "signature"))
"""Kinds of lines that end an annex."""


class RuleTexts:
    """The stretches of one document that are rules."""

    def __init__(self, run: Running, reading: Reading) -> None:
        headings = reading.headings
        self._whole = [h.style for h in headings].count(ARTICLE) * 2 > len(headings)
        self._articles = articles_of_rules(run, reading)
        self._begins, self._ends = annexes_of_rules(run, reading)

    def rule(self, at: int, section: Heading | None) -> bool:
        """Whether a place in the running text, of that section, stands in rules."""
        if self._whole or (section is not None and section.start in self._articles):
            return True
        i = bisect_right(self._begins, at) - 1
        return i >= 0 and at < self._ends[i]


def articles_of_rules(run: Running, reading: Reading) -> frozenset[int]:
    """Where the articles and their items begin that are rules.

    Measures are printed in articles too. Rules have little else but chapters, articles and items, or their first
    article says what they are laid down for.
    """
    headings = reading.headings
    inside: list[Heading] = []
    rules: list[Heading] = []
    others = articles = 0
    ruling = False
    for h in headings:
        if h.style == ARTICLE:
            articles += 1
            if h.ordinal == 1 or articles == 1:
                start = run.offset(h.marker_end)
                ruling = run.text.find(LAID_DOWN, start, start + LONGEST_FIRST) >= 0
        elif h.style != ITEM or h.parent < 0 or headings[h.parent].style != ARTICLE:
            others += h.style not in ABOVE_ARTICLES
            continue
        inside.append(h)
        if ruling:
            rules.append(h)
    return frozenset(h.start for h in (inside if articles > others else rules))


def annexes_of_rules(run: Running, reading: Reading) -> tuple[list[int], list[int]]:
    """Where in the running text the annexes begin whose titles say that they are rules, and where each ends."""
    words = reading.grammar.words("titles-of-rules")
    begins: list[int] = []
    ends: list[int] = []
    if "annex" not in [line.kind for line in reading.lines]:
        return begins, ends
    inside = titled = False
    kind: str | None = ""
    for line in reading.lines:
        if line.kind == "furniture":
            continue
        titled = line.kind == "title" and (kind == "annex" or titled)
        kind = line.kind
        if inside and kind in CLOSING and not titled:
            ends.append(run.offset(line.start))
            inside = False
        elif titled and not inside:
            ink = reading.fold[line.start : line.end].partition("（")[0]
            if ink.strip().endswith(words):
                begins.append(run.offset(line.start))
                inside = True
    if inside:
        ends.append(len(run.text) + 1)
    return begins, ends
