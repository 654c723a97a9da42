"""Arabic numbers: 12所, 3-5个, 320余万元, 98.5%以上, 30:1; and the years that are taken out on the way."""

import re
from decimal import Decimal
from math import gcd

from policyparse.facts.quantities.amounts.comparison import CHANGE, add, compared
from policyparse.facts.quantities.amounts.other_word import is_other_word
from policyparse.facts.quantities.amounts.rules import (
    FOLLOWING,
    HALF,
    INSIDE,
    LETTERS,
    TIMES,
    Amount,
    Exact,
    Found,
    Rules,
    Unit,
    Year,
    halved,
)
from policyparse.facts.quantities.amounts.signs import sign_before
from policyparse.numerals import parse

LONGEST_NUMBER = 18
"""Characters; longer runs of digits are keys of a database, not amounts."""
NO_NUMBER_AFTER = frozenset("第×.·/#_@*=°")
"""After one of these a number is part of a name, a version, an ordinal."""
SUSPICIOUS = NO_NUMBER_AFTER | frozenset("第至前、")
"""Behind any other character but an ASCII one a number may begin."""
BOUNDS = frozenset((">=", ">", "<=", "<"))
CLOCK = frozenset("点时")
"""Between two figures before 分 these tell the time of day: 8点30分, 8时30分."""
SHARED_BEFORE = frozenset("的达到占为过约近")
"""Straight before 1/3 these say that it is a share; elsewhere it may be a date or a number of a page."""
NO_SHARE_BEFORE = frozenset("号日页期楼栋千万")
"""的1/2号楼, 的10/35千伏线路."""
BEFORE_A_TIME = re.compile("(?<=[餐课考会饭睡检训赛学]前)[0-9]+ ?(?:分钟|小时|个?工作日|天)")
"""餐前30分钟 is no rank either."""
ORDINALS = re.compile("第[0-9、至-]{1,10}[、至]\\Z")
"""第1、2位: the second number is an ordinal too."""
NAMES = frozenset("张项支门")
LONGEST_COUNT = 6
"""Digits; a longer number before one of these is a telephone number, the unit a surname."""
PLAINEST = "个"
RANGES = {"unit2": "high", "after2": "high", "unit3": "high3", "after3": "high3"}
"""The last group of a match that is a range, and the group of its end: 3%-5%, 3-5个."""


def read_arabic(m: re.Match[str], text: str, given: Rules, found: Found) -> None:
    """Add what a match of the pattern ``amount`` that begins with a figure says; its last group tells its form."""
    form = m.lastgroup
    if form == "year" or form == "date":
        _year(m, found)
        return
    start = m.start()
    before = text[start - 1 : start]
    if (before in SUSPICIOUS or before.isascii()) and not _may_begin(text, start, given):
        return
    if form == "ratio":
        _ratio(m, text, found)
    elif form == "over" or form == "after4":
        _fraction(m, text, given, found)
    elif form in RANGES:
        _range(m, form, text, given, found)
    else:
        printed, after = m.group("unit", "after")
        _measured(m, printed, after, None, text, given, found)


def _range(m: re.Match[str], form: str, text: str, given: Rules, found: Found) -> None:
    """3%-5%, 3-5个; and what looks like a range and is none: 5000元-1万元, 12-2025年."""
    group = RANGES[form]
    top, printed, after = m.group(group, "unit" + form[-1], "after" + form[-1])
    if printed == "年" and len(top) == 4 and top.isdecimal():
        found.years.append(Year(m.start(group), m.end(), int(top)))
    elif form[-1] == "2" and _scale(m["unit"]) != _scale(printed):
        _ends(m, text, given, found)
    else:
        _measured(m, printed, after, _number(top), text, given, found)


