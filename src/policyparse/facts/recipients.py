"""主送机关: the bodies that a document goes to, one by one."""

from __future__ import annotations

import re

LONE = re.compile(
    "(?:各|[一-鿿]{0,6}各)?(?:省|市|州|盟|县|区|旗|乡|镇|街道|委|办|局|部|厅|处|科|室|园|馆|自治区|直辖市|[（][^（）]{1,8}[）])$"
)
"""A part that is no body by itself: 各乡 in 各乡、镇人民政府, 市政府各委 in 市政府各委、办、局."""
OWN = re.compile(
    "各|市[级直属有委政各]|区[级直属有委政各]|县[级直属有委政各]|省[级直属有委政各]|有关|相关|直属|其他|驻|国|中"
)
"""What begins a body of its own behind a lone part."""
SIGN = re.compile("[，；、：（）〔〕\\[\\]]|(?:以?及|和|并)(?=其他|其它|各|有关|相关|直属|市|区|县|省|所属|驻)")
BRACKETS = {"（": 1, "〔": 1, "[": 1, "）": -1, "〕": -1, "]": -1}


def split_recipients(folded: str, text: str) -> list[str]:
    """The recipients of a salutation line, ``text`` being the same stretch as printed.

    Split at 、 ， ； and at 及 before a further body; not inside brackets, and not where a part would be no body.

    >>> line = "各乡、镇人民政府，各街道办事处，区政府各部门，有关单位："
    >>> split_recipients(line, line)
    ['各乡、镇人民政府', '各街道办事处', '区政府各部门', '有关单位']
    >>> split_recipients("各中小学、职校及其他教育单位：", "各中小学、职校及其他教育单位：")
    ['各中小学', '职校', '其他教育单位']
    """
    cuts: list[tuple[int, int]] = []
    depth = 0
    for m in SIGN.finditer(folded):
        change = BRACKETS.get(m[0])
        if change is not None:
            depth = max(0, depth + change)
        elif depth == 0:
            cuts.append(m.span())
    parts: list[str] = []
    start = 0
    keep = ""
    for a, b in (*cuts, (len(folded), len(folded))):
        part = "".join(text[start:a].split())
        bare = "".join(folded[start:a].split())
        glue = "".join(text[a:b].split())
        start = b
        if not part:
            continue
        rest = "".join(folded[b : b + 6].split())
        if folded[a:b] == "、" and rest and _is_lone(keep + bare) and OWN.match(rest) is None:
            keep += part + glue
            continue
        parts.append(keep + part)
        keep = ""
    return parts


def _is_lone(part: str) -> bool:
    """Whether a part is no body: 各 and one level's name, or several such (各省、自治区)."""
    last = part.split("、")[-1]
    if "、" in part:
        return len(last) <= 3 and LONE.match(last) is not None
    return "各" in last and len(last) - last.index("各") <= 4 and LONE.match(last[last.index("各") :]) is not None
