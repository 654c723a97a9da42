"""Read a numeral: Arabic, Chinese, or both mixed, with decimals, fractions and percentages.

What is read, beside the plain forms:

- widths and zeros of every kind (１２３, 二○三五, 二〇三五), thousands parted by commas or blanks (1,200 and 1 122);
- 廿 卅 卌, 两, the financial 壹贰叁, the traditional 萬 億 貳;
- Arabic figures with Chinese groups (12724.88万, 3万5千, 2亿3000万);
- the spoken short form, where the last digit belongs to the next lower place: 两万五 = 25000, 一百二 = 120;
- 余, 多 and 几, which say "and somewhat more": 十余, 二十几 and 4500余万 have the value 10, 20 and 45000000, and
  ``approximate`` is set;
- 三分之二, 2/3, 百分之九十九点五, 千分之五, 一又二分之一, 95%, 5‰, 三个百分点, 半, 一半, 三成五, 八五折,
  a sign (负, -);
- blanks between Chinese characters, as converters leave them (三千 八百).

A number is exact: ``int`` where it is whole, ``Decimal`` where it has a finite decimal form, ``Fraction`` where
it has none (三分之二). 百分之九十九点五 is 0.995. What is no number (几十, 上百, 两三, 一二百, 1,20, 第一, 万, "")
raises NumeralError.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from policyparse.errors import PolicyParseError

from .characters import DIGITS, GROUPS, MORE, PARTS, PLACES, POINTS, TENS, ZEROS
from .writing import format

Value = int | Decimal | Fraction
LONGEST = 120
"""Characters; a longer text is refused, so that reading stays quick on any input."""
_ARABIC = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?"
)
_WIDTHS = str.maketrans("０１２３４５６７８９．，％＋－−／　\xa0", "0123456789.,%+--/  ")
_BLANKS = re.compile(r"(?<=[\u3007\u4e00-\u9fff])[ \n]+|[ \n]+(?=[\u3007\u4e00-\u9fff])")
_PLACED = re.compile(
    rf"(?<![0-9.,])[1-9](?=[十拾百佰千仟])|(?<=[零〇○百佰千仟])[0-9]{{1,3}}(?![0-9.,])|(?<=[{POINTS}])[0-9]+(?![0-9.,])"
)
"""Arabic figures among Chinese places: 4千6百, 1千零20, 1百01, 一百点123."""
_PAIRS = "两兩俩倆"
_DIGIT_RUN = re.compile(f"(?!.+[{_PAIRS}]|[{_PAIRS}].)([{''.join(DIGITS)}]+)(?:[{POINTS}]([{''.join(DIGITS)}]+))?")
_D = f"[{''.join(DIGITS)}]".translate({ord(c): None for c in ZEROS})
_STEP = re.compile(
    rf"(?P<zero>[{ZEROS}])?"
    rf"(?:(?P<arabic>{_ARABIC.pattern})(?P<place>[百佰千仟])?"
    rf"|(?P<thousand>{_D}?[千仟])?(?:[{ZEROS}]?(?P<hundred>{_D}?[百佰]))?"
    rf"(?:[{ZEROS}]?(?P<ten>{_D}?[十拾]|[{''.join(TENS)}]))?(?:(?P<gap>[{ZEROS}])?(?P<ones>{_D}))?)"
    rf"(?:[{POINTS}](?P<decimals>[{''.join(DIGITS)}]+))?"
    rf"(?:[{ZEROS}](?=[几幾]))?(?P<more>[{MORE}])?"
    rf"(?P<group>[{''.join(GROUPS)}])?(?P<second>(?<=[万萬])[亿億万萬])?(?:[{MORE}]$)?"
    rf"(?:(?<=[{''.join(GROUPS)}])[{POINTS}](?P<tail>[{''.join(DIGITS)}]+))?"
)


class NumeralError(PolicyParseError, ValueError):
    """A text that is no number; the message shows it."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as read: its exact value, and whether 余 or 多 says that it is somewhat more."""

    value: Value
    approximate: bool = False


