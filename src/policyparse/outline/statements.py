"""First sentences that state something and so head nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar

LONGEST_RUN_IN = 45
"""Characters that a title which its body follows at once has at most."""


@dataclass(frozen=True, slots=True)
class StatementForms:
    """The grammar's words for a first sentence that states something: how it begins, what it holds, 要 behind who;
    and what ends words that lead to a list."""

    heads: tuple[str, ...]
    first: frozenset[str]
    words: Compiled
    duty: Compiled
    left_open: tuple[str, ...]


@lru_cache(maxsize=8)
def statement_forms(grammar: Grammar) -> StatementForms:
    """Those of one grammar."""
    heads = grammar.words("sentence-heads")
    words = grammar.compile("{{statement-words}}", "statement-words")
    first = frozenset([head[0] for head in heads])
    return StatementForms(heads, first, words, grammar.pattern("statement-duty"), grammar.words("list-openers"))


def is_statement(sentence: str, forms: StatementForms) -> bool:
    """Whether a first sentence states something (到2025年…, 一是…, …应当…, 各学校要…) and so heads nothing."""
    if sentence[:1] in forms.first and sentence.startswith(forms.heads):
        return True
    # A longer one may be a title that has run into its body.
    if "要" in sentence and len(sentence) <= LONGEST_RUN_IN and forms.duty.search(sentence) is not None:
        return True
    return forms.words.search(sentence) is not None
