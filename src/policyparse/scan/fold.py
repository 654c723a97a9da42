"""The fold: the same text with widths, spaces, quotes and dashes made alike, one character for one character.

All matching runs on the fold, so an index into it is an index into the source.
"""

import re

NARROW_TO_WIDE = dict(zip(",:;!?()", "，：；！？（）", strict=True))
WIDE_TO_NARROW = dict(zip("０１２３４５６７８９．％［］＋／｜＝＜＞～", "0123456789.%[]+/|=<>~", strict=True))
OTHERS = {
    "\u3000": " ", "\xa0": " ", "\t": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\ufeff": " ", "\u200b": " ",
    "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n",
    "－": "-", "–": "-", "‐": "-", "‑": "-", "−": "-", "―": "—", "─": "—", "━": "—",
    "﹝": "〔", "﹞": "〕", 
    "○": "〇", "◯": "〇", "﹒": ".", "・": "·", "•": "·", "｡": "。", "､": "、", "︰": "：", "∶": "：", "﹕": "：", "﹔": "；",
    "﹐": "，", "﹙": "（", "﹚": "）", "﹪": "%", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "﹥": ">", "﹤": "<",
}  # fmt: skip
TABLE = {**NARROW_TO_WIDE, **WIDE_TO_NARROW, **OTHERS}
RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")


def fold(text: str) -> str:
    """The folded text, of the same length.

    ASCII , : ; ! ? ( ) become full-width (the usual form in Chinese), full-width digits and . % [ ] become ASCII,
    every kind of blank a space, every line end a newline, 【】 becomes 〔〕, ○ becomes 〇, Kangxi radicals and
    compatibility ideographs the plain character.

    >>> fold("(一)２０２５年，１．５％")
    '（一）2025年，1.5%'
    """
    for old, new in TABLE.items():
        if old in text:
            text = text.replace(old, new)
    if RADICALS.search(text):
        text = RADICALS.sub(_plain, text)
    return text


def _plain(m: re.Match[str]) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKC", m[0])
    return plain if len(plain) == 1 else m[0]
