"""Documents that the text names in 《》, with the number printed after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from policyparse.facts.citations.titles import PLAIN, Kind, TitleRules, kind_of, title_rules
from policyparse.grammar import Compiled, Grammar
from policyparse.outline.reading import Doubt, Reading

MARKS = re.compile("[《》]")
INNER = re.compile("〈([^〈〉]{2,200})〉|<([^<>]{2,200})>")
WRAP = re.compile(r" *\n[ \n]*")
DEEPEST = 4
"""Titles within titles that are followed; more is a run of stray marks."""
NUMBER_ROOM = 120
"""Characters behind a title in which a bracketed number ends, page marks within it counted."""
MARK_ROOM = 40
"""Characters that a page mark between a title and its number may take."""
BEFORE_NUMBER = frozenset(" \n（")
"""What a title's number begins with where a line's end may cut it."""
JOINTS = frozenset(("", "、", "，", "和", "及", "与", "以及", "；"))
"""What stands between two titles of one list."""


@dataclass(frozen=True, slots=True)
class _Rules:
    titles: TitleRules
    number: Compiled
    edition_mark: Compiled
    length: int
    short: int


@lru_cache(maxsize=16)
def _rules(grammar: Grammar) -> _Rules:
    return _Rules(
        title_rules(grammar),
        grammar.pattern("citation-number"),
        grammar.pattern("citation-edition-mark"),
        int(grammar.threshold("citation-length")),
        int(grammar.threshold("citation-short")),
    )


@dataclass(slots=True)
class _Title:
    """A title between its marks; ``after`` is where the text goes on behind its number."""

    start: int
    end: int
    after: int
    inner: bool
    number: tuple[int, int] | None = None


def find_citations(reading: Reading) -> list[dict[str, Any]]:
    """Every 《》 of the text in order, titles within titles too, each as the fields of ``model.Citation``.

    A 《 that is never closed gives no citation but a doubt (PP402) in ``reading.doubts``.
    """
    fold = reading.fold
    if "《" not in fold:
        return []
    rules = _rules(reading.grammar)
    titles = _titles(reading, rules)
    out = []
    named: dict[str, Kind] = {}
    for at, t in enumerate(titles):
        number = "".join(reading.clean(*t.number).split()) if t.number else None
        out.append(
            {
                "title": reading.clean(t.start + 1, t.end - 1),
                "kind": _kind(fold, rules, titles, at, named, number),
                "number": number,
                "section_id": reading.section_id(t.start),
                "span": {"start": t.start, "end": t.end},
            }
        )
    return out


def _kind(fold: str, rules: _Rules, titles: list[_Title], at: int, named: dict[str, Kind], number: str | None) -> Kind:
    """The kind of one title; ``named`` remembers those before it, whose short forms may follow."""
    t = titles[at]
    start, end = t.start, t.end
    title = fold[start + 1 : end - 1]
    if "\n" in title:
        title = WRAP.sub("", title)
    bare, head = rules.titles.bare(title)
    if head == "law" or head == "other":
        kind = PLAIN[head]
    else:
        tail = ""
        if head != "policy":
            short = _full_form(named, bare, rules.short)
            if short is not None and number is None:
                return short
            tail = _tail(fold, titles, at)
        before = fold[max(0, start - 4) : start]
        after = fold[end : end + 24].replace("\n", "")
        kind = kind_of(rules.titles, bare, head, before, after, tail, number)
    named[bare] = kind
    return kind


def _titles(reading: Reading, rules: _Rules) -> list[_Title]:
    """All titles in order of their first mark."""
    fold = reading.fold
    found: list[_Title] = []
    inner = "〈" in fold or "<" in fold
    at = fold.find("《")
    while at >= 0:
        end = fold.find("》", at + 1, at + rules.length)
        spans: list[tuple[int, int]] = []
        if end > 0 and fold.find("《", at + 1, end) > 0:
            spans = _nested(fold, at, rules.length)
            end = spans[0][1] - 1 if spans else -1
        if end < 0 or "。" in fold[at:end]:
            if at == 0 or fold[at - 1] != "《":  # of a run of marks the first speaks for all
                reading.doubts.append(Doubt("PP402", "《 is not closed by 》", at, at + 1))
            at = fold.find("《", at + 1)
            continue
        title = _Title(at, end + 1, end + 1, False)
        _add_number(fold, rules, title)
        found.append(title)
        for a, b in spans[1:]:
            title = _Title(a, b, b, True)
            if fold[b : b + 1] == "（":
                _add_number(fold, rules, title)
            found.append(title)
        if inner:
            _add_inner(fold, rules, at, end, found)
        at = fold.find("《", end)
    return found


def _add_number(fold: str, rules: _Rules, title: _Title) -> None:
    """The document number behind a title, which a line's end or a page mark may cut anywhere."""
    end = title.end
    cut, close = False, -1
    if fold[end : end + 1] in BEFORE_NUMBER and fold[end : end + MARK_ROOM].lstrip(" \n")[:1] == "（":
        close = fold.find("）", end, end + NUMBER_ROOM)
        cut = close > 0 and fold.find("\n", end, close) >= 0
    if not cut:
        m = rules.number.match(fold, end)
        if m:
            title.number = m.span("number")
            title.after = m.end() + (fold[m.end() : m.end() + 1] == "）")
        return
    places = [at for at in range(end, close) if fold[at] not in " \n"]
    m = rules.number.match("".join([fold[at] for at in places]))
    if m:
        first, last = m.span("number")
        title.number = places[first], places[last - 1] + 1
        title.after = close + 1


def _nested(fold: str, start: int, length: int) -> list[tuple[int, int]]:
    """The spans of a title that holds others, itself first; [] where its own 》 is missing."""
    stack: list[int] = []
    spans: list[tuple[int, int]] = []
    for m in MARKS.finditer(fold, start, start + length):
        if m[0] == "《":
            stack.append(m.start())
            if len(stack) > DEEPEST:
                return []
            continue
        spans.append((stack.pop(), m.end()))
        if not stack:
            return sorted(spans)
    return []


def _add_inner(fold: str, rules: _Rules, start: int, end: int, found: list[_Title]) -> None:
    """〈titles〉 (also typed < >) within the 《title》 just found."""
    if fold.find("〈", start, end) < 0 and fold.find("<", start, end) < 0:
        return
    for m in INNER.finditer(fold, start, end):
        if not rules.edition_mark.search(m[1] or m[2]):
            found.append(_Title(m.start(), m.end(), m.end(), True))


def _tail(fold: str, titles: list[_Title], at: int) -> str:
    """What follows the last title of the list that this one stands in."""
    end = titles[at].after
    for following in titles[at + 1 : at + 12]:
        if following.start < end:
            continue
        if following.start - end > 4 or WRAP.sub("", fold[end : following.start]) not in JOINTS:
            break
        end = following.after
    return WRAP.sub("", fold[end : end + 24])


def _full_form(named: dict[str, Kind], title: str, short: int) -> Kind | None:
    """The kind of that title where it was named before, or of the one it abbreviates: 《办法》, 《校车管理办法》."""
    known = named.get(title)
    if known is None and len(title) <= short:
        return next((kind for full, kind in reversed(named.items()) if full.endswith(title)), None)
    return known
