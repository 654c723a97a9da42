"""Catalogue tables (索引号, 发文字号, 主题分类 …) and the fields of a page's head, in every layout they come in.

Pipes (``[ 索引号 ] | A | [ 发文字号 ] | B |``), two fields a line, bullets, a label and its value on two lines, the
whole table given twice: all of them are labels that the grammar knows, each with what stands up to the next one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar
from policyparse.outline.front.front_matter import FieldFound

OPENING = "[【〔|*·#-—>（ "
TELLING = frozenset(("index_number", "document_number", "issuer", "issued_on", "published_on"))
EMPTY = " |[]【】*·〕〔，；：\n"
SHORT_LABEL = 2
UNKNOWN = re.compile(" +[^\\W\\d ]{2,6}：")
"""A label that the grammar does not know, which ends the value before it."""
SEPARATOR = r" {0,4}[\]】〕*]{0,3} {0,4}(?:[：|]+|(?<=[\]】〕*])|  +|$) {0,4}[|*]{0,3}"


@dataclass(frozen=True, slots=True)
class Labels:
    """The grammar's labels, so laid out that a line without one is passed over at its first two characters."""

    names: dict[str, str]
    by_two: dict[str, tuple[str, ...]]
    starts: frozenset[str]
    pattern: Compiled
    blank: Compiled
    """Labels with nothing but a blank before their values (索 引 号 A-1 分 类 教育)."""


@lru_cache(maxsize=8)
def labels(grammar: Grammar) -> Labels:
    """The labels of a grammar; their pattern lets blanks stand between the characters (标　　题)."""
    names = grammar.mapping("catalogue-labels")
    by_two: dict[str, tuple[str, ...]] = {}
    by_one: dict[str, list[str]] = {}
    for word in sorted(names, key=len, reverse=True):
        by_two[word[:2]] = (*by_two.get(word[:2], ()), word)
        by_one.setdefault(word[0], []).append(" {0,9}".join(map(re.escape, word[1:])))
    spaced = "|".join(f"{first} {{0,9}}(?:{'|'.join(rest)})" for first, rest in by_one.items())
    return Labels(
        names,
        by_two,
        frozenset(by_one),
        grammar.compile(f"({spaced}){SEPARATOR}", "catalogue-labels"),
        grammar.compile(f"(?<![^ \\n])({spaced})(?: +|$)", "catalogue-labels"),
    )


def begins_with_label(ink: str, known: Labels) -> bool:
    """Whether a line, its blanks taken out, begins with a catalogue's label and the sign behind it.

    >>> from policyparse.grammar import default
    >>> known = labels(default())
    >>> begins_with_label("[索引号]|A/2021-1|", known), begins_with_label("公开透明是原则", known)
    (True, False)
    """
    bare = ink.lstrip(OPENING) if ink[0] in OPENING else ink
    for label in known.by_two.get(bare[:2], ()):
        if bare.startswith(label):
            after = bare[len(label) : len(label) + 1]
            return after in "：|]】〕*" or ink[0] in "[|"
    return False


def begins_with_bare_label(fold: str, start: int, end: int, known: Labels, among_fields: bool) -> bool:
    """Whether a line begins with a label that only a blank parts from its value: one that says what it is (索引号), or
    any label below a line of fields."""
    found = known.blank.match(fold, start, end)
    if found is None:
        return False
    label = found[1].replace(" ", "")
    return among_fields or (known.names[label] in TELLING and len(label) > 2 and found.end() < end)


def read_fields(fold: str, start: int, end: int, grammar: Grammar) -> list[FieldFound]:
    """The fields of one line: each label with what stands up to the next. A value may be empty.

    >>> from policyparse.grammar import default
    >>> line = "索 引 号：A-1 发文机关：云溪区教育局"
    >>> [(f.name, line[f.start:f.end]) for f in read_fields(line, 0, len(line), default())]
    [('index_number', 'A-1'), ('issuer', '云溪区教育局')]
    """
    known = labels(grammar)
    found: list[FieldFound] = []
    line = fold[start:end]
    marked = "：" in line or "|" in line or "]" in line or "】" in line
    for m in (known.pattern if marked else known.blank).finditer(fold, start, end):
        if (
            not found
            and marked
            and m.start() > start
            and (bare := known.blank.match(fold, start, m.start())) is not None
        ):
            # The line's first label has but a blank before its value: 索引号 A-1 公开形式：主动公开.
            label = bare[1].replace(" ", "")
            found.append(FieldFound(label, known.names[label], bare.end(), end))
        label = m[1].replace(" ", "")
        if len(label) == SHORT_LABEL and m.start() > start and "一" <= fold[m.start() - 1] <= "龥":
            # The end of a label that the grammar does not know: 添加日期.
            continue
        if found:
            _close(fold, found[-1], m.start())
        found.append(FieldFound(label, known.names[label], m.end(), end))
    if found:
        _close(fold, found[-1], end)
    for field in found:
        unknown = UNKNOWN.search(fold, field.start, field.end) if field.name != "title" or "日期" in line else None
        if unknown is not None:
            _close(fold, field, unknown.start())
    return found


def _close(fold: str, field: FieldFound, stop: int) -> None:
    """End a value before the next label, without the marks of the table round it."""
    start = field.start
    while start < stop and fold[start] in EMPTY:
        start += 1
    while stop > start and fold[stop - 1] in EMPTY:
        stop -= 1
    field.start, field.end = (start, stop) if stop > start else (field.start, field.start)
