"""The typed quantity of a table's cell: 99, ≥96, 97-100, 36左右, [20], 保持高水平; several thresholds kept apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from policyparse.grammar import Grammar
from policyparse.scan.fold import fold as fold_text

Raw = dict[str, Any]
Value = int | Decimal | None
NUMBER = r"\d[\d，]{0,20}(?:\.\d{1,12})?"
PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,15})?\Z")
DIGIT = re.compile(r"\d")
MARKS = "*①②③④⑤⑥⑦⑧⑨ "
"""Marks of notes behind a figure."""
BRACKETED = re.compile(r"[\[〔（]([^\[\]〔〕（）]{1,60})[\]〕）]\Z")
REMARK = re.compile(r"（[^（）]{1,40}）\Z")
RATIOS = (":1", "1:")
RATIO = re.compile(rf"({NUMBER}) ?[：:] ?(\d{{1,6}})\Z")
PART = re.compile(r"\n|；|，(?=\D)|(?<=[\d%])、(?=[^\d])|(?<=[\d%]) +(?=[^\d\s])")


@dataclass(frozen=True, slots=True)
class _Forms:
    figure: re.Pattern[str]
    leading: re.Pattern[str]
    subject: re.Pattern[str]
    before: tuple[tuple[str, str], ...]
    after: dict[str, str]
    empty: frozenset[str]


@lru_cache(maxsize=8)
def _forms(grammar: Grammar) -> _Forms:
    """The patterns of figures, from the grammar's comparators, endings and units."""
    unit = r"[十百千万亿]{0,2}{{unit-nouns}}(?:/[十百千万亿]{0,2}{{unit-nouns}})?|[万亿]"
    figure = (
        rf"(?P<before>(?:{{{{cell-before}}}} ?){{0,3}})(?P<low>{NUMBER}) ?(?P<unit1>{unit})?"
        rf"(?: ?(?:-|~|—{{1,2}}|至|到) ?(?P<high>{NUMBER}) ?(?P<unit2>{unit})?)? ?(?P<after>{{{{cell-endings}}}})?"
    )
    before = "(?:{{cell-before}} ?){0,3}"
    return _Forms(
        re.compile(rf"(?:{grammar.expand(figure)})\Z"),
        re.compile(rf"(?:{grammar.expand(figure)}) ?[、，；]"),
        re.compile(rf"(?P<subject>[^\d≥≤<>=~]{{1,30}}?)[：: ]?(?P<rest>(?:{grammar.expand(before)})\d.*)\Z"),
        tuple(sorted(grammar.mapping("cell-comparators").items(), key=lambda pair: -len(pair[0]))),
        grammar.mapping("cell-endings"),
        frozenset(grammar.words("empty-cells")),
    )


def cell_quantity(
    text: str, grammar: Grammar, unit: str | None = None, fold: str | None = None
) -> tuple[Raw, list[Raw]] | None:
    """The quantity of a cell and, of a cell with several thresholds, its parts; None of a cell that is empty.

    ``fold`` is the folded text where that is known already.
    ``unit`` is what the row or column says; a unit printed in the cell comes first. Brackets round a figure mark it as
    cumulative and are looked through. Words without a figure are ``qualitative``. With several parts the whole has no
    value; its operator is theirs where they agree.

    >>> from policyparse.grammar import default
    >>> q, parts = cell_quantity("≥96", default())
    >>> q["op"], q["value"]
    ('>=', 96)
    >>> cell_quantity("97-100", default())[0]["high"]
    100
    >>> [p["value"] for p in cell_quantity("设区市≥25\\n县级市≥20", default())[1]]
    [25, 20]
    >>> cell_quantity("保持高水平", default())[0]["op"]
    'qualitative'
    >>> cell_quantity("—", default()) is None
    True
    """
    if PLAIN.match(text):
        return _quantity(text, "=", _number(text), None, unit), []
    forms = _forms(grammar)
    folded = (fold_text(text) if fold is None else fold).strip().rstrip(MARKS)
    if not folded or folded in forms.empty:
        return None
    if DIGIT.search(folded) is None:
        return _words(text), []
    inner = _inner(folded)
    one = _figure(text, inner, forms, unit)
    if one is not None:
        return one, []
    parts = _parts(text, folded, forms, unit)
    if len(parts) > 1:
        ops = {p["op"] for p in parts}
        return _quantity(text, ops.pop() if len(ops) == 1 else "qualitative", None, None, parts[0]["unit"]), parts
    named = forms.subject.match(inner)
    if named is not None and len(named["subject"]) <= 8:
        one = _figure(text, named["rest"], forms, unit)
        if one is not None:
            return one, []
    first = forms.leading.match(inner)
    if first is not None:
        return _figure(text, first[0].rstrip("、，； "), forms, unit) or _words(text), []
    return _words(text), []


