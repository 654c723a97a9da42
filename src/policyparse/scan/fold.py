"""The fold: the same text with widths, spaces, quotes and dashes made alike, one character for one character.

All matching runs on the fold, so an index into it is an index into the source.
"""

import re
import unicodedata

COMMON = dict(zip(",:;!?()\u3000\xa0\t\r％．", "，：；！？（）   \n%.", strict=True))
"""What most texts have some of: replaced one after the other, which is the fastest way there is."""
RARE = {
    **dict(zip("０１２３４５６７８９［］＋／｜＝＜＞～", "0123456789[]+/|=<>~", strict=True)),
    "\u2002": " ", "\u2003": " ", "\u2009": " ", "\ufeff": " ", "\u200b": " ",
    "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n",
    "－": "-", "–": "-", "‐": "-", "‑": "-", "−": "-", "―": "—", "─": "—", "━": "—", "﹝": "〔", "﹞": "〕",
    **dict.fromkeys("│┃║", "|"), **dict.fromkeys("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬", "+"), "═": "=",
    "○": "〇", "◯": "〇", "﹒": ".", "・": "·", "•": "·", "｡": "。", "､": "、", "︰": "：", "∶": "：",
    "﹕": "：", "﹔": "；", "﹐": "，",
    "﹙": "（", "﹚": "）", "﹪": "%", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "﹥": ">", "﹤": "<",
}  # fmt: skip
"""What few texts have: looked for in one pass, together with Kangxi radicals and compatibility ideographs."""
ANY_RARE = re.compile(f"[{''.join(map(re.escape, RARE))}\u2e80-\u2fdf\uf900-\ufaff]")


def fold(text: str) -> str:
    """The folded text, of the same length.

    ASCII , : ; ! ? ( ) become full-width (the usual form in Chinese), full-width digits and . % [ ] become ASCII,
    every kind of blank a space, every line end a newline, 【】 becomes 〔〕, ○ becomes 〇, Kangxi radicals and
    compatibility ideographs the plain character.

    >>> fold("(一)２０２５年，１．５％")
    '（一）2025年，1.5%'
    """
    for old, new in COMMON.items():
        text = text.replace(old, new)
    return ANY_RARE.sub(_plain, text)


def _plain(m: re.Match[str]) -> str:
    char = m[0]
    if char in RARE:
        return RARE[char]
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char
