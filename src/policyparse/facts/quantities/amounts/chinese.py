"""Chinese numerals: 一至两个, 百分之四点一, 三分之一, 半数以上, 翻一番, 三十日内; and years in characters.

They stand in so many set phrases (四个意识, 一体化) that a plain one is an amount only where its classifier, a verb of
making, a comparison, a range or a measure says so.
"""

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from policyparse.facts.quantities.amounts.comparison import CHANGE, WITH_CHANGE, add, compared
from policyparse.facts.quantities.amounts.other_word import is_other_word
from policyparse.facts.quantities.amounts.rules import (
    HALF,
    INSIDE,
    PLAIN_TIMES,
    TIMES,
    Exact,
    Found,
    Rules,
    Year,
    halved,
)
from policyparse.facts.quantities.amounts.signs import sign_before
from policyparse.numerals import NumeralError, parse
from policyparse.numerals.characters import POINTS

MEASURES = frozenset(
    ("money", "area", "length", "volume", "mass", "power", "rate", "points", "ratio", "lesson", "data")
)
"""Kinds of units that no catchword counts."""
BARE = frozenset("百千万")
NO_NUMBER_AFTER = frozenset("第百千万")
"""After one of these a numeral is an ordinal or part of another number."""
DIGITS = frozenset("〇零一二三四五六七八九")
"""What stands behind a decimal point; 三点五十分 is a time of day."""
WHOLE = DIGITS | frozenset("两十百千")
NO_DECIMAL_AFTER = frozenset("第午晚晨")
"""第一点五项 and 下午三点五人 are no decimals."""
VAGUE = frozenset("数几上")
"""Before 十, 百, 千 or 万 one of these leaves the number open: 数十家, 几百名, 上千人."""
NEIGHBOURS = re.compile("一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九")
"""Side by side among places they leave a digit open: 七八百."""
PLACES = frozenset("十百千万")
SHARED = frozenset("百千万亿")
CHANGE_BEHIND = re.compile(
    "[零〇]?(?=[^零〇])(?:(?P<tenths>[{0}])[角毛])?(?:[零〇]?(?P<hundredths>[{0}])分)?(?<=[角毛分])".format(
        "一二两三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖"
    )
)
BEFORE_CHANGE = frozenset("元圆角")
"""Behind one of these 三角 is money and no shape, 三分 no score."""
LONGEST_SUFFIX = 3
"""Characters of the places that may end a range's higher number: 三百万."""


def read_chinese(m: re.Match[str], text: str, given: Rules, found: Found) -> None:
    """Add what a match of the pattern ``amount`` that begins with a Chinese numeral says."""
    start = m.start()
    before = text[start - 1 : start] or " "
    if before in NO_NUMBER_AFTER:
        return
    cn, share, printed = m.group("number", "share", "cn_unit")
    if before in POINTS and DIGITS.issuperset(cn.rstrip("万亿")):
        whole = _whole_part(text, start - 1)
        cn, start = text[whole:start] + cn, whole
        before = text[start - 1 : start] or " "
    if before in VAGUE and cn[0] in PLACES and text[start - 2 : start] != "以上":
        return
    if share:
        _share(m, text, given, found)
    elif cn[0] == "半":
        if not printed:
            _half(m, text, given, found)
    elif cn[0] == "翻" or printed == "番":
        if cn[0] == "翻" and printed == "番" and (value := _number(cn[1:])) is not None:
            add(found, text, given, start, m.end("cn_unit"), value, None, "番", "ratio", None, False)
    elif printed == "年" and len(cn) == 4 and cn[:2] in ("二〇", "二零"):
        if (year := _number(cn)) is not None:
            found.years.append(Year(start, m.end("cn_unit"), int(year)))
    elif before != "“" or m.lastgroup != "cn_unit" or m["cn_more"] is not None:  # “五项管理” is a name
        _measured(m, cn, start, text, given, found)


def _measured(m: re.Match[str], cn: str, start: int, text: str, given: Rules, found: Found) -> None:
    """A numeral ``cn`` with a unit, or a range of two: 一至两个, 三个半月, 十元五角, 八百到九百亿元."""
    printed, after, more, scale, half, high, unit2, high3, unit3 = m.group(
        "cn_unit", "cn_after", "cn_more", "cn_scale", "cn_half", "cn_high", "cn_unit2", "cn_high3", "cn_unit3"
    )
    end = m.end()
    high = high3 if printed is None else high
    unit = unit2 or printed or unit3
    if (cn == "一" and unit == "批") or (unit == "年" and text[max(start - 2, 0) : start].endswith(given.stretches)):
        return  # 突破一批难题 counts nothing, 前三年 names a time
    measure = given.units[unit]
    if after in INSIDE and measure not in TIMES:
        end -= len(after)
        after = None
    value, top = _values(cn + (scale or ""), high)
    if half and value is not None:
        value, unit = value + (HALF if half[0] == "半" else 0), halved(unit, half)
        measure, more = given.units.get(unit, measure), more or half[0] != "半"
    if value is None and cn[-1] in "百千" and (unit := cn[-1] + unit) in given.units:
        value, measure = _number(cn[:-1]), given.units[unit]  # 一百千瓦 is 100 千瓦
    if value is None or (not after and (measure == "day" or is_other_word(text, end, unit, given))):
        return
    change = _change(text, end, given) if unit in WITH_CHANGE and not after and top is None else None
    if change is not None:
        value, end = value + change[0], change[1]
    signed = sign_before(text, start, measure) if top is None else start
    if signed < start:
        value = -value
    plain = not (after or top is not None or more or half or change or signed < start)
    if not plain or _counts(text, start, end, cn, value, unit, measure, given):
        add(found, text, given, signed, end, value, top, unit, measure, after, bool(more))


