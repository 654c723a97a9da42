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
        健全覆盖乡镇的全民阅读体系持续推进示范书屋创建。

    Good:
        健全覆盖乡镇的全民阅读体系，持续推进示范书屋创建。

    Fix: none; which mark is due, and whether words are lost with it, the original tells.
    """
    clauses = _clauses(at.grammar)
    fold = at.fold
    for m in at.grammar.pattern("check-clause-verb").finditer(fold):
        start = m.start()
        before, verb = fold[start - 2 : start], fold[start : start + 2]
        if before not in clauses.tails and verb not in clauses.second and before[1:] != "化":
            continue
        if len(m.group()) == 2 and clauses.names(fold, m.end()):
            continue
        if clauses.ends_before(fold, at.clause_start(start, stops=SENTENCE), start) and at.is_prose(start):
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


SENTENCE = "，。；：\n！？"
"""What parts clauses; 、 parts only the objects of one verb."""


class Clauses:
    """The grammar's words for telling one clause from two."""

    def __init__(self, grammar: Grammar) -> None:
        self.openers = frozenset(grammar.words("check-openers"))
        self.pivots = frozenset(grammar.words("check-pivots"))
        self.second = frozenset(grammar.words("check-second-verbs"))
        self.adverbs = tuple(grammar.words("check-adverbs"))
        self.abstract = tuple(grammar.words("check-abstract"))
        self.verbal = tuple(grammar.words("check-abstract-verbs"))
        self.heads = grammar.compile("[^，。；：、\n！？“”]{0,16}?{{check-compound-heads}}", "check-compound-heads")
        self.tails = frozenset(word[-2:] for word in self.abstract + self.verbal)
        self.prepositions: Compiled = grammar.compile("{{check-prepositions}}", "check-prepositions")
        self.linkers: Compiled = grammar.compile("{{check-linkers}}", "check-linkers")
        self.opening: Compiled = grammar.compile("{{check-adverbs}}*", "check-adverbs")
        self.counted = grammar.pattern("check-counted-abstract")

    def verb(self, clause: str) -> str:
        """The verb that a clause opens with, its adverbs passed over; "" where it opens with none that is known."""
        found = clause[:2]
        if found not in self.openers and found not in self.pivots:
            adverbs = self.opening.match(clause)
            found = clause[adverbs.end() :][:2] if adverbs else ""
        return found if found in self.openers or found in self.pivots else ""

    def ends_before(self, fold: str, start: int, end: int) -> bool:
        """Whether ``fold[start:end]`` is a whole clause (verb and object), so that a verb at ``end`` begins another.

        It must open with a transitive verb, hold no preposition, and end in an abstract noun; where it opens with a
        plain transitive verb and is long, a second verb that is never a noun proves it alone.
        """
        if end - start < 6:
            return False
        clause = fold[start:end]
        verb = self.verb(clause)
        if not verb or "《" in clause:
            return False
        if clause.endswith("化") and self.counted.search(clause):
            return True
        if clause.endswith(self.adverbs) or self.prepositions.search(clause, 2):
            return False
        if clause.endswith(self.abstract):
            return True
        if clause.endswith(self.verbal):
            return fold[end : end + 2] in self.adverbs
        if len(clause) < 9 or verb not in self.openers or fold[end : end + 2] not in self.second:
            return False
        return "、" not in clause and not self.linkers.search(clause, 2)

    def names(self, fold: str, place: int) -> bool:
        """Whether the verb before ``place`` only helps to name something: 提升 in 质量提升工程."""
        return self.heads.match(fold, place) is not None

    def subject_before(self, fold: str, start: int, end: int) -> bool:
        """Whether the noun at ``end`` may be the subject of what follows: it ends a short clause without a verb."""
        return end - start < 12 and not self.verb(fold[start:end])


@lru_cache(maxsize=8)
def _clauses(grammar: Grammar) -> Clauses:
    return Clauses(grammar)
