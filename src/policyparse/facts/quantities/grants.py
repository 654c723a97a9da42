"""The form of a grant or a levy, which makes a rule of its amounts: for whom, at what rate, up to what."""

import re

from policyparse.facts.quantities.amounts import Amount
from policyparse.facts.quantities.kind_words import Rules

BEFORE = 40
"""Characters before the amount in which its clause says what it is a share of, or that a change starts from it."""
FOLLOWING = 14
"""Characters behind the amount in which its clause shows that it is a rule's."""
NEAR_CEILING = 6
"""Characters before the amount in which a ceiling begins."""
AT_A_RATE = frozenset(("rate", "ratio", "money", "points"))
"""Kinds of units in which a rule says at what rate: 按售价的10%补贴."""
SORTED_BY = frozenset(("power", "period", "age", "level"))
"""Kinds of units that sort those whom a rule is for and are no work to be done: 对100千瓦以下用户提供免费服务."""
LIMITING = SORTED_BY | {"money"}
"""Kinds of units whose bound straight before a noun sorts it out with no 的 between: 160千瓦以下企业."""
LIMITS = ("超", "高", "大", "低", "少", "未", "小", "不足", "不满", "不大", "不小")
"""How a bound begins that sorts out what follows its 的: 不大于900平方米的项目; 不少于 asks for so much."""
NO_LIMITS = frozenset(("rate", "points", "data"))
"""Kinds of units whose amounts bound nothing that a rule speaks of (500万元以上的工程)."""
BOUNDS = ("以上", "以下", "以内")
NO_NOUN = "的基础"
"""Behind a bound: what it is said of stands before it (压缩至90天以内的基础上)."""
PART_END = re.compile("[，。；：、！？\n]")
GRANTED_WITHIN = 60
"""Characters behind what a rule is for within which it says what they get."""
BOUNDED = frozenset((">=", ">", "<=", "<"))


def granted(text: str, amount: Amount, given: Rules) -> str | None:
    """The words of a rule about what is paid, levied or let off: for whom, at what rate, up to what."""
    start, end = amount.start, amount.end
    low = max(amount.clause, start - BEFORE)
    if amount.op == "<=":
        for word in given.ceilings:
            at = text.rfind(word, max(start - NEAR_CEILING, low), start + len(word))
            if at >= 0:
                return word if not text.startswith(given.measured_highest, at) else None
    if amount.measure == "money" and (each := given.paid_to_each.search(text[low:start])) is not None:
        return each[0][:2]
    if text.startswith(("的，", "的；"), end) or (amount.op in BOUNDED and text.startswith("）的", end)):
        return "的"
    if amount.measure in AT_A_RATE and text.find("按", low, start) >= 0:
        paid = given.is_paid.match(text, end, end + 2 * FOLLOWING)
        if paid is not None and given.at_a_rate.search(text[low:start]) is not None:
            return paid[0][-2:]
    if amount.op in BOUNDED or text[start - 1 : start] == "对":
        return _for_whom(text, amount, given)
    return None


def sorts_out(text: str, amount: Amount, given: Rules) -> bool:
    """Whether the amount is a bound that sorts out the noun behind it: 不大于900平方米的项目, 160千瓦以下企业."""
    start, end = amount.start, amount.end
    bound = text.startswith(BOUNDS, end - 2)
    if (not bound and not text.startswith(LIMITS, start)) or text[max(start - 2, 0) : start] in given.makers:
        return False
    if bound and amount.measure in LIMITING and given.limited.match(text, end) is not None:
        return True
    if bound and amount.unit in given.sizes and given.sized.match(text, end) is not None:
        return True
    part = PART_END.search(text, end, end + FOLLOWING)
    linked = text.find("的", end, part.start() if part is not None else end + FOLLOWING)
    return linked >= 0 and amount.measure not in NO_LIMITS and not text.startswith(NO_NOUN, linked)


def _for_whom(text: str, amount: Amount, given: Rules) -> str | None:
    """What a rule gives those whom the amount sorts out: 对投资500万元以上的企业，给予补助."""
    start, end = amount.start, amount.end
    head = max(text.rfind("；", amount.sentence, start) + 1, amount.sentence)
    opens = given.for_whom.match(text, head, start) or given.for_whom.match(text, amount.clause, start)
    if opens is None and text[start - 1 : start] != "对":
        return None
    stop = end + GRANTED_WITHIN
    for mark in "。；\n":
        at = text.find(mark, end, stop)
        stop = at if at >= 0 else stop
    if amount.op not in BOUNDED:
        found = given.let_off.search(text, end, stop)
    else:
        found = given.granted.search(text, end, stop)
        if found is None and amount.measure in SORTED_BY:
            found = given.served.search(text, end, stop)
    return found[0] if found is not None else None
