"""What kind of document the main text is: 规划, 工作要点, 实施意见 …, by the last words of its title."""

from __future__ import annotations

import re
from functools import lru_cache

from policyparse.grammar import Grammar
from policyparse.outline.front.title_forms import bare_title

COUNTED = re.compile("(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})条$")
"""What counts the articles at a title's end: 稳增长政策25条."""
FORWARDS = ("关于转发《", "关于印发《", "转发《", "印发《")
"""What begins the title of a notice that leaves 的通知 out, its text quoted: 关于转发《…的通知》."""
OWN_NAME = re.compile("本(?:{types}|决定)|《(?:{types})》")


def type_of_title(title: str, grammar: Grammar) -> str | None:
    """The type that a title's last words say, notes in brackets passed over.

    >>> from policyparse.grammar import default
    >>> type_of_title("云溪区美育工作实施方案（试行）", default()), type_of_title("云溪区实施意见", default())
    ('方案', '实施意见')
    """
    bare = COUNTED.sub("", bare_title("".join(title.split())))
    if bare.endswith("》") and "《" not in bare[1:-1].rpartition("《")[2] and bare.startswith(FORWARDS):
        bare = bare[:-1]
    kinds, lengths = _kinds(grammar)
    for length in lengths.get(bare[-1:], ()):
        found = kinds.get(bare[-length:])
        if found is not None:
            return found
    return None


@lru_cache(maxsize=8)
def _kinds(grammar: Grammar) -> tuple[dict[str, str], dict[str, list[int]]]:
    """The types by their words, and by their last character the lengths of those words, the longest first."""
    kinds = {**grammar.mapping("types-of-whole-titles"), **grammar.mapping("document-types")}
    lengths: dict[str, list[int]] = {}
    for length in sorted({len(word) for word in kinds}, reverse=True):
        for last in {word[-1] for word in kinds if len(word) == length}:
            lengths.setdefault(last, []).append(length)
    return kinds, lengths


def type_of_text(fold: str, grammar: Grammar) -> str | None:
    """The type by which a text without a title calls itself most often: 本纲要, 《纲要》."""
    counts: dict[str, int] = {}
    for found in _own_name(grammar).finditer(fold):
        word = found[0].strip("本《》")
        counts[word] = counts.get(word, 0) + 1
    if not counts:
        return None
    return grammar.mapping("document-types")[max(counts, key=lambda w: (counts[w], len(w)))]


def type_by_formula(fold: str, grammar: Grammar) -> str | None:
    """The type that the formula says by which a text without a title opens or closes: 作如下通知：, 特此公告.

    >>> from policyparse.grammar import default
    >>> type_by_formula("现就有关工作作如下通知：\\n一、提高认识。", default())
    '通知'
    """
    found = grammar.pattern("formula-of-type").search(fold)
    return found[1] or found[2] or found[3] or found[4] if found is not None else None


@lru_cache(maxsize=8)
def _own_name(grammar: Grammar) -> re.Pattern[str]:
    words = [w for w in grammar.words("document-types") if len(w) > 1 and w not in grammar.words("types-not-titles")]
    types = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(OWN_NAME.pattern.replace("{types}", types))
