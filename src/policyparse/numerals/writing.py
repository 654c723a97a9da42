"""Write a number in Chinese numerals: the inverse of ``parse``."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

Style = Literal["simplified", "financial", "digits", "percent"]
LIMIT = 10**16
"""Whole parts below this are written; it is what 亿 with four groups of four places holds."""
_PLAIN = ("零一二三四五六七八九", "十百千", "万亿")
_FINANCIAL = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿")


def format(value: int | Decimal | Fraction, style: Style = "simplified") -> str:
    """A number in Chinese; ``parse(format(x, style)) == x`` for every style that can write x.

    "simplified" 一万二千三百零五, "financial" 壹万贰仟叁佰零伍 (大写), "digits" 二〇三五 (as years are written; whole
    and not negative), "percent" 百分之九十九点五 (of 0.995). Other fractions: 三分之二.
    ValueError where a style cannot write the number, or its whole part is 10^16 or more.

    >>> format(12305), format(12305, "financial"), format(2035, "digits"), format(Decimal("0.995"), "percent")
    ('一万二千三百零五', '壹万贰仟叁佰零伍', '二〇三五', '百分之九十九点五')
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise ValueError(f"a number to write is an int, a Decimal or a Fraction, not {type(value).__name__}")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{value} has no numeral")
    if style == "digits":
        return _digits(value)
    exact = Fraction(value)
    if abs(exact) >= LIMIT:
        raise ValueError("numbers of 10^16 and more are not written")
    sign, exact = ("负" if exact < 0 else ""), abs(exact)
    signs = _FINANCIAL if style == "financial" else _PLAIN
    if style == "percent":
        return f"{sign}百分之{_decimal(exact * 100, signs)}"
    if style not in ("simplified", "financial"):
        raise ValueError(f"no style {style!r}; the styles are simplified, financial, digits and percent")
    if _finite(exact):
        return sign + _decimal(exact, signs)
    return f"{sign}{_whole(exact.denominator, signs)}分之{_whole(exact.numerator, signs)}"


def _digits(value: int | Decimal | Fraction) -> str:
    if value < 0 or value != int(value):
        raise ValueError(f"{value} cannot be written digit by digit: only whole numbers from 0 on can")
    return str(int(value)).translate(str.maketrans("0123456789", "〇一二三四五六七八九"))


def _finite(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _decimal(value: Fraction, signs: tuple[str, str, str]) -> str:
    if not _finite(value):
        raise ValueError(f"{value} has no finite decimal form")
    whole = value.numerator // value.denominator
    rest, digits = value - whole, ""
    while rest:
        rest *= 10
        digit = rest.numerator // rest.denominator
        digits, rest = digits + signs[0][digit], rest - digit
    return _whole(whole, signs) + ("点" + digits if digits else "")


def _whole(value: int, signs: tuple[str, str, str]) -> str:
    if value >= LIMIT:
        raise ValueError("numbers of 10^16 and more are not written")
    if value == 0:
        return signs[0][0]
    text = _below(value, 16, signs)
    return text[1:] if signs is _PLAIN and text.startswith("一十") else text


def _below(value: int, width: int, signs: tuple[str, str, str]) -> str:
    """A number of up to ``width`` places (16, 8 or 4): two halves parted by 亿 or 万, or four places.

    零 stands where the lower half has no highest place.
    """
    if width == 4:
        return _places(value, signs)
    half = width // 2
    high, low = divmod(value, 10**half)
    if not high:
        return _below(low, half, signs)
    text = _below(high, half, signs) + signs[2][half == 8]
    if low:
        text += (signs[0][0] if low < 10 ** (half - 1) else "") + _below(low, half, signs)
    return text


def _places(value: int, signs: tuple[str, str, str]) -> str:
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            text += (signs[0][0] if gap and text else "") + signs[0][digit] + (signs[1][place - 1] if place else "")
        gap = digit == 0
    return text
