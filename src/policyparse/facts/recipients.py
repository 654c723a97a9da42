"""主送机关: the bodies that a document goes to, one by one."""

from __future__ import annotations

import re

LEVEL = "(?:自治区|自治州|直辖市|自治县|特区|林区|街道|[省市州盟县区旗乡镇])"
LONE = re.compile(f"(?:各|相关|有关)?(?:{LEVEL}{{1,3}}|委|办|局|部|厅|处|科|室|园|馆)(?:（[^（）]{{1,12}}）)?$")
"""A part that is no body by itself: 各乡 in 各乡、镇人民政府, 市政府各委 in 市政府各委、办、局."""
GOVERNMENT = re.compile(f"{LEVEL}{{1,3}}(?:（[^（）]{{1,12}}）)?[^，；：、]{{0,6}}(?:政府|办事处|委员会|管委会|局|委)")
"""What has to follow several levels in one part (各市州) that are no body by themselves."""
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
        rest = "".join(folded[b : b + 24].split())
        if folded[a:b] == "、" and rest and OWN.match(rest) is None and _is_lone(keep + bare, rest):
            keep += part + glue
            continue
        parts.append(keep + part)
        keep = ""
    return parts


def _is_lone(part: str, rest: str) -> bool:
    """Whether a part is no body: 各 and a level's name, or several such (各省、自治区), before the rest of the line."""
    last = part.split("、")[-1]
    at = max(last.find("各"), last.find("相关"), last.find("有关"))
    if at < 0 and "、" not in part:
        return False
    found = LONE.match(last[max(at, 0) :])
    if found is None:
        return False
    return len(found[0].lstrip("各相有关")) < 2 or "自治" in last or GOVERNMENT.match(rest) is not None
