"""PP908: the mark between two clauses is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule
from policyparse.grammar import Compiled, Grammar


@rule("PP908", "clause-stop-lost", "warning")
def clause_stop(at: Context) -> Iterator[Finding]:
    """Two clauses run into each other: the ， or 。 between them is lost.

    Why: the sentence reads two ways, and what belongs to which task can no longer be told.

    Bad:
        完善普及普惠的公共服务体系持续推进优质幼儿园创建。

    Good:
        完善普及普惠的公共服务体系，持续推进优质幼儿园创建。

    Fix: none; which mark is due, and whether words are lost with it, the original tells.
    """
    clauses = _clauses(at.grammar)
    fold = at.fold
    for m in at.grammar.pattern("check-clause-verb").finditer(fold):
        start = m.start()
        if clauses.ends_before(fold, at.clause_start(start), start) and at.is_prose(start):
            yield _between(at, start)
    for m in at.grammar.pattern("check-noun-then-opener").finditer(fold):
        start = m.start() + 2
        if at.is_prose(start) and not clauses.subject_before(fold, at.clause_start(start), m.start()):
            yield _between(at, start)
    for m in at.grammar.pattern("check-predicate-runs-on").finditer(fold):
        if at.is_prose(m.end()):
            yield _between(at, m.end())


def _between(at: Context, place: int) -> Finding:
    before, after = at.text[place - 4 : place], at.text[place : place + 4]
    return Finding(place - 1, place + 1, f"a mark seems to be lost between “{before}” and “{after}”", None, "medium")


class Clauses:
    """The grammar's words for telling one clause from two."""

    def __init__(self, grammar: Grammar) -> None:
        self.openers = frozenset(grammar.words("check-openers"))
        self.pivots = frozenset(grammar.words("check-pivots"))
        self.second = frozenset(grammar.words("check-second-verbs"))
        self.linkers: Compiled = grammar.compile("{{check-linkers}}", "check-linkers")
        self.adverbs: Compiled = grammar.compile("{{check-adverbs}}*", "check-adverbs")
        self.abstract = grammar.pattern("check-abstract-end")
        self.counted = grammar.pattern("check-counted-abstract")

    def ends_before(self, fold: str, start: int, end: int) -> bool:
        """Whether ``fold[start:end]`` is a whole clause (verb and object), so that a verb at ``end`` begins another.

        It must open with a transitive verb, hold nothing that would join the second verb to it, and end in an
        abstract noun; where it opens with a plain transitive verb and is long, most second verbs prove it alone.
        """
        clause = fold[start:end]
        if len(clause) < 6 or "《" in clause or "\n" in clause:
            return False
        verb = clause[((a := self.adverbs.match(clause)) and a.end()) or 0 :][:2]
        if verb not in self.openers and verb not in self.pivots:
            return False
        if self.counted.search(clause):
            return True
        if self.linkers.search(clause, 2):
            return False
        if self.abstract.search(clause):
            return True
        return len(clause) >= 9 and verb in self.openers and fold[end : end + 2] in self.second

    def subject_before(self, fold: str, start: int, end: int) -> bool:
        """Whether the noun at ``end`` is what a preposition of the clause governs, or its subject."""
        clause = fold[start:end]
        verb = clause[((a := self.adverbs.match(clause)) and a.end()) or 0 :][:2]
        return verb not in self.openers and verb not in self.pivots and len(clause) < 12


@lru_cache(maxsize=8)
def _clauses(grammar: Grammar) -> Clauses:
    return Clauses(grammar)