def _measured(
    m: re.Match[str], printed: str, after: str | None, high: Exact | None, text: str, given: Rules, found: Found
) -> None:  # fmt: skip
    """A number with a unit, or a range up to ``high``, and ``after``, the comparison behind it: 12所, 98.5%以上."""
    start, end = m.span()
    low = m["number"]
    half, more = None, False
    if end - start > len(low) + len(printed):  # more than a number with its unit
        half, *mores = m.group("half", "more", "more2", "more3", "more4")
        more = any(mores)
    unit = given.known.get(printed) or given.unit(printed)
    if unit is None or (unit.base == "分" and _is_time_of_day(text, start)):
        return
    if after in INSIDE and unit.measure not in TIMES:
        end -= len(after)
        after = None
    if "." in low and _is_marked(text, start, low, unit):
        start += low.index(".") + 1
        low = low[low.index(".") + 1 :]
    value = int(low) if len(low) < 5 and low.isdigit() else _number(low)
    if value is None or (len(low) > LONGEST_COUNT and unit.text in NAMES):
        return
    if half:
        value, unit = value + (HALF if half[0] == "半" else 0), given.unit(halved(unit.text, half)) or unit
        more = more or half[0] != "半"
    if text[start - 1 : start] in "负下-" and (sign := sign_before(text, start, unit.measure)) < start:
        start, value = sign, -value
    if high is not None and high <= value:
        _no_range(m, text, value, high, unit, after, given, found)
        return
    more = more or unit.more
    if text[start - 1 : start] == "“" or text[end : end + 1] in unit.careful or unit.asks:
        settled = _settled(text, start, end, value, unit, after, more, given)
        if settled is None:
            return
        end, unit = settled
    add(found, text, given, start, end, value, high, unit.text, unit.measure, after, more)


def _is_time_of_day(text: str, start: int) -> bool:
    """Whether what stands before a number with 分 makes it minutes: 8点30分."""
    return text[start - 1 : start] in CLOCK and text[start - 2 : start - 1].isdigit()


def _is_marked(text: str, start: int, low: str, unit: Unit) -> bool:
    """Whether a marker is glued to the amount: 3.5个 at a sentence's beginning is item 3, 5个."""
    counted = unit.measure in ("count", "people") and unit.text == unit.base
    return counted and ".0" not in low and _opens(text, start)


def _settled(
    text: str, start: int, end: int, value: Exact, unit: Unit, after: str | None, more: bool, given: Rules
) -> tuple[int, Unit] | None:  # fmt: skip
    """Where a doubtful amount ends and its unit (of 12个班级 the 个 alone), None where it is no amount."""
    if _fits(text, start, end, value, unit, after or more, given):
        return end, unit
    plain = given.unit(PLAINEST) if not after and _belongs(text, end, unit, given) else None
    return (end - len(unit.text) + 1, plain) if plain is not None else None


def _belongs(text: str, end: int, unit: Unit, given: Rules) -> bool:
    """Whether all of a unit but its 个 is part of the word behind it: 12个班级 are 12 of 班级."""
    following = text[end : end + 1]
    return unit.text.startswith(PLAINEST) and following != "" and following in given.not_before.get(unit.base, "")


def _scale(unit: str) -> str:
    """万 of 万元."""
    return unit[: len(unit) - len(unit.lstrip("十百千万亿 "))].strip()


def _no_range(
    m: re.Match[str], text: str, low: Exact, high: Exact, unit: Unit, after: str | None, given: Rules, found: Found
) -> None:  # fmt: skip
    """What is printed like a range and does not rise: 由20个工作日至15个工作日, 5000-1万元."""
    if m.lastgroup in ("unit2", "after2"):
        _ends(m, text, given, found)
    else:
        _unlike(m, text, low, high, unit, after, given, found)


def _ends(m: re.Match[str], text: str, given: Rules, found: Found) -> None:
    """What looks like a range and is none, each end as an amount of its own: in two units, or from more to less."""
    for number, printed, after in (("number", "unit", "after"), ("high", "unit2", "after2")):
        value, unit = _number(m[number]), given.unit(m[printed])
        if value is not None and unit is not None:
            end = m.end(after if m[after] else printed)
            add(found, text, given, m.start(number), end, value, None, unit.text, unit.measure, m[after], unit.more)


def _unlike(
    m: re.Match[str], text: str, low: Exact, high: Exact, unit: Unit, after: str | None, given: Rules, found: Found
) -> None:  # fmt: skip
    """5000-1万元: the scale belongs to the end alone, and the ends are amounts of their own as in 5000元-1万元."""
    bare = given.unit(unit.text.lstrip("十百千万亿"))
    scale = _scale(unit.text)
    if bare is None or bare.text == unit.text or bare.measure != "money" or not low < high * int(parse(f"一{scale}")):
        return
    add(found, text, given, m.start(), m.end("number"), low, None, bare.text, bare.measure, None, False)
    add(found, text, given, m.start("high3"), m.end(), high, None, unit.text, unit.measure, after, False)


