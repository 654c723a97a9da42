"""主送机关: the bodies that a document goes to, one by one."""

from __future__ import annotations

import re
from functools import lru_cache

from policyparse.facts.metadata.gazetteer import gazetteer
from policyparse.grammar import Grammar

BRACKETS = {"（": 1, "〔": 1, "[": 1, "）": -1, "〕": -1, "]": -1}
BRACKETED = re.compile("（[^（）]*）")
OFFICES = frozenset("委办局部厅处科室园馆")
LONGEST_OFFICE = 2
"""Characters of the next noun in a row of such: 各委、办、局, but 各处 is whole in 各处、稽查局."""
AREA_ENDS = frozenset("区市县州旗盟园")
LEVELS = re.compile("[县市区旗州乡镇]（[^（）]*）")
"""The levels of all bodies of a kind, and no place: 县（市、区）人民政府."""
AHEAD = 160
"""Characters behind a part within which the body stands whose head noun it shares."""


def split_recipients(folded: str, text: str, grammar: Grammar) -> list[str]:
    """The recipients of a salutation line, ``text`` being the same stretch as printed.

    Split at 、 ， ； and at 及 before a further body; not inside brackets, and not where a part would be no body. Where
    ， parts the bodies, 、 may join two nouns of one (市政府各部门、单位).

    >>> from policyparse.grammar import default
    >>> line = "各乡、镇人民政府，各街道办事处，区政府各部门，有关单位："
    >>> split_recipients(line, line, default())
    ['各乡、镇人民政府', '各街道办事处', '区政府各部门', '有关单位']
    >>> split_recipients("各中小学、职校及其他单位：", "各中小学、职校及其他单位：", default())
    ['各中小学', '职校', '其他单位']
    """
    cuts: list[tuple[int, int]] = []
    depth = 0
    for m in grammar.pattern("recipient-sign").finditer(folded):
        change = BRACKETS.get(m[0])
        if change is not None:
            depth = max(0, depth + change)
        elif depth == 0:
            cuts.append(m.span())
    commas = "，" in folded
    parts: list[str] = []
    start = 0
    keep = ""
    for a, b in (*cuts, (len(folded), len(folded))):
        bare = folded[start:a]
        part = "".join([char for char, fold in zip(text[start:a], bare, strict=True) if not fold.isspace()])
        start = b
        if not part:
            continue
        sign = folded[a:b]
        whole = keep + "".join(bare.split())
        rest = "".join(folded[b : b + AHEAD].split())
        if rest and _goes_on(whole, sign, rest, commas, grammar):
            keep += part + text[a:b]
            continue
        parts.append(keep + part)
        keep = ""
    return parts


def _goes_on(part: str, sign: str, rest: str, commas: bool, grammar: Grammar) -> bool:
    """Whether a part and what stands behind that sign are one recipient."""
    if sign != "、":
        return sign not in "，；：" and grammar.pattern("recipient-level").match(part) is not None
    if rest.startswith("人民政府") or (commas and _is_paired(part, rest, grammar)):
        return True
    return _is_lone(part, rest, grammar) or _shares_head(part, rest, grammar)


def _is_lone(part: str, rest: str, grammar: Grammar) -> bool:
    """Whether a part is no body by itself, but shares its head noun with the rest of the line."""
    last = part.split("、")[-1]
    if grammar.pattern("recipient-place").match(last) or last in gazetteer(grammar).provinces.values():
        return True
    at = max(last.find("各"), last.find("相关"), last.find("有关"))
    if at < 0 and "、" not in part:
        return False
    found = grammar.pattern("recipient-lone").match(last[max(at, 0) :])
    if found is None or grammar.pattern("recipient-own").match(rest) is not None:
        return False
    lone = found[0].lstrip("各相有关")
    if lone[:1] in OFFICES:
        sign = grammar.pattern("recipient-sign").search(rest)
        if (sign.start() if sign is not None else len(rest)) > LONGEST_OFFICE:
            return False
    one_level = len(lone) < 2 or "自治" in last
    return one_level or grammar.pattern("recipient-head").match(rest) is not None


def _shares_head(part: str, rest: str, grammar: Grammar) -> bool:
    """Whether a part is an area, a level or a field of work, and the next body in its row has the noun it lacks.

    各设区市、云溪新区教育局 are offices of both. An area stands for itself where no body follows in its row, where
    that is a 管委会, which is its government and no office, and before one that names no place of its own (市教育局).
    """
    last = BRACKETED.sub("", part).rpartition("、")[2]
    if not last or last.endswith(_bodies(grammar)):
        return False
    if grammar.pattern("recipient-level").match(last):
        return True
    row = BRACKETED.sub("", rest)
    end = next((m.start() for m in grammar.pattern("recipient-sign").finditer(row) if m[0] != "、"), len(row))
    for following in row[:end].split("、"):
        if grammar.pattern("recipient-own").match(following):
            return False
        if following.endswith(_bodies(grammar)):
            governed = following.endswith("管委会") and last[-1] in AREA_ENDS
            levels = LEVELS.match(rest) is not None
            return not governed and (levels or not following.startswith(grammar.words("placeless-openings")))
    return False


@lru_cache(maxsize=8)
def _bodies(grammar: Grammar) -> tuple[str, ...]:
    """What the names of bodies, and the nouns for whole groups of them, end with."""
    lists = ("organ-endings", "unit-endings", "recipient-groups")
    return tuple(dict.fromkeys(word for name in lists for word in grammar.words(name)))


def _is_paired(part: str, rest: str, grammar: Grammar) -> bool:
    """Whether a part and the noun behind it share what stands before them."""
    last = part.split("、")[-1]
    at = max(last.find("各"), last.find("相关"), last.find("有关"))
    return at > 0 and grammar.pattern("recipient-pair").match(last[at:] + "、" + rest) is not None