def _words(text: str) -> Raw:
    return _quantity(text, "qualitative", None, None, None)


def _inner(folded: str) -> str:
    """A cell's text without the brackets round all of it, or a remark behind it."""
    if folded[-1] not in "]〕）":
        return folded
    found = BRACKETED.match(folded)
    if found is not None:
        return found[1].strip()
    remark = REMARK.search(folded)
    return folded[: remark.start()].strip() if remark is not None and remark.start() else folded


def _figure(text: str, inner: str, forms: _Forms, unit: str | None) -> Raw | None:
    found = forms.figure.match(inner)
    if found is None:
        ratio = RATIO.match(inner)
        return _ratio(text, ratio[1], ratio[2]) if ratio is not None else None
    before, low, unit1, high, unit2, after = found.groups()
    own = unit2 or unit1 or unit
    if before == "-":
        return _quantity(text, "=", -_number(low), None, own)  # a loss: 五年累计 -0.15
    if high:
        return _quantity(text, "range", _number(low), _number(high), own)
    return _quantity(text, _operator(before, after, forms) if before or after else "=", _number(low), None, own)


def _ratio(text: str, first: str, second: str) -> Raw | None:
    """30:1 is 30 with the unit ":1", 1:15 is 15 with "1:"; other proportions are no single figure."""
    if second == "1":
        return _quantity(text, "=", _number(first), None, ":1")
    return _quantity(text, "=", _number(second), None, "1:") if first == "1" else None


def _operator(before: str, after: str | None, forms: _Forms) -> str:
    """What the words round a figure say: those behind it first, then the sign or word nearest before it."""
    if after:
        return forms.after[after]
    before = before.replace(" ", "")
    for word, op in forms.before:
        if before.endswith(word):
            return op
    return "="


def _parts(text: str, folded: str, forms: _Forms, unit: str | None) -> list[Raw]:
    """The thresholds of a cell that holds several: each a figure, perhaps behind what it is for."""
    out = []
    at = 0
    bare = folded.strip("[]〔〕")
    shift = folded.find(bare) if bare else 0
    for m in (*PART.finditer(bare), None):
        stop = m.start() if m else len(bare)
        piece = bare[at:stop].strip(" 、，；[]")
        if piece:
            named = forms.subject.match(piece)
            printed = text.strip()[shift + at : shift + stop].strip()
            found = _figure(printed, piece, forms, unit) or (
                _figure(printed, named["rest"], forms, unit) if named else None
            )
            if found is None:
                return []
            out.append(found)
        at = m.end() if m else at
    return out


def _number(digits: str) -> int | Decimal:
    digits = digits.replace("，", "")
    return Decimal(digits) if "." in digits else int(digits)


def _quantity(text: str, op: str, value: int | Decimal | None, high: int | Decimal | None, unit: str | None) -> Raw:
    return {"text": text, "op": op, "value": value, "high": high, "unit": unit}


def common_unit(quantities: Sequence[Raw]) -> str | None:
    """The unit that all figures of a row print, None where they differ or print none; the :1 of a ratio is none."""
    units = {q["unit"] for q in quantities if q["value"] is not None}
    unit = units.pop() if len(units) == 1 else None
    return None if unit in RATIOS else unit
