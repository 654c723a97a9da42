"""The number of a marker."""

import re
import unicodedata
from functools import lru_cache

from .characters import DIGITS, TENS

_D = "[一二两三四五六七八九]"
_PLACES = re.compile(
    rf"(?:({_D})千)?(?:[零〇○]?({_D})百)?(?:[零〇○]?({_D})?(十)|([廿卅卌]))?(?:([零〇○])?({_D}))?",
)
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10}


@lru_cache(maxsize=4096)
def ordinal(text: str) -> int | None:
    """The number of a marker: 十二, 二〇, 廿一, 12, １２, ⑫, Ⅳ, IV; None for what is no such number.

    Chinese up to 九千九百九十九, Arabic up to nine digits, circled and bracketed signs as Unicode has them
    (to ㊿), Roman up to 39. Blanks inside are passed over. The spoken short form 一百二 is no marker and gives None.

    >>> ordinal("一百零三"), ordinal("廿一"), ordinal("１２"), ordinal("㊿"), ordinal("XIV"), ordinal("第一")
    (103, 21, 12, 50, 14, None)
    """
    if " " in text or "\u3000" in text or "\n" in text:
        text = "".join(text.split())
    if not text or len(text) > 9:
        return None
    if text.isdecimal():
        return int(text)
    if all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    if (m := _PLACES.fullmatch(text)) is not None:
        return _from_places(m)
    if len(text) == 1:
        value = unicodedata.numeric(text, -1.0)
        if 0 <= value <= 50 and value == int(value) and not "\u3400" <= text <= "\u9fff":
            return int(value)
    return _roman(text.upper())


def _from_places(m: re.Match[str]) -> int | None:
    thousands, hundreds, tens, ten, other_tens, zero, ones = m.groups()
    value = 1000 * DIGITS[thousands] if thousands else 0
    value += 100 * DIGITS[hundreds] if hundreds else 0
    value += (10 * DIGITS[tens] if tens else 10) if ten else TENS.get(other_tens, 0)
    if ones and value and not (ten or other_tens or zero):
        return None
    return value + (DIGITS[ones] if ones else 0)


def _roman(text: str) -> int | None:
    m = _ROMAN.fullmatch(text)
    if m is None or not text:
        return None
    values = [_ROMAN_VALUE[c] for c in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
