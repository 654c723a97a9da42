"""What a short text is in a table: a column's role by its header, a cell's kind by what it holds.

Kinds are single characters: ``i`` a whole number that may be a serial, ``v`` a figure, ``-`` printed for nothing,
``a`` an attribute (预期性), ``u`` a unit (万人), ``q`` a target in words (保持高水平), ``m`` an item of a list
(1、推进…), ``g`` a row that heads others (一、普及水平), ``o`` offices (市教育局、市财政局), ``O`` part of
a list of them, ``k`` a figure with what it holds for (设区市≥25), ``p`` prose or part of a sentence,
``t`` any other text, ``T`` where it is longer than a category is; ``M`` and ``P`` are items and prose of more than
``LONG`` characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar

ROLES = (
    "serial", "unit", "lead", "support", "units", "deadline", "attribute", "note", "content", "value", "category",
    "name", "other",
)  # fmt: skip
"""Roles in the order in which their patterns are tried."""
LONG = 60
"""Characters beyond which a text is not looked at more closely: it is prose."""
SHORT = 12
"""Characters up to which a text may be a category."""
BETWEEN = re.compile(r"(?<=[^\x00-\xff]) +(?=[^\x00-\xff])")
SENTENCE = re.compile("[，。；]")
SPLIT = re.compile(r"[、，；\n ]+")
BRACKETS = re.compile(r"（[^（）]{0,40}）|〔[^〔〕]{0,40}〕")
NUMERALS = frozenset("一二三四五六七八九十")


@dataclass(frozen=True, eq=False, slots=True)
class TableWords:
    """The grammar's words and patterns for tables, compiled once."""

    roles: tuple[tuple[str, Compiled], ...]
    empty: frozenset[str]
    attributes: frozenset[str]
    incomplete: frozenset[str]
    whole_headers: frozenset[str]
    office_ends: tuple[str, ...]
    office_starts: tuple[str, ...]
    caption_nouns: tuple[str, ...]
    measures: tuple[str, ...]
    baselines: tuple[str, ...]
    continued: frozenset[str]
    title_ends: tuple[str, ...]
    value: Compiled
    threshold: Compiled
    unit: Compiled
    item: Compiled
    group: Compiled
    date: Compiled
    quality: re.Pattern[str]
    caption: Compiled
    lost: Compiled
    unit_line: Compiled
    note: Compiled
    footnote: Compiled
    catalogue: Compiled
    heading: Compiled
    cell_length: int
    doubt: float


@lru_cache(maxsize=8)
def table_words(grammar: Grammar) -> TableWords:
    """What ``grammar`` says of tables, compiled at the first call."""
    return TableWords(
        roles=tuple((role, grammar.pattern(f"column-{role}")) for role in ROLES),
        empty=frozenset(grammar.words("empty-cells")),
        attributes=frozenset(grammar.words("attributes")),
        incomplete=frozenset(grammar.words("header-incomplete")),
        whole_headers=frozenset(grammar.words("header-whole")),
        office_ends=tuple(grammar.words("office-endings")),
        office_starts=tuple(grammar.words("office-starts")),
        caption_nouns=tuple(grammar.words("caption-nouns")),
        measures=tuple(grammar.words("measure-nouns")),
        baselines=tuple(word for word, part in grammar.mapping("value-roles").items() if part == "baseline"),
        title_ends=(*grammar.words("caption-nouns"), "）"),
        continued=frozenset(grammar.words("table-continued")),
        value=grammar.pattern("cell-value"),
        threshold=grammar.pattern("cell-threshold"),
        unit=grammar.pattern("cell-unit"),
        item=grammar.pattern("cell-item"),
        group=grammar.pattern("cell-group"),
        date=grammar.pattern("cell-date"),
        quality=re.compile(grammar.expand("{{quality-words}}")),
        caption=grammar.pattern("table-caption"),
        lost=grammar.pattern("table-lost-label"),
        unit_line=grammar.pattern("unit-line"),
        note=grammar.pattern("table-note"),
        footnote=grammar.pattern("footnote-line"),
        catalogue=grammar.pattern("catalogue"),
        heading=grammar.pattern("box-end"),
        cell_length=int(grammar.threshold("cell-length")),
        doubt=grammar.threshold("table-doubt"),
    )


def squeeze(text: str) -> str:
    """A text without the blanks and breaks inside it (a header spread out: 指 标)."""
    return text.replace(" ", "").replace("\n", "")


def tidy(text: str) -> str:
    """A cell's text with the blanks between two Chinese characters taken out, where it is short (学前 教育)."""
    return BETWEEN.sub("", text) if " " in text and len(text) <= LONG else text


@lru_cache(maxsize=2048)
def role_of(words: TableWords, header: str) -> str:
    """The role of the column with that header (folded), "" where the grammar knows none.

    A header in brackets or with a unit behind it is looked at without them: 2025年（%）.
    """
    header = squeeze(header)
    if not header or len(header) > 24:
        return ""
    for role, pattern in words.roles:
        if pattern.fullmatch(header):
            return role
    bare = BRACKETS.sub("", header)
    return role_of(words, bare) if bare and bare != header else ""


@lru_cache(maxsize=8192)
def _kind(words: TableWords, text: str) -> str:
    if text.isdecimal() and len(text) <= 3:
        return "i"
    if text in words.empty:
        return "-"
    if text in words.attributes:
        return "a"
    if words.value.fullmatch(text):
        return "u" if "/" in text and words.unit.fullmatch(text) else "v"
    if words.unit.fullmatch(text):
        return "u"
    if (text[0] in NUMERALS or text[0] == "（" or text[0].isascii()) and words.group.fullmatch(text):
        return "m" if text[0] == "（" and words.item.match(text) and len(text) > 20 else "g"
    if words.item.match(text):
        return "m"
    if is_offices(words, text):
        return "o"
    if "、" in text and holds_office(words, text):
        return "O"
    if text[-1] in "。；" or len(text) > words.cell_length or (len(text) >= SHORT and SENTENCE.search(text)):
        return "p"
    if not text.isalpha() and words.threshold.fullmatch(text):
        return "k"
    if len(text) <= 25 and words.quality.search(text) and not text.endswith(words.measures):
        return "q"
    return "t" if len(text) <= SHORT else "T"


def kind_of(words: TableWords, text: str) -> str:
    """What kind of cell a folded text without outer blanks would be (see the module), "" for an empty one.

    Texts beyond ``LONG`` characters are only told apart as list items, offices and prose.
    """
    if not text:
        return ""
    if len(text) > LONG:
        if words.item.match(text):
            return "M"
        return "o" if len(text) < 300 and is_offices(words, text) else "P"
    return _kind(words, text)


def holds_office(words: TableWords, text: str) -> bool:
    """Whether a piece before a 、 ends as the name of an office does: part of a list of them."""
    return any(len(p) <= 24 and p.endswith(words.office_ends) for p in text.split("、")[:-1] if p)


def is_offices(words: TableWords, text: str) -> bool:
    """Whether every piece between 、 ends as the name of an office does, brackets looked through."""
    if len(text) < 2 or text[-1] in "。：":
        return False
    if "（" in text or "〔" in text:
        text = BRACKETS.sub("", text)
    pieces = [p for p in SPLIT.split(text) if p]
    return bool(pieces) and all(len(p) <= 24 and p.endswith(words.office_ends) for p in pieces)
