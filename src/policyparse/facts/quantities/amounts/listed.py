"""Figures of a list whose last alone has the unit: 分别达到18、15、12门, 每天睡眠分别为10、9、8小时."""

import re
from dataclasses import replace
from decimal import Decimal

from policyparse.facts.quantities.amounts.comparison import compared
from policyparse.facts.quantities.amounts.rules import Amount, Rules

LONGEST_LIST = 40
"""Characters before the last figure of a list in which the others stand."""
FARTHEST = 60
"""Characters before the first figure in which a word says that the list deals out."""
FIGURES = re.compile(r"(?<![0-9A-Za-z.第/-])(?:[0-9]{1,6}(?:\.[0-9]{1,4})?、)+\Z")
FIGURE = re.compile(r"[0-9.]+")
DEALT_OUT = re.compile("(?:分别|依次|各)[^，；。：！？\n]*\\Z")
"""Only such a word makes amounts of bare figures, which else are numbers of lines, items or buses."""


def with_listed(text: str, amounts: list[Amount], given: Rules) -> list[Amount]:
    """Amounts with those bare figures before them that share their unit."""
    out: list[Amount] = []
    for amount in amounts:
        at = amount.start
        if at == amount.number and text[at - 1 : at] == "、" and text[at - 2 : at - 1].isdigit() and at > 1:
            out += _before(text, amount, given)
        out.append(amount)
    return out


def _before(text: str, amount: Amount, given: Rules) -> list[Amount]:
    """The bare figures that end right before an amount, as amounts with its unit."""
    run = FIGURES.search(text, max(amount.start - LONGEST_LIST, 0), amount.start)
    if run is None or amount.high is not None or amount.measure in ("day", "age"):
        return []
    if DEALT_OUT.search(text, max(run.start() - FARTHEST, 0), run.start()) is None:
        return []
    op, start = compared(text, run.start(), given)
    if op and amount.op == "=":
        amount.op = amount.bound = op
    found: list[Amount] = []
    for figure in FIGURE.finditer(text, run.start(), run.end()):
        value = Decimal(figure[0]) if "." in figure[0] else int(figure[0])
        at = figure.start()
        begin = at if found else start
        shared = amount.bound or "="
        found.append(replace(amount, start=begin, end=figure.end(), number=at, value=value, op=shared))
    return found
