"""主送机关: the bodies that a document goes to, one by one."""

from __future__ import annotations

from policyparse.facts.metadata.gazetteer import gazetteer
from policyparse.grammar import Grammar

BRACKETS = {"（": 1, "〔": 1, "[": 1, "）": -1, "〕": -1, "]": -1}


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
        if folded[a:b] == "、":
            rest = "".join(folded[b : b + 24].split())
            whole = keep + "".join(bare.split())
            if rest and ((commas and _is_paired(whole, rest, grammar)) or _is_lone(whole, rest, grammar)):
                keep += part + text[a:b]
                continue
        parts.append(keep + part)
        keep = ""
    return parts


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
    one_level = len(found[0].lstrip("各相有关")) < 2 or "自治" in last
    return one_level or grammar.pattern("recipient-head").match(rest) is not None


def _is_paired(part: str, rest: str, grammar: Grammar) -> bool:
    """Whether a part and the noun behind it share what stands before them."""
    last = part.split("、")[-1]
    at = max(last.find("各"), last.find("相关"), last.find("有关"))
    return at > 0 and grammar.pattern("recipient-pair").match(last[at:] + "、" + rest) is not None
