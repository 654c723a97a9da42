"""What the grammar says of the lines of a front, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar
from policyparse.outline.front.catalogue import OPENING, Labels, labels


@dataclass(frozen=True, slots=True)
class Forms:
    """What the grammar says of front lines, compiled once."""

    contents: frozenset[str]
    labels: Labels
    label_starts: frozenset[str]  # what a line with a label begins with: two characters, or an opening mark
    types: tuple[str, ...]
    organs: tuple[str, ...]
    organ_lasts: frozenset[str]
    salutation: Compiled
    not_salutation: Compiled
    number: Compiled
    date: Compiled
    heading: Compiled
    annex: Compiled
    annex_list: Compiled
    closing: Compiled
    handing_over: Compiled
    own_demands: Compiled
    running_title: Compiled
    glued: Compiled
    greeted: tuple[str, ...]
    openers: tuple[str, ...]
    page_openers: tuple[str, ...]
    bodies: tuple[str, ...]


@lru_cache(maxsize=8)
def forms(grammar: Grammar) -> Forms:
    """The forms of a grammar."""
    return Forms(
        labels=labels(grammar),
        label_starts=frozenset((*labels(grammar).by_two, *OPENING)),
        contents=frozenset(grammar.words("contents-heads")),
        types=grammar.words("document-types"),
        organs=grammar.words("organ-endings"),
        organ_lasts=frozenset(word[-1] for word in grammar.words("organ-endings")),
        salutation=grammar.compile("{{salutation-words}}", "salutation-words"),
        not_salutation=grammar.compile("{{not-salutation}}", "not-salutation"),
        number=grammar.pattern("front-number"),
        date=grammar.pattern("date"),
        heading=grammar.pattern("front-heading"),
        annex=grammar.pattern("annex-label"),
        annex_list=grammar.pattern("annex-list"),
        closing=grammar.pattern("closing-line"),
        handing_over=grammar.compile("{{covering-phrases}}", "covering-phrases"),
        own_demands=grammar.pattern("demands-of-its-own"),
        running_title=grammar.pattern("running-title"),
        glued=grammar.pattern("glued-front"),
        greeted=grammar.words("greeted-first"),
        openers=grammar.words("notice-openers"),
        page_openers=grammar.words("furniture-openers"),
        bodies=grammar.words("kinds-of-bodies"),
    )
