"""The words that compare: straight before a number, behind its unit, earlier in its clause, shared by a list."""

from policyparse.facts.quantities.amounts.rules import Amount, Exact, Found, Rules

FARTHEST = 40
"""Characters before a number within which a word apart from it still governs it."""


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
    before = text[start - 1 : start]
    op, begin = compared(text, start, given) if before in given.before_last or before == " " else ("", start)
    bound = op or (given.after[after] if after else "")
    op = "range" if high is not None else bound or (">" if more else "=")
    found.amounts.append(Amount(begin, end, start, op, value, high, unit, measure, bound))


def joined(text: str, amounts: list[Amount], given: Rules) -> list[Amount]:
    """Amounts that belong together: A以上B以下 is a range; those of one list share a comparison."""
    kept: list[Amount] = []
    last: Amount | None = None
    for amount in amounts:
        if last is not None:
            if amount.start < last.end:
                continue
            if amount.start - last.end <= 1 and _merged(text, last, amount):
                continue
        if amount.op == "=" and amount.value is not None:
            amount.op = _apart(text, amount, last.end if last is not None else 0, given) or "="
        kept.append(amount)
        last = amount
    return kept


def _merged(text: str, last: Amount, amount: Amount) -> bool:
    """Let two amounts side by side share what compares them; true where the second is the end of the first's range."""
    between = text[last.end : amount.start].strip()
    if not between and _closes(last, amount):
        last.end, last.high, last.op = amount.end, amount.value, "range"
        return True
    if between in ("", "、") and amount.op == "=" and last.bound and last.start < last.number:
        amount.op = amount.bound = last.bound
    elif between == "、" and last.op == "=" and amount.bound and amount.start == amount.number:
        last.op = amount.bound
    return False


def _closes(low: Amount, high: Amount) -> bool:
    """Whether two amounts side by side are the ends of one range: 五万元以上十万元以下."""
    return (
        low.op in (">=", ">") and high.op in ("<=", "<") and low.unit == high.unit and low.high is None
        and low.value is not None and high.value is not None and low.value < high.value
    )  # fmt: skip


def _apart(text: str, amount: Amount, floor: int, given: Rules) -> str:
    """The comparison of a word earlier in the clause: 至少安排1个. An amount between ends its reach."""
    floor = max(amount.start - FARTHEST, amount.clause, floor)
    if amount.start - floor < 4:
        return ""
    if given.any_apart.search(text, floor, amount.start) is None:
        return ""
    clause = text[floor : amount.start]
    return next(op for word, op in given.apart if word in clause)