def _fraction(m: re.Match[str], text: str, given: Rules, found: Found) -> None:
    """1/3以上, 不低于2/3, 企业的1/3: a share without a unit, where the words beside it say so."""
    start, low, over, after = m.start(), *m.group("number", "over", "after4")
    if not (low.isdigit() and over.isdigit()) or not 0 < int(low) < int(over) or gcd(int(low), int(over)) > 1:
        return
    if text[m.end() : m.end() + 2].lstrip(" ")[:1] in NO_SHARE_BEFORE:
        return
    if after or text[start - 1 : start] in SHARED_BEFORE or compared(text, start, given)[0]:
        add(found, text, given, start, m.end(), Decimal(low) / int(over), None, None, "rate", after, False)


def _year(m: re.Match[str], found: Found) -> None:
    """2025年, 2021—2025年, 2025年6月30日; of 2.2023年, which is item 2, the year alone."""
    number, last, date = m.group("number", "last", "date")
    first = int(number[-4:])
    start = m.start() + len(number) - 4
    found.years.append(Year(start, m.end(), int(last or first), first if last else None, bool(date)))


def _opens(text: str, start: int) -> bool:
    """Whether a marker can stand there: at the beginning of a line or a sentence."""
    return text[max(start - 8, 0) : start].rstrip(" ")[-1:] in ("", "\n", "。", "；", "：")


def _may_begin(text: str, start: int, given: Rules) -> bool:
    """Whether a number that begins there can be an amount's, by the character before it."""
    if not start:
        return True
    before = text[start - 1]
    if "\u4e00" <= before <= "\u9fff":
        if before == "第":
            return False
        if before == "至" and ORDINALS.search(text, max(start - 12, 0), start):
            return False
        if before != "前":
            return True
        return text[start - 2 : start] in given.ends_in_front or BEFORE_A_TIME.match(text, start) is not None
    if before == " " and start > 1:
        before = text[start - 2]
        if before.isascii() and before.isalpha():
            return True
    if before == "+":
        return not text[start - 2 : start - 1].isdigit()
    if before == "、" and ORDINALS.search(text, max(start - 12, 0), start):
        return False
    if before in NO_NUMBER_AFTER or (before.isascii() and before.isalnum()):
        return False
    return not (before == "-" and start > 1 and text[start - 2].isascii() and text[start - 2].isalnum())


def _fits(text: str, start: int, end: int, value: Exact, unit: Unit, said: object, given: Rules) -> bool:
    """What a unit asks beside its number.

    ``said``: a comparison or 余 stands behind it. 日 asks for one (else it is a date); 年 may name no year and no
    stretch of time gone by; the next character may not make another word of the unit (3年级).
    """
    following = text[end : end + 1]
    if following in FOLLOWING and (
        following != "1" or (value == 1 and unit.base not in CHANGE and not text[end + 1 : end + 2].isdigit())
    ):
        return False
    if not said and is_other_word(text, end, unit.base, given):
        return False
    if unit.measure == "day":
        return bool(said) or _counts_days(text, start, given)
    if following in LETTERS and unit.text[-1] in LETTERS:
        return False
    if unit.base == "年" and (value >= 100 or text[max(start - 2, 0) : start].endswith(given.stretches)):
        return False
    if unit.base == "年" and following.isdigit() and "月" in text[end + 1 : end + 3]:
        return False
    return text[start - 1 : start] != "“" or unit.measure != "count" or "”" not in text[end : end + 3]


def _counts_days(text: str, start: int, given: Rules) -> bool:
    """Whether the words before a number with 日 say that it is a length of time: 不超过10日, 压缩至20日."""
    if compared(text, start, given)[0] in BOUNDS:
        return True
    return given.counts_days.search(text[max(start - 5, 0) : start].rstrip(" ")) is not None


def _ratio(m: re.Match[str], text: str, found: Found) -> None:
    """30:1 and 5:3:2 are amounts where a word says that they are proportions; 8:30 is a time.

    30:1 has the value 30 and the unit ":1", 1:15 the value 15 and the unit "1:", one of three parts no value.
    """
    start, end = m.span()
    if "比" not in text[max(start - 8, 0) : start] and not text[end : end + 4].lstrip(" 的").startswith("比"):
        return
    parts = [m.group("number"), *m.group("ratio").split("：")]
    value, unit = (_number(parts[0]), ":1") if parts[-1] == "1" else (_number(parts[-1]), "1:")
    if len(parts) != 2 or "1" not in parts:
        value, unit = None, ""
    found.amounts.append(Amount(start, end, start, "=", value, None, unit or None, "proportion"))


def _number(digits: str) -> Exact | None:
    if len(digits) > LONGEST_NUMBER:
        return None
    if digits.isdigit():
        return int(digits)
    plain = digits.replace("，", "").replace(" ", "")
    return Decimal(plain) if "." in plain else int(plain)
