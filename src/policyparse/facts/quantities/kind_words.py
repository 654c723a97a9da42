"""The grammar's words that tell promise, report and rule apart, in the form that is asked fastest."""

import re
from dataclasses import dataclass
from functools import lru_cache

from policyparse.facts.quantities.word_tree import any_of, tree
from policyparse.grammar import Compiled, Grammar

CUES = (
    ("growth", "words-of-growth"),
    ("staff", "words-of-staff"),
    ("past", "words-of-the-past"),
    ("neither", "words-not-of-the-past"),
    ("again", "words-of-return"),
    ("duty", "words-of-duty"),
)
"""What a word inside a sentence is a sign of, and the list of those words."""


OVER = "对"
"""Straight before the number: it counts what is there where what follows says so (对9所首批学校)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The grammar's words about kinds; ``cues`` finds those inside a sentence, ``names`` says what they are.

    ``any_behind`` finds whether one of ``behind`` may stand behind an amount, or a 的.
    """

    cues: Compiled
    names: dict[str, str]
    every: Compiled
    past_heading: Compiled
    future_heading: Compiled
    work_heading: Compiled
    turning_heading: Compiled
    safeguards: Compiled
    conditions: Compiled
    weighing: re.Pattern[str]
    purpose: Compiled
    look_back: tuple[str, ...]
    forecast: re.Pattern[str]
    there_is: tuple[str, ...]
    there_is_last: frozenset[str]
    there_behind: tuple[str, ...]
    from_here: Compiled
    up_to_there: Compiled
    ceiling: Compiled
    limited: Compiled
    sized: Compiled
    sizes: frozenset[str]
    at_a_rate: Compiled
    paid_to_each: Compiled
    is_paid: Compiled
    for_whom: Compiled
    granted: Compiled
    served: Compiled
    let_off: Compiled
    staff_nouns: Compiled
    behind: tuple[str, ...]
    any_behind: re.Pattern[str]
    makers: frozenset[str]
    staff: tuple[str, ...]
    ceilings: tuple[str, ...]
    measured_highest: tuple[str, ...]
    caps: tuple[str, ...]
    held: tuple[str, ...]
    heads: tuple[str, ...]
    reached: tuple[str, ...]
    ways: tuple[str, ...]
    building: re.Pattern[str]
    pay: tuple[str, ...]
    persons: frozenset[str]
    classes: frozenset[str]


@lru_cache(maxsize=16)
def rules(grammar: Grammar) -> Rules:
    """The rules of a grammar, made once."""
    names = {word: name for name, id in CUES for word in grammar.words(id)}
    names["每"] = "every"
    there_is, behind = grammar.words("straight-before-what-there-is"), grammar.words("words-of-rule-behind")
    return Rules(
        re.compile(tree(names)),
        names,
        grammar.pattern("every-so-often"),
        grammar.compile("{{heading-of-the-past}}", "heading-of-the-past"),
        grammar.compile("{{heading-of-the-future}}", "heading-of-the-future"),
        grammar.pattern("heading-of-work"),
        grammar.pattern("heading-that-turns-ahead"),
        grammar.pattern("heading-of-safeguards"),
        grammar.pattern("label-of-conditions"),
        any_of(grammar.words("words-of-weighing")),
        grammar.pattern("a-purpose"),
        grammar.words("signs-of-a-look-back"),
        any_of(grammar.words("words-of-forecast")),
        there_is,
        frozenset((*(word[-1:] for word in there_is), OVER)),
        grammar.words("straight-behind-what-there-is"),
        grammar.pattern("from-here"),
        grammar.pattern("up-to-there"),
        grammar.pattern("ceiling-of-a-share"),
        grammar.pattern("what-is-limited"),
        grammar.pattern("what-a-size-sorts"),
        frozenset(grammar.words("units-of-size")),
        grammar.pattern("at-the-rate-of"),
        grammar.pattern("paid-to-each"),
        grammar.pattern("is-paid-or-set"),
        grammar.pattern("for-whom"),
        grammar.compile("{{words-of-granting}}", "words-of-granting"),
        grammar.compile("{{words-of-service}}", "words-of-service"),
        grammar.compile("{{words-of-letting-off}}", "words-of-letting-off"),
        grammar.compile("{{nouns-of-staff}}", "nouns-of-staff"),
        behind,
        any_of((*behind, "的")),
        frozenset(grammar.words("makers")),
        grammar.words("words-of-staff"),
        grammar.words("words-of-a-ceiling"),
        grammar.words("measured-highest"),
        grammar.words("words-of-a-cap"),
        grammar.words("words-of-holding"),
        grammar.words("bases-of-population"),
        grammar.words("reached-by-a-base"),
        grammar.words("ways-of-going"),
        any_of(grammar.words("words-of-building")),
        grammar.words("straight-before-a-rate-of-pay"),
        frozenset(grammar.words("units-of-persons")),
        frozenset(grammar.words("units-of-classes")),
    )
