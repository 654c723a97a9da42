"""The header of a table that was flattened to one cell a line: which pieces it has, and the columns they may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .columns import join_headers, make_columns, measured
from .grid import Atom, Column
from .sheet import Sheet
from .words import TableWords, role_of, squeeze

LONGEST = 24
"""Pieces that a header has at most."""
MOST_UNKNOWN = 9
"""Pieces of text before the first figure, up to which they may be a header of unknown words and the first name."""
LINES_EACH = 3
"""Lines over which the cell of a category is broken at most (高中 / 阶段 / 教育)."""
FEWEST_KNOWN, MOST_STRANGE = 3, 2
"""Known headers behind which a few may stand that the grammar does not know."""
MOST_EACH = 4
"""Headers of a second row below each of the first at most."""
WHOLE = 9
"""How much two pieces look like one header broken in two that make one which stands whole in the grammar."""
FULL_YEAR = re.compile(r"(?:19|20)\d\d")
FIGURE_ROLES = ("value", "")

Pairs = list[tuple[str, str]]
"""A header's texts and their folds, by column."""


def header_length(words: TableWords, atoms: Sequence[Atom]) -> list[int]:
    """How many pieces at the beginning may be the header, the likeliest first.

    A serial number 1 ends it for certain; otherwise it goes as far as the pieces are known headers, less those that
    would leave the first row without what it is about.
    """
    roles = [role_of(words, a.fold) for a in atoms[:LONGEST]]
    if "serial" in roles[:3]:
        for k, atom in enumerate(atoms[:LONGEST]):
            if atom.kind == "i" and atom.fold in ("1", "01") and k:
                # A row that heads others (（一）普及水平) may stand between.
                end = next((n for n in range(1, k) if atoms[n].kind == "g" and not roles[n]), k)
                grouping = _grouped_before(roles, end) if end == k else 0
                return [end - n for n in range(grouping, -1, -1)]
    known = 0
    while known < len(roles) and (roles[known] or (known and _bracketed(atoms[known].fold))):
        known += 1
    known += _repeated(atoms, roles, known)
    figure = next(
        (k for k, a in enumerate(atoms[:LONGEST]) if a.kind in "via-u" and not (k < known and roles[k])), known + 1
    )
    lengths = [k for k in (min(known, figure - 1), known, figure - 2) if 0 < k <= known]
    strange = atoms[known : figure - 1]
    if strange and (
        (known >= FEWEST_KNOWN and len(strange) <= MOST_STRANGE and not any(a.kind == "g" for a in strange))
        or (known and all([roles[known + k] or measured(words, a.fold) for k, a in enumerate(strange)]))
    ):
        lengths.append(figure - 1)  # the name of the first row stands right before its figures
    return list(dict.fromkeys(lengths))


def _repeated(atoms: Sequence[Atom], roles: list[str], known: int) -> int:
    """How many pieces behind the known headers are a second row that says the same below each of several.

    城区 农村 城区 农村 stands below 2020年 2025年.
    """
    tops = sum(role in FIGURE_ROLES for role in roles[1:known])
    for each in range(2, MOST_EACH + 1):
        texts = [a.fold for a in atoms[known : known + each * tops] if a.kind in "tTqo"]
        if tops > 1 and len(texts) == each * tops and texts == texts[:each] * tops and len(set(texts)) == each:
            return len(texts)
    return 0


def _bracketed(fold: str) -> bool:
    """Whether a piece is nothing but a remark in brackets, part of the header before it: 2022年 / （基期）."""
    return fold[0] == "（" and fold[-1] == "）" and fold.count("（") == 1


def _grouped_before(roles: list[str], one: int) -> int:
    """How many pieces before the first serial are cells of the categories that stand before its column."""
    serial = roles.index("serial")
    count = 0
    while count < LINES_EACH * serial and one - count - 1 > serial and not roles[one - count - 1]:
        count += 1
    return count


def possible_columns(sheet: Sheet, header: list[Atom], body: list[Atom]) -> Iterator[list[Column]]:
    """The columns that a header may mean; those that the cells show where it says nothing, or hardly anything."""
    known = sum(bool(role_of(sheet.words, a.fold)) for a in header)
    if known:
        yield from readings(sheet, header)
        if known > 1 or len(header) < 3:
            return
    for columns in periods(body):
        if not header:
            yield columns
        elif len(columns) == len(header):
            pairs = zip(columns, header, strict=True)
            yield [Column(sheet.text[a.start : a.end], c.role, a.fold) for c, a in pairs]


