"""Bytes to text: UTF-8, UTF-16, GB18030 (with GBK and GB 2312) or Big5, also when there are only a few characters.

A byte order mark decides; then valid UTF-8 does (Chinese text in another encoding is practically never valid UTF-8);
else every encoding's reading is weighed by how common its characters are (``frequent``), and the best is taken.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from .frequent import SIGN_WEIGHT, weight

SAMPLE = 1 << 16
"""How many bytes are weighed: beyond some thousand characters the answer no longer changes."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
"""Mark, the name that is reported, the codec for what follows the mark; UTF-32 before UTF-16, whose mark begins it."""

LONG_CHARACTER = re.compile(rb"[\xe0-\xff]")
"""A byte that begins a UTF-8 character of three bytes or more, as all Chinese ones are."""

UNLIKELY = re.compile("[\u0100-\u036f\u0400-\u040f\u0450-\u07ff]")
"""Two-byte characters beside the usual signs (·, ×, °), Greek and Russian letters."""

PRIOR = {"big5": -0.3, "utf-16-le": -0.6, "utf-16-be": -0.8}
"""Taken off the mean weight: what is rarer must show it more clearly. Only a word or two ever hangs on it."""

CODECS = {
    "utf-8": "utf-8",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
"""What is tried without a mark, the likelier first: equal weights go to the earlier."""


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Bytes that are no character become U+FFFD each, never nothing.

    A byte order mark is not part of the text.

    >>> decode("一、指导思想".encode("gbk"))
    ('一、指导思想', 'gb18030')
    """
    for mark, name, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _whole(data[len(mark) :], codec), name
    if looks_like_utf16(data):
        return _best(data, ("utf-16-le", "utf-16-be"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _best(data, tuple(CODECS))
    if data.isascii() or LONG_CHARACTER.search(data) or not UNLIKELY.search(text):
        return text, "utf-8"
    # Only two-byte characters, and strange ones: a word or two in GBK can look so, such as "一圈".
    return _best(data, ("utf-8", "gb18030"))


def looks_like_utf16(data: bytes) -> bool:
    """Whether zero bytes stand as UTF-16 without a mark has them: nearly all at even, or all at odd places.

    >>> looks_like_utf16("2025\\n".encode("utf-16-le")), looks_like_utf16("甲\\0乙\\0".encode())
    (True, False)
    """
    head = data[:SAMPLE]
    zeros = head.count(0)
    if zeros == 0 or len(data) % 2:
        return False
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < 9 * min(even, odd):
        return False
    return score(_sample(data, "utf-16-le" if odd > even else "utf-16-be")) >= 0 and zeros * 40 >= len(head)


def _best(data: bytes, names: tuple[str, ...]) -> tuple[str, str]:
    """The reading of greatest weight."""
    name = max(names, key=lambda n: score(_sample(data, CODECS[n])) + PRIOR.get(n, 0))
    return _whole(data, CODECS[name]), name


def _sample(data: bytes, codec: str) -> str:
    """The beginning, without the character that the cut may have halved."""
    if len(data) <= SAMPLE:
        return data.decode(codec, "replace")
    return codecs.getincrementaldecoder(codec)("replace").decode(data[:SAMPLE])


def _whole(data: bytes, codec: str) -> str:
    return data.decode(codec, "replace")


def score(text: str) -> float:
    """The mean weight of the characters that are not plain ASCII: above 2 for Chinese text, below 1 for a misreading.

    >>> score("推进教育高质量发展") > 2 > 1 > score("鎺ㄨ繘鏁欒偛楂樿川閲忓彂灞")
    True
    """
    weights = [(weight(character), count) for character, count in Counter(text).items()]
    counted = sum(count for w, count in weights if w)
    return sum(w * count for w, count in weights) / counted if counted else SIGN_WEIGHT
