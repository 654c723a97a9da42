"""All amounts and years of a text, in one pass."""

from policyparse.facts.quantities.amounts.arabic import read_arabic
from policyparse.facts.quantities.amounts.chinese import read_chinese
from policyparse.facts.quantities.amounts.comparison import joined
from policyparse.facts.quantities.amounts.listed import with_listed
from policyparse.facts.quantities.amounts.rules import Found, rules
from policyparse.grammar import Grammar


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
    found.amounts = joined(text, with_listed(text, found.amounts, given), given)
    return found