def parse(text: str) -> Value:
    """The value of a numeral; of 十余 the 10. NumeralError where the text is no number.

    >>> parse("二○三五"), parse("4500余万"), parse("两万五"), parse("百分之九十九点五")
    (2035, 45000000, 25000, Decimal('0.995'))
    >>> parse("十二百")
    Traceback (most recent call last):
    policyparse.numerals.reading.NumeralError: '十二百' is no number
    """
    return read(text).value


@lru_cache(maxsize=4096)
def read(text: str) -> Numeral:
    """A numeral with all that it says; NumeralError where the text is no number.

    >>> read("10余")
    Numeral(value=10, approximate=True)
    """
    if len(text) > LONGEST:
        raise NumeralError(f"a numeral has at most {LONGEST} characters, this text has {len(text)}")
    plain = _BLANKS.sub("", text.translate(_WIDTHS).strip())
    sign = 1
    if plain[:1] and plain[0] in "负負-+":
        sign, plain = (1 if plain[0] == "+" else -1), plain[1:].lstrip()
    more = sum(plain.count(c) for c in MORE)
    if plain and more <= 1:
        value = _whole_text(plain)
        if value is not None and not (more and value == 0):
            return Numeral(_simplest(sign * value), approximate=bool(more))
    raise NumeralError(f"{text!r} is no number")


def _simplest(value: Fraction) -> Value:
    """The same number as int, else as Decimal, else (without a finite decimal form) as it is."""
    if value.denominator == 1:
        return value.numerator
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return value
    places = max(twos, fives)
    return Decimal(f"{value.numerator * 10**places // value.denominator}E-{places}")


def _whole_text(text: str) -> Fraction | None:
    if text[-1] in "%‰":
        part = _mixed(text[:-1].rstrip())
        return None if part is None else part / (100 if text[-1] == "%" else 1000)
    if text.endswith(("百分点", "百分點")):
        part = _mixed(text[:-3].removesuffix("个").removesuffix("個").rstrip())
        return None if part is None else part / 100
    if text in ("半", "一半"):
        return Fraction(1, 2)
    if "分之" in text or "/" in text:
        return _fraction(text)
    if "成" in text or text[-1] == "折":
        return _tenths(text)
    return _mixed(text)


def _fraction(text: str) -> Fraction | None:
    if "/" in text:
        above, _, below = text.partition("/")
    else:
        below, _, above = text.partition("分之")
    whole: Fraction | None = Fraction(0)
    if "又" in below:
        left, _, below = below.partition("又")
        whole = _mixed(left)
    elif " " in above and "/" in text:
        left, _, above = above.partition(" ")
        whole = _mixed(left)
    bottom = Fraction(PARTS[below]) if below in PARTS else _mixed(f"一{below}" if below[:1] in GROUPS else below)
    top = _mixed(above)
    return whole + top / bottom if whole is not None and top is not None and bottom else None


def _tenths(text: str) -> Fraction | None:
    """三成, 三成五 (35 %), 八成半; 九折, 八五折, 85折 (what is still to be paid)."""
    if text[-1] == "折":
        value = _mixed(text[:-1])
        if value is None or not 0 < value < 100:
            return None
        return value / 10 if value < 10 else value / 100
    tenths, _, rest = text.partition("成")
    value = Fraction(1, 2) if tenths == "半" else _mixed(tenths)
    if value is None or not 0 < value <= 10:
        return None
    if rest == "半":
        return value / 10 + Fraction(1, 20)
    if rest:
        return value / 10 + Fraction(DIGITS[rest], 100) if DIGITS.get(rest) else None
    return value / 10


