"""How many columns of a terminal characters take."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def width(c: str) -> int:
    """Columns of one character: 2 for wide and full-width ones, 0 for marks that stand on others, else 1.

    >>> width("教"), width("，"), width("a"), width("\\u0301")
    (2, 2, 1, 0)
    """
    if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def columns(text: str) -> int:
    """Columns of a text without control characters."""
    return sum(map(width, text))


def visible(text: str) -> str:
    """The text with tabs and every control character as one visible character each, so that columns can be counted.

    >>> visible("甲\\t\\x07乙")
    '甲 ␇乙'
    """
    return "".join(map(_shown, text))


def _shown(c: str) -> str:
    if c in "\t\xa0":
        return " "
    if c < " ":
        return chr(0x2400 + ord(c))
    if c == "\x7f":
        return "␡"
    return "\ufffd" if unicodedata.category(c) in ("Cc", "Cs", "Co") else c
