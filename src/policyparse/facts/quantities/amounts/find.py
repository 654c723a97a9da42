"""All amounts and years of a text, in one pass."""

from policyparse.facts.quantities.amounts.arabic import read_arabic
from policyparse.facts.quantities.amounts.chinese import read_chinese
from policyparse.facts.quantities.amounts.comparison import joined
from policyparse.facts.quantities.amounts.rules import Amount, Found, rules
from policyparse.grammar import Grammar

LONGEST_CLAUSE = 300
"""Characters; what stands farther before a number is no part of its clause, whatever marks are missing."""


def find_amounts(text: str, grammar: Grammar) -> Found:
    """All amounts and years of a running text (folded), in order and not overlapping.

    >>> from policyparse.grammar import default
    >>> [(a.op, a.value, a.unit) for a in find_amounts("新建不少于12所幼儿园，入园率达到98.5%。", default()).amounts]
    [('>=', 12, '所'), ('=', Decimal('98.5'), '%')]
    """
    found = Found()
    given = rules(grammar)
    for m in given.amount.finditer(text):
        if text[m.start()].isascii():
            read_arabic(m, text, given, found)
        else:
            read_chinese(m, text, given, found)
    place(text, found.amounts)
    found.amounts = joined(text, found.amounts, given)
    return found


def place(text: str, amounts: list[Amount]) -> None:
    """Set where the paragraph, the sentence and the clause of each amount begin."""
    marks = [mark for mark in "，；：！？" if mark in text]  # few texts have all
    paragraph = sentence = clause = at = 0
    for amount in amounts:
        start = amount.start
        if (i := text.rfind("\n", at, start)) >= 0:
            paragraph = sentence = clause = at = i + 1
        if (i := text.rfind("。", at, start)) >= 0:
            sentence = clause = at = i + 1
        for mark in marks:
            if (i := text.rfind(mark, at, start)) >= 0:
                clause = at = i + 1
        amount.paragraph, amount.sentence = paragraph, sentence
        amount.clause = max(clause, start - LONGEST_CLAUSE)
        at = max(start, at)