def _mixed(text: str) -> Fraction | None:
    """A number without sign, percentage or fraction bar, 余 and 多 passed over."""
    if not text:
        return None
    if (m := _DIGIT_RUN.fullmatch(text)) is not None:
        return Fraction(_digits(m[1])) + _behind_the_point(m[2])
    if text[:1] == "." and text[1:].isascii() and text[1:].isdigit():
        return Fraction(f"0{text}")
    text = _PLACED.sub(_in_words, text)
    total = held = Fraction(0)  # what stands before the last 亿 or 兆; the 万 that wait for one
    after, limit, at = 0, 0, 0  # the group straight before; what the rest must stay below (0: nothing yet)
    while True:
        m = _STEP.match(text, at)
        part = _part(m, after, first=at == 0) if m is not None and m.end() > at else None
        if m is None or part is None:
            return None
        at = m.end()
        group = GROUPS.get(m["group"] or "", 1)
        held += part * group if group <= 10**4 else part
        if group > 10**4 or m["second"]:
            if m["second"]:  # 万亿 is a group of its own, 万万 is 亿
                held, group = (held * 10**8, 10**12) if m["second"] in "亿億" else (held * 10**4, 10**8)
            else:
                held *= group
            if limit and held >= limit:
                return None
            total, held, limit = total + held, Fraction(0), group
        if group == after == 10**4:
            return None
        if at == len(text):
            return total + held + _behind_the_point(m["tail"])
        if group == 1 or m["decimals"] or "." in (m["arabic"] or "") or m["more"] or m["tail"]:
            return None
        after = group


def _in_words(m: re.Match[str]) -> str:
    """Arabic figures among Chinese places in Chinese: the 01 of 1百01 is 零一, the 123 of 一百点123 一二三."""
    figures = m[0]
    if m.string[m.start() - 1 : m.start()] in POINTS and m.start():
        return "".join(map(format, map(int, figures)))
    return ("零" if figures[0] == "0" and int(figures) else "") + format(int(figures))


def _digits(text: str) -> int:
    return int("".join(str(DIGITS[c]) for c in text))


def _behind_the_point(text: str | None) -> Fraction:
    """五五 behind 点 is 0.55; the two of a pair (两) is no decimal and counts as 二."""
    return Fraction(_digits(text), 10 ** len(text)) if text else Fraction(0)


def _part(m: re.Match[str], after: int, *, first: bool) -> Fraction | None:
    """The number before a group (万, 亿) or at the end, below 10000 after a group."""
    if m["arabic"]:
        value = Fraction(re.sub("[, ]", "", m["arabic"])) * PLACES.get(m["place"] or "", 1)
        digit = len(m["arabic"]) == 1 and not m["place"] and value > 0
    else:
        whole = _section(m, first=first)
        if whole is None:
            return None
        value = Fraction(whole)
        digit = m["ones"] is not None and not (m["thousand"] or m["hundred"] or m["ten"])
    if m["decimals"]:
        value += _behind_the_point(m["decimals"])
    elif after and digit and not m["zero"] and m.end() == len(m.string) and not m["group"] and not m["more"]:
        return value * (after // 10)  # 两万五 = 25000
    if (value == 0 and (after or m["group"])) or (after and value >= min(after, 10**4)):
        return None
    return value


def _section(m: re.Match[str], *, first: bool) -> int | None:
    """九千九百九十九 and below; 1 where only a group stands (万余), None where the places do not go together."""
    thousand, hundred, ten, zero, ones = m["thousand"], m["hundred"], m["ten"], m["gap"], m["ones"]
    if not (thousand or hundred or ten or ones):
        if m["zero"]:
            return 0 if m["decimals"] and (first or not m["group"]) else None  # 零点五, 零点五亿
        # A group alone is a number only with 余 behind it: 万余, not 万.
        return 1 if m["group"] and first and m["more"] is None and m.string[-1] in MORE else None
    bare = (len(thousand) == 1) if thousand else bool(hundred and len(hundred) == 1)
    if bare and (not first or m["zero"] or (hundred and thousand and len(hundred) == 1)):
        return None
    if thousand and hundred and len(hundred) == 1:
        return None
    value = 1000 * _digit(thousand) + 100 * _digit(hundred)
    value += TENS[ten] if ten in TENS else 10 * _digit(ten)
    if ones and not zero and not ten and (thousand or hundred):
        return value + DIGITS[ones] * (10 if hundred else 100)  # 一百二 = 120
    return value + (DIGITS[ones] if ones else 0)


def _digit(place: str | None) -> int:
    """The digit before 十, 百 or 千: 1 where there is none, 0 where there is no such place."""
    return 0 if not place else DIGITS[place[0]] if len(place) > 1 else 1
