"""The grammar's data on notes of responsible units: labels, predicates, rules for a whole document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from policyparse.facts.responsibilities.units import CLOSE, UnitRules, by_last, unit_rules
from policyparse.grammar import Compiled, Grammar

Role = Literal["lead", "support", "responsible"]
ROLES: tuple[Role, ...] = ("lead", "support", "responsible")
"""In the order in which one outweighs the other where a predicate or label holds words of several."""
BEFORE_LABEL = frozenset("，；。、 " + CLOSE)
"""What stands before a label that has no noun (牵头：), where it does not begin the note."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed and what it opens: units (of one person or office), a time limit, or nothing of ours.

    ``noun``: it names whom it is about (责任单位), which 责任 alone does not.
    """

    text: str
    kind: Literal["units", "persons", "header", "deadline", "other"]
    role: Role
    noun: bool


@dataclass(frozen=True, slots=True, eq=False)
class NoteRules:
    """The grammar's data on notes, compiled once for a grammar. Compared by identity, so that it can key caches."""

    units: UnitRules
    label: Compiled
    label_roles: dict[str, Role]
    person_nouns: tuple[str, ...]
    nouns: tuple[str, ...]
    headers: frozenset[str]
    deadlines: frozenset[str]
    others: frozenset[str]
    predicate: Compiled
    predicate_roles: dict[str, Role]
    deadline: Compiled
    limit_signs: tuple[str, ...]
    noise: Compiled
    first_place: Compiled
    first_hints: tuple[str, ...]
    hint_starts: re.Pattern[str]
    aside: Compiled
    remark: Compiled
    follow: Compiled
    bracket_rule: Compiled
    bracket_hints: tuple[str, ...]
    phone: Compiled
    line_verbs: tuple[str, ...]
    label_ends: frozenset[str]
    needed: re.Pattern[str]
    length: int
    repeats: int

    def hints_at_first(self, text: str) -> bool:
        """Whether a text may hold a rule of the first place."""
        if self.hint_starts.search(text) is None:
            return False
        for hint in self.first_hints:  # noqa: SIM110 -- any() with a generator costs thrice as much, for every note
            # In a whole document a lone character is found faster than a word, and most documents lack one of the two.
            if hint[0] in text and hint[-1] in text and hint in text:
                return True
        return False

    def predicate_role(self, text: str) -> Role:
        """The role that the words of a predicate give."""
        return weightiest(self.predicate_roles, text)

    def any_role(self, text: str) -> Role:
        """The role that the words of a predicate or a label give."""
        found = self.predicate_role(text)
        return found if found != "responsible" else weightiest(self.label_roles, text)

    def label_at_end(self, text: str) -> tuple[int, Label] | None:
        """The label that text before a colon ends with, and where it begins; None where it ends with none.

        A label without a noun (牵头：) has to begin the text or follow a separator.

        >>> from policyparse.grammar.loader import default
        >>> start, label = note_rules(default()).label_at_end("市教育局；配合单位")
        >>> start, label.text, label.role
        (5, '配合单位', 'support')
        """
        m = self.label.search(text)
        if m is None:
            return None
        start = m.end() - len(m[0].lstrip(" "))
        label = self._classed(m[0].strip(" ").rstrip("为"))
        if start and not label.noun and text[start - 1] not in BEFORE_LABEL:
            return None
        return start, label

    def _classed(self, text: str) -> Label:
        if text in self.deadlines:
            return Label(text, "deadline", "responsible", True)
        if text in self.others:
            return Label(text, "other", "responsible", True)
        role = weightiest(self.label_roles, text)
        if text in self.headers:
            return Label(text, "header", role, True)
        if text.endswith(self.person_nouns):
            return Label(text, "persons", role, True)
        return Label(text, "units", role, text.endswith((*self.nouns, *CLOSE)))


def weightiest(roles: dict[str, Role], text: str) -> Role:
    """The role of the words that a label or predicate holds, lead before support before responsible.

    >>> weightiest({"牵头": "lead", "负责": "responsible"}, "牵头负责")
    'lead'
    """
    said = {role for word, role in roles.items() if word in text}
    return next((role for role in ROLES if role in said), "responsible")


@lru_cache(maxsize=16)
def note_rules(grammar: Grammar) -> NoteRules:
    """The rules of a grammar."""
    nouns = (*grammar.words("responsibility-label-nouns"), *grammar.words("responsibility-person-nouns"))
    hints = grammar.words("responsibility-first-hints")
    units = unit_rules(grammar)
    label_ends = frozenset((*by_last(nouns), " ", *CLOSE))
    return NoteRules(
        units=units,
        label=grammar.pattern("responsibility-label"),
        label_roles=_roles(grammar, "responsibility-label-verbs"),
        person_nouns=grammar.words("responsibility-person-nouns"),
        nouns=nouns,
        headers=frozenset(grammar.words("responsibility-headers")),
        deadlines=frozenset(grammar.words("responsibility-deadline-labels")),
        others=frozenset(grammar.words("responsibility-other-labels")),
        predicate=grammar.pattern("responsibility-predicate"),
        predicate_roles=_roles(grammar, "responsibility-predicate-roles"),
        deadline=grammar.pattern("responsibility-deadline"),
        limit_signs=grammar.words("responsibility-limit-signs"),
        noise=grammar.pattern("responsibility-noise"),
        first_place=grammar.pattern("responsibility-first-place"),
        first_hints=hints,
        hint_starts=re.compile("|".join(sorted({re.escape(hint[0]) for hint in hints})) or "(?!)"),
        aside=grammar.pattern("responsibility-aside"),
        remark=grammar.pattern("responsibility-remark"),
        follow=grammar.pattern("responsibility-follow"),
        bracket_rule=grammar.pattern("responsibility-bracket-rule"),
        bracket_hints=grammar.words("responsibility-bracket-hints"),
        phone=grammar.pattern("responsibility-phone"),
        line_verbs=grammar.words("responsibility-line-verbs"),
        label_ends=label_ends,
        needed=_needed(units, label_ends),
        length=int(grammar.threshold("responsibility-length")),
        repeats=int(grammar.threshold("responsibility-bare-repeats")),
    )


def _needed(units: UnitRules, label_ends: frozenset[str]) -> re.Pattern[str]:
    """The characters of which a note holds at least one, since its label ends with a noun for units, or one of its
    units ends as units do, or 等 sums up. Most brackets are no notes, and most of those hold none."""
    lasts = {*units.endings, *units.areas, *(word[-1] for word in units.whole), *label_ends, "等"} - {" "}
    return re.compile(f"[{re.escape(''.join(sorted(lasts)))}]")


def _roles(grammar: Grammar, id: str) -> dict[str, Role]:
    known: dict[str, Role] = {role: role for role in ROLES}
    return {word: known.get(role, "responsible") for word, role in grammar.mapping(id).items()}
