"""The words that compare: straight before a number, behind its unit, earlier in its clause, shared by a list."""

import re
from decimal import Decimal

from policyparse.facts.quantities.amounts.rules import INSIDE, Amount, Exact, Found, Rules

CHANGE = {"角": Decimal("0.1"), "分": Decimal("0.01")}
"""What is printed behind 元 without a joint, and what it is worth in 元."""
WITH_CHANGE = frozenset(("元", "圆"))
LONGEST_PRICE = 24
"""Characters of a price in 元, 角 and 分."""
NUMERAL = re.compile("[0-9一二两三四五六七八九十百千万亿]")
"""Before the name of a currency these make it the unit of another amount: 5万美元3万元."""
CLAUSE_ENDS = ("，", "；", "：", "！", "？")
LONGEST_CLAUSE = 300
"""Characters; what stands farther before a number is no part of its clause, whatever marks are missing."""
FARTHEST = 40
"""Characters before a number within which a word apart from it still governs it."""
AND = ("、", "和", "及", "与")
LONGEST_LISTED = 10
"""Characters between two amounts of such a list."""
SHORTEST = 4
"""Characters; such a word and what stands between are no shorter."""


def compared(text: str, start: int, given: Rules) -> tuple[str, int]:
    """The comparison in the words that end at ``start`` ("" for none), and where they begin."""
    end = start
    while end and text[end - 1] == " ":
        end -= 1
    if not end or text[end - 1] not in given.before_last:
        return "", start
    for size in given.before_sizes:
        op = given.before.get(text[end - size : end]) if size <= end else None
        if op is not None:
            return (op, end - size) if op else ("", start)
    return "", start


def add(
    found: Found, text: str, given: Rules, start: int, end: int, value: Exact, high: Exact | None,
    unit: str | None, measure: str, after: str | None, more: bool,
) -> None:  # fmt: skip
    """Add an amount with the comparison of the words round it. ``more``: 余 or 多 stands with its number."""
    if measure == "money" and text[start - 1 : start] in given.currency_last and unit is not None:
        start, unit = _currency(text, start, unit, given)
    before = text[start - 1 : start]
    op, begin = compared(text, start, given) if before in given.before_last else ("", start)
    if op == "~" and after in INSIDE and before == "近":
        op, begin = "", start  # 近24个月内 are the last 24, not some 24
    bound = op or (given.after[after] if after else "")
    op = "range" if high is not None else bound or (">" if more else "=")
    found.amounts.append(Amount(begin, end, start, op, value, high, unit, measure, bound))


def _currency(text: str, start: int, unit: str, given: Rules) -> tuple[int, str]:
    """An amount in plain 元 behind the name of its currency: where that begins, and its unit (港币200万元: 万港元)."""
    if unit.lstrip("十百千万亿") in WITH_CHANGE:
        for size in (3, 2):
            begin = start - size
            word = text[begin:start] if begin >= 0 else ""
            if word in given.currencies and (not begin or NUMERAL.match(text, begin - 1) is None):
                return begin, unit[:-1] + given.currencies[word]
    return start, unit


def joined(text: str, amounts: list[Amount], given: Rules) -> list[Amount]:
    """Amounts with the paragraph, sentence and clause that they stand in, and those joined that belong together.

    A以上B以下 is a range; those of one list share a comparison; a word earlier in the clause (至少安排1个) compares
    the first amount behind it.
    """
    kept: list[Amount] = []
    last: Amount | None = None
    governed: Amount | None = None
    any_apart = given.any_apart.search
    paragraph = sentence = clause = at = end = 0
    for amount in amounts:
        start = amount.start
        if start < end:
            continue
        if last is not None and start - end <= 1 and _merged(text, last, amount):
            end = last.end
            continue
        before = text[at:start]
        if "\n" in before:
            paragraph = sentence = clause = at = at + before.rindex("\n") + 1
            before = text[at:start]
        if "。" in before:
            sentence = clause = at = at + before.rindex("。") + 1
            before = text[at:start]
        for mark in CLAUSE_ENDS:
            if mark in before:
                clause = at = at + before.rindex(mark) + 1
                before = text[at:start]
        at = start
        amount.paragraph, amount.sentence = paragraph, sentence
        amount.clause = clause if start - clause < LONGEST_CLAUSE else start - LONGEST_CLAUSE
        if amount.op == "=" and governed is last is not None and _goes_on(text, last, amount):
            amount.op, governed = last.op, amount
        elif amount.op == "=" and amount.value is not None:
            floor = max(start - FARTHEST, clause, end)
            if start - floor >= SHORTEST and any_apart(text, floor, start) is not None:
                apart = text[floor:start]
                amount.op, governed = next(op for word, op in given.apart if word in apart), amount
        kept.append(amount)
        last, end = amount, amount.end
    return kept


def _merged(text: str, last: Amount, amount: Amount) -> bool:
    """Let two amounts side by side share what compares them; true where the second is the end of the first's range."""
    between = text[last.end : amount.start].strip()
    if not between and amount.unit in CHANGE and last.unit in WITH_CHANGE and _adds(last, amount):
        return True
    if not between and _closes(last, amount):
        last.end, last.high, last.op = amount.end, amount.value, "range"
        return True
    if between in ("", "、") and amount.op == "=" and last.bound and last.start < last.number:
        amount.op = amount.bound = last.bound
    elif between == "、" and last.op == "=" and amount.bound and amount.start == amount.number:
        last.op = amount.bound if _of_one_kind(last, amount) else "="
    return False


def _of_one_kind(last: Amount, amount: Amount) -> bool:
    """Whether what follows the second's unit can be said of the first: 6个、22个工作日内, but not 30所、3年内达标."""
    return last.measure == amount.measure or (amount.unit or "").startswith(last.unit or "-")


def _goes_on(text: str, last: Amount, amount: Amount) -> bool:
    """Whether a list goes on that a word apart from it compares: 至少配备1名专职和1名兼职人员."""
    near = amount.start - last.end <= LONGEST_LISTED and last.unit == amount.unit
    return near and text[last.end : amount.start].rstrip().endswith(AND)


def _adds(last: Amount, amount: Amount) -> bool:
    """Add 角 and 分 to the 元 before them: 1元5角 is 1.5 元."""
    part = CHANGE[amount.unit or ""]
    if last.value is None or last.high is not None or amount.value is None or amount.high is not None:
        return False
    if last.end - last.number > LONGEST_PRICE or amount.op not in ("=", amount.bound):
        return False
    last.value += amount.value * part
    last.end = amount.end
    if amount.bound:
        last.op = last.bound = amount.bound
    return True


def _closes(low: Amount, high: Amount) -> bool:
    """Whether two amounts side by side are the ends of one range: 五万元以上十万元以下."""
    return (
        low.op in (">=", ">") and high.op in ("<=", "<") and low.unit == high.unit and low.high is None
        and low.value is not None and high.value is not None and low.value < high.value
    )  # fmt: skip