def unknown_headers(atoms: list[Atom]) -> list[int]:
    """How many pieces a header of unknown words may have: as many as columns, all of them text where figures follow."""
    texts = next((k for k, a in enumerate(atoms) if a.kind not in "tTqou"), 0)
    return list(range(texts - 1, 1, -1)) if 3 <= texts <= MOST_UNKNOWN else []


def periods(atoms: list[Atom]) -> list[list[Column]]:
    """Columns for a table without a header: numbers of columns at which the kinds of the pieces repeat."""
    kinds = ["v" if a.kind in "viqk-" else "t" if a.kind in "tTgo" else a.kind for a in atoms[:60]]
    out: list[tuple[float, list[Column]]] = []
    for n in range(2, min(9, len(kinds) // 2 + 1)):
        same = sum(kinds[k] == kinds[k + n] for k in range(len(kinds) - n))
        share = same / (len(kinds) - n)
        roles = [Counter(kinds[k::n]).most_common(1)[0][0] for k in range(n)]
        if share >= 0.75 and roles[0] == "t" and "v" in roles:
            names = iter(("name",))
            meaning = {"v": "value", "a": "attribute", "u": "unit"}
            columns = [Column("", meaning.get(r) or next(names, "other")) for r in roles]
            out.append((share, columns))
    out.sort(key=lambda pair: (-pair[0], len(pair[1])))
    return [columns for _, columns in out[:2]]


def readings(sheet: Sheet, header: Sequence[Atom]) -> Iterator[list[Column]]:
    """The columns that the pieces of a header may mean, the plainest first.

    One column a piece; two header rows, the second below one that spans (目标 over 2022年 2025年); pieces that are
    one cell broken over two lines (“十三五” / 规划目标); and all of these with an empty first header.
    """
    pairs = [(sheet.text[a.start : a.end], a.fold) for a in header]
    words = sheet.words
    seen: set[tuple[str, ...]] = set()
    for form in _forms(words, pairs):
        key = tuple(fold for _, fold in form)
        if key in seen:
            continue
        seen.add(key)
        columns = make_columns(words, form)
        yield columns
        if not any(c.role in ("name", "category", "content", "") for c in columns):
            yield [Column("", "name"), *make_columns(words, form)]


def _forms(words: TableWords, pairs: Pairs) -> Iterator[Pairs]:
    """A header's pieces as they are, then put together in other ways."""
    yield pairs
    spanning, yeared = _spanning(words, pairs)
    yield from spanning
    yield from _joined(words, pairs)
    yield from yeared


def _spanning(words: TableWords, pairs: list[tuple[str, str]]) -> tuple[list[Pairs], list[Pairs]]:
    """Readings with a second header row: its pieces come last and stand below pieces of the first.

    Those in which a year spans others come apart, and none in which a year stands above years.
    """
    roles = [role_of(words, fold) for _, fold in pairs]
    tail = 0
    while tail < len(pairs) and roles[-1 - tail] in FIGURE_ROLES:
        tail += 1
    found: list[tuple[int, Pairs]] = []
    yeared: list[tuple[int, Pairs]] = []
    for below in range(min(tail, 8), 1, -1):
        own, own_yeared = _below(words, pairs[:-below], pairs[-below:])
        found += own
        yeared += own_yeared
    return _in_order(found), _in_order(yeared)


def two_rows(words: TableWords, first: Pairs, second: Pairs) -> list[Pairs]:
    """The headers that two rows may make, the second below some of the first."""
    found, yeared = _below(words, first, second)
    return _in_order(found) + _in_order(yeared)


def _below(words: TableWords, first: Pairs, second: Pairs) -> tuple[list[tuple[int, Pairs]], list[tuple[int, Pairs]]]:
    """The same with how unlikely each is, apart from those in which a year spans others."""
    found: list[tuple[int, Pairs]] = []
    yeared: list[tuple[int, Pairs]] = []
    tops = [k for k, (_, fold) in enumerate(first) if role_of(words, fold) in FIGURE_ROLES]
    undated = [k for k in tops if not FULL_YEAR.search(first[k][1])]
    for spanning in (undated, *([k] for k in undated), tops[-1:], tops):
        shares = _shares(words, first, second, spanning)
        if shares:
            years = sum(bool(FULL_YEAR.search(first[k][1])) for k in spanning)
            dated = sum(bool(FULL_YEAR.search(fold)) for _, fold in second)
            plain = sum(not FULL_YEAR.search(fold) and "年均" not in fold for _, fold in second)
            plain += 2 * sum("年均" in first[k][1] for k in spanning)  # a rate stands for itself
            if not years or not dated:
                into = yeared if years else found
                into.append((2 * years + plain, _under(first, second, spanning, shares)))
    return found, yeared


def _in_order(found: list[tuple[int, Pairs]]) -> list[Pairs]:
    return [form for _, form in sorted(found, key=lambda pair: pair[0])]


def _shares(words: TableWords, first: Pairs, second: Pairs, spanning: list[int]) -> list[int]:
    """How many of a second row stand below each header that spans; none where they cannot be shared out.

    The same number below each; one below each where only one of the two rows has years; years that do not come out
    even: one below what states where things stand (现状值), the others below what is to be.
    """
    below, tops = len(second), len(spanning)
    dated = sum(bool(FULL_YEAR.search(fold)) for _, fold in second)
    if not tops or below < tops:
        return []
    if below == tops:
        years = sum(bool(FULL_YEAR.search(first[k][1])) for k in spanning)
        return [1] * tops if tops > 1 and (years, dated) in ((0, below), (tops, 0)) else []
    if below % tops == 0:
        return [below // tops] * tops
    now = [any(word in first[k][1] for word in words.baselines) for k in spanning]
    later = tops - sum(now)
    if dated < below or not later or (below - sum(now)) % later or sum(now) == 0:
        return []
    return [1 if stands else (below - sum(now)) // later for stands in now]


def _under(first: Pairs, second: Pairs, spanning: list[int], shares: list[int]) -> Pairs:
    """One header row from two, the second shared out below those that span."""
    out: Pairs = []
    at = 0
    for k, (text, fold) in enumerate(first):
        if k in spanning:
            each = shares[spanning.index(k)]
            out += [(join_headers(text, t), join_headers(fold, f)) for t, f in second[at : at + each]]
            at += each
        else:
            out.append((text, fold))
    return out


def _joined(words: TableWords, pairs: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Readings in which a piece goes on in the next: all places that look so, then the best alone, the two best.

    Two pieces that make a header of their own (指标 / 属性) go on in no others.
    """
    whole = [k for k in range(len(pairs) - 1) if squeeze(pairs[k][1] + pairs[k + 1][1]) in words.whole_headers]
    beside = {k + step for k in whole for step in (-1, 1)}
    places = [(-WHOLE, k) for k in whole]
    for k in range(len(pairs) - 1):
        score = 0 if k in beside or k in whole else _breaks(words, pairs[k][1], pairs[k + 1][1])
        if score:
            places.append((-score, k))
    places.sort(key=lambda place: place[1])
    seen = set()
    for count in (len(places), 1, 2, 3):
        chosen = frozenset(k for _, k in sorted(places)[:count])
        if chosen and chosen not in seen:
            seen.add(chosen)
            yield _merge(pairs, chosen)


def _breaks(words: TableWords, left: str, right: str) -> int:
    """How much two pieces look like one header broken in two: 0 not at all."""
    left, right = squeeze(left), squeeze(right)
    joined = left + right
    if len(joined) > 20 or not role_of(words, joined):
        return 0
    score = 0
    if left[-1] in "”“、（/—-和及与" or left.count("（") > left.count("）") or right[0] in "（）[":
        score += 3
    if right in words.incomplete:
        score += 2
    if not role_of(words, left) or not role_of(words, right):
        score += 1
    return score


def _merge(pairs: list[tuple[str, str]], places: frozenset[int]) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for k, (text, fold) in enumerate(pairs):
        if k - 1 in places:
            out[-1] = (out[-1][0] + text, out[-1][1] + fold)
        else:
            out.append((text, fold))
    return out
