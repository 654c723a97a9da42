"""Whether an amount is promised (target), reached (achieved) or a standing rule (norm), and the words that say so.

Evidence, the stronger first: a duty in the clause (应当, 不得, 每班); the part of the document (a look back, before
the aims); words of the past in the sentence (已, 累计); units and words of rules (学时, 工作日内, 每年,
500万元以上的工程).
Without any of these an amount of a plan is a target, one of a regulation a norm.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from policyparse.grammar import Compiled, Grammar
from policyparse.outline.reading import Heading, Reading

from .amounts import Amount
from .running import Running

Kind = Literal["target", "achieved", "norm"]
Verdict = tuple[Kind, str | None]
RULES_OF_TIME = frozenset(("lesson", "period", "day"))
NEVER_THERE = frozenset(("rate", "points", "money", "period", "day"))
"""Kinds of units that count no things that stand there already: 在3年内, 保持在99%."""
GROWING = frozenset(("rate", "points", "money"))
"""Kinds of units that a yearly amount promises rather than rules."""
JOINT = re.compile("[、和与及]")
CLAUSE_END = re.compile("[，。；：！？\n]")
PART_END = re.compile("[，。；：、！？\n]")
CUES = (
    ("growth", "words-of-growth"),
    ("staff", "words-of-staff"),
    ("past", "words-of-the-past"),
    ("again", "words-of-return"),
    ("duty", "words-of-duty"),
)
FOLLOWING = 14
"""Characters behind the amount in which its clause shows that it is a rule's."""
MOST_CUES = 60
"""The nearest words of a sentence that are weighed; more stand in no sentence that anybody wrote."""
STRICT = "应宜须均都"
"""Words of duty begin so that make a norm even of what stands in a look back."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The grammar's words about kinds; ``cues`` finds those inside a sentence, ``names`` says what they are."""

    cues: Compiled
    names: dict[str, str]
    every: Compiled
    past_heading: Compiled
    future_heading: Compiled
    look_back: tuple[str, ...]
    there_is: tuple[str, ...]
    behind: tuple[str, ...]
    makers: frozenset[str]


@lru_cache(maxsize=16)
def rules(grammar: Grammar) -> Rules:
    """The rules of a grammar, made once."""
    names = {word: name for name, id in CUES for word in grammar.words(id)}
    names["每"] = "every"
    words = sorted(names, key=len, reverse=True)
    return Rules(
        re.compile("|".join(map(re.escape, words))),
        names,
        grammar.pattern("every-so-often"),
        grammar.compile("{{heading-of-the-past}}", "heading-of-the-past"),
        grammar.compile("{{heading-of-the-future}}", "heading-of-the-future"),
        grammar.words("signs-of-a-look-back"),
        grammar.words("straight-before-what-there-is"),
        grammar.words("words-of-rule-behind"),
        frozenset(grammar.words("makers")),
    )


