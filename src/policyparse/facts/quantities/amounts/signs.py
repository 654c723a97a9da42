"""What stands before a number and makes it negative: 负, 零下, a minus."""

NO_MINUS = frozenset("减担背肩抱胜自欠")
"""Before 负 these make a word of it: 减负110亿元 is no negative amount."""
WITH_MINUS = frozenset(("rate", "points", "level", "money"))
"""Kinds of units that may count below zero; before others - joins or itemises."""
MINUS_AFTER = ("长", "长率", "降", "速", "幅", "为", "是", "达", "到", "至", "在", "约", "：", "（", "，")
"""Behind one of these - is a minus, behind other words it joins two amounts or parts of a name."""


def sign_before(text: str, start: int, measure: str) -> int:
    """Where the sign begins that makes the number at ``start`` negative; ``start`` itself where none does.

    >>> sign_before("增长-2.3%", 3, "rate"), sign_before("零下5℃", 2, "level"), sign_before("减负5亿元", 2, "money")
    (2, 0, 2)
    """
    before = text[start - 1 : start]
    if before == "负":
        return start if text[start - 2 : start - 1] in NO_MINUS and start > 1 else start - 1
    if before == "下" and measure == "level" and text[start - 2 : start] == "零下":
        return start - 2
    if before == "-" and measure in WITH_MINUS and text[max(start - 3, 0) : start - 1].endswith(MINUS_AFTER):
        return start - 1
    return start