def _change(text: str, end: int, given: Rules) -> tuple[Decimal, int] | None:
    """What 角 and 分 straight behind 元 are worth in 元, and where they end: 十元零五分, 三元二角."""
    m = CHANGE_BEHIND.match(text, end)
    if m is None or text[m.end() : m.end() + 1] in tuple(given.not_before.get(text[m.end() - 1], "")):
        return None
    tenths, hundredths = (int(parse(d)) if d else 0 for d in m.group("tenths", "hundredths"))
    return Decimal(tenths * 10 + hundredths) / 100, m.end()


def _whole_part(text: str, point: int) -> int:
    """Where the decimal begins that has its point there (二点五五米); the place behind the point where none does."""
    at = point
    while at > 0 and text[at - 1] in WHOLE:
        at -= 1
    return point + 1 if at == point or text[at - 1 : at] in NO_DECIMAL_AFTER else at


def _values(cn: str, high: str | None) -> tuple[Exact | None, Exact | None]:
    """The number, or the two of a range (一至两, 三五)."""
    if high:
        low, top = _number(cn), _number(high)
        if low is not None and top is not None:
            low *= _shared(low, high)
        return (low, top) if low is not None and top is not None and low < top else (None, None)
    if len(cn) == 2:
        low, top = _number(cn[0]), _number(cn[1])
        if low is not None and top is not None and low < top < 10:
            return low, top
    value = _number(cn)
    return (value, None) if value is not None else _either(cn)


def _either(cn: str) -> tuple[Exact | None, Exact | None]:
    """The two numbers of a rounded one: 三五百, 七八千, 十五六, 二三十万."""
    m = NEIGHBOURS.search(cn)
    if m is None:
        return None, None
    low, top = _number(cn[: m.end() - 1] + cn[m.end() :]), _number(cn[: m.start()] + cn[m.start() + 1 :])
    return (low, top) if low is not None and top is not None and low < top else (None, None)


def _shared(low: Exact, high: str) -> int:
    """The places that a range prints behind its higher number alone: 1000 in 七到九千, 1 in 十至二百.

    They belong to the lower one too where it is less than what stands before them.
    """
    for size in range(min(LONGEST_SUFFIX, len(high) - 1), 0, -1):
        places = _number("一" + high[-size:]) if not set(high[-size:]) - SHARED else None
        before = _number(high[:-size])
        if places is not None and before is not None and low < before:
            return int(places)
    return 1


@lru_cache(maxsize=1024)
def _number(text: str) -> Exact | None:
    try:
        value = parse(text)
    except NumeralError:
        return None
    # JSON has no fractions: a third to 28 places.
    return Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else value


def _counts(text: str, start: int, end: int, cn: str, value: Exact, unit: str, measure: str, given: Rules) -> bool:
    """Whether a plain Chinese numeral with its unit is an amount rather than a catchword."""
    if compared(text, start, given)[0]:
        return True
    if cn in BARE or text[start - 1 : start] == "“" or text[end : end + 1] == "”":
        return False
    if unit in CHANGE and text[start - 1 : start] in BEFORE_CHANGE:
        return text[start - 2 : start - 1].isdigit()
    if measure in MEASURES:
        return unit not in ("成", "角") and (
            value > 1 or unit in ("小时", "倍", "吨") or (measure == "money" and unit != "元")
        )
    if measure == "age":
        return True
    if measure == "period":
        return unit not in PLAIN_TIMES
    if unit == "次":
        return "每" in text[max(start - 6, 0) : start]
    if value < 2:
        return False
    return unit in given.plain or (unit in ("个", "项") and text[max(start - 2, 0) : start] in given.makers)


def _share(m: re.Match[str], text: str, given: Rules, found: Found) -> None:
    """百分之四点一 is 4.1 %, 千分之五 5 ‰, 三分之一 a third without a unit."""
    cn, share, to, after = m.group("number", "share", "share2", "cn_after")
    end = m.end()
    high = _number(to) if to else None
    if after in INSIDE:
        end -= len(after)
        after = None
    if cn in ("百", "千"):
        value, unit = _number(share), "%" if cn == "百" else "‰"
    else:
        value, unit = _number(f"{cn}分之{share}"), None
    times = to is not None and text[m.end("share2") : m.end("share2") + 1] == "倍"
    if high is not None and (value is None or high <= value or (times and unit)):
        end, high, after = m.end("share"), None, None
    if value is not None:
        add(found, text, given, m.start(), end, value, high, unit, "rate", after, False)


def _half(m: re.Match[str], text: str, given: Rules, found: Found) -> None:
    """过半, 半数以上, 一半: a half without a unit."""
    start, after = m.start(), m.group("cn_after")
    before = text[start - 1 : start]
    if before in ("一", "过"):
        start -= 1
    elif text[start : start + 2] != "半数":
        return
    if after not in INSIDE:
        add(found, text, given, start, m.end(), HALF, None, None, "rate", after, more=before == "过")