class Kinds:
    """What one document says about the kind of its amounts."""

    def __init__(self, run: Running, reading: Reading, turn: int | None) -> None:
        self.run, self.reading = run, reading
        self.given = rules(reading.grammar)
        self._phases: dict[int, str] = {}
        articles = sum(h.style == "第一条" for h in reading.headings)
        self.otherwise: Kind = "norm" if articles * 2 > len(reading.headings) else "target"
        self._verdict: Verdict = self.otherwise, None
        self.turn = self._turn(turn)
        self._sentence = (-1, -1)
        self._cues: list[tuple[int, str, str]] = []

    def of(self, amount: Amount, last: Amount | None, section: Heading | None, *, due: bool = False) -> Verdict:
        """The kind of an amount in that section, with its evidence. ``due``: a year ahead is named for it.

        ``last`` is the amount before: those of one list are of one kind.
        """
        if last is None or not self._listed(last, amount):
            self._verdict = self._alone(amount, section, due)
        return self._verdict

    def _listed(self, last: Amount, amount: Amount) -> bool:
        """Whether two amounts are members of one list: 打造4所A、2所B."""
        if amount.measure != last.measure or amount.start - last.end > 60:
            return False
        between = self.run.text[last.end : amount.start]
        return JOINT.search(between) is not None and CLAUSE_END.search(between) is None

    def _alone(self, amount: Amount, section: Heading | None, due: bool) -> Verdict:
        text = self.run.text
        past = self._looks_back(amount.start, section)
        if past and not any(text.find(c, amount.clause, amount.start) >= 0 for c in STRICT):
            return "achieved", None
        cues = self._cues_of(amount.sentence, amount.start)[-MOST_CUES:]
        near = {name: word for at, name, word in cues if at >= amount.clause}
        if "duty" in near and not (past and near["duty"][0] not in STRICT):
            return "norm", near["duty"]
        if past:
            return "achieved", None
        far = {name: word for _, name, word in cues}
        before = text[max(amount.start - 4, 0) : amount.start]
        if amount.op == "=" and amount.measure not in NEVER_THERE and before.endswith(self.given.there_is):
            return "achieved", next(w for w in self.given.there_is if before.endswith(w))
        if "past" in far and not due:
            return "achieved", far["past"]
        return self._rule(amount, near, far, due) or (self.otherwise, None)

    def _rule(self, amount: Amount, near: dict[str, str], far: dict[str, str], due: bool) -> Verdict | None:
        text = self.run.text
        growing = "growth" in near or amount.measure in GROWING
        made = text[max(amount.start - 2, 0) : amount.start] in self.given.makers
        if amount.measure == "lesson" or (amount.measure in RULES_OF_TIME and not (growing or made)):
            return "norm", amount.unit
        if "again" in far and not growing:
            return "norm", far["again"]
        if "staff" in near and amount.unit in ("名", "人", "位"):
            return "norm", near["staff"]
        following = text[amount.end : amount.end + FOLLOWING]
        stop = PART_END.search(following)
        following = following[: stop.end()] if stop else following
        if not due and any(word in following for word in self.given.behind):
            return "norm", next(word for word in self.given.behind if word in following).rstrip("，、")
        if not (made or "growth" in near or due) and amount.measure not in ("rate", "points", "data"):
            printed = text[amount.start : amount.end]
            limits = printed.endswith(("以上", "以下", "以内")) or printed.startswith(
                ("超", "高", "大", "低", "少", "未")
            )
            if limits and "的" in following:
                return "norm", printed
        return None

    def _cues_of(self, sentence: int, end: int) -> list[tuple[int, str, str]]:
        if self._sentence[0] != sentence or self._sentence[1] > end:
            self._sentence, self._cues = (sentence, sentence), []
        text, names = self.run.text, self.given.names
        for m in self.given.cues.finditer(text, self._sentence[1], end):
            name, word = names[m.group()], m.group()
            if name == "every":
                every = self.given.every.match(text, m.start(), end + 1)
                if every is None:
                    continue
                name, word = "again", every.group()
            self._cues.append((m.start(), name, word))
        self._sentence = (sentence, end)
        return self._cues

    def _looks_back(self, offset: int, section: Heading | None) -> bool:
        """Whether that place is in the part that tells what has been reached."""
        said = self._of_section(section)
        return said == "past" if said else offset < self.turn

    def _of_section(self, section: Heading | None) -> str:
        if section is None:
            return ""
        known = self._phases.get(section.start)
        if known is None:
            known = ""
            if self.given.future_heading.search(section.title):
                known = "future"
            elif self.given.past_heading.search(section.title):
                known = "past"
            elif section.parent >= 0:
                known = self._of_section(self.reading.headings[section.parent])
            self._phases[section.start] = known
        return known

    def _turn(self, limit: int | None) -> int:
        """Where a document that looks back first begins to look ahead; 0 where it does not look back."""
        turn = limit if limit is not None else 0
        for h in self.reading.headings:
            if self.given.future_heading.search(h.title):
                at = self.run.offset(h.start)
                turn = min(turn, at) if turn else at
                break
        begin = self.run.offset(self.reading.body)
        return turn if turn and any(self.run.text.find(w, begin, turn) >= 0 for w in self.given.look_back) else 0
