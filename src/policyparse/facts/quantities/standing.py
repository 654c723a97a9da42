"""Amounts that are standing rules by their unit, label or part of the document, if no word of the clause says it."""

from policyparse.facts.quantities.amounts import Amount
from policyparse.facts.quantities.grants import BOUNDED
from policyparse.facts.quantities.kind_words import Rules
from policyparse.outline.reading import Heading

PER = "/"
"""In a unit: so much for each, which sets a price or a threshold: 200万元/亩."""
SCORE = "score"
"""The measure of marks, which a scheme of examination or appraisal lays down: 权重5分."""
SHARE = "rate"
MANY = 10
"""Persons that no rule of staffing asks of one school."""


def standing(text: str, amount: Amount, section: Heading | None, headings: list[Heading], given: Rules) -> str | None:
    """The words that make a standing rule of an amount for which no year is set, None where it is none.

    Marks, weights and prices are rules, and what a label calls a condition (投资要求：); so is a share that a section
    on funds, posts or appraisal bounds (加大财政投入。教育经费占比不低于8%), for what is provided has no end.
    """
    if amount.unit is not None and (amount.measure == SCORE or PER in amount.unit):
        return amount.unit
    if text.find("：", amount.sentence, amount.start) >= 0:
        label = given.conditions.search(text, amount.sentence, amount.start)
        if label is not None:
            return label[0][:-1]
    if (
        amount.measure == SHARE
        and text[amount.start - 1 : amount.start] == "（"
        and text[amount.end : amount.end + 1] == "）"
    ):
        weighed = given.weighing.search(text, amount.sentence, amount.start)
        if weighed is None and section is not None:
            weighed = given.weighing.search(section.title)
        if weighed is not None:
            return weighed[0]
    if section is None or amount.measure != SHARE or amount.op not in BOUNDED:
        return None
    above = headings[section.parent] if section.parent >= 0 else section
    found = given.safeguards.search(section.title) or given.safeguards.search(above.title)
    return found[0] if found is not None else None


def in_all(amount: Amount) -> bool:
    """Whether so many persons are engaged in all: 聘任科技副校长50名; a rule of staffing sets a bound or a few."""
    return amount.op == "=" and amount.value is not None and amount.value >= MANY
