"""The header of a table printed side by side: which lines it has, and which of their pieces head which column."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .columns import join_headers, make_columns, measured
from .grid import Atom, Column
from .header import FULL_YEAR, Pairs, two_rows
from .records import match
from .rivers import distance
from .sheet import Sheet
from .tokens import Tokens
from .words import TableWords, role_of, squeeze

MOST_LINES = 8
MIDDLE = 3
"""Columns of the page by which a spanning header may miss the middle of those below it."""
FITS = {
    "serial": "s", "unit": "u-", "attribute": "a-", "value": "viqk-", "lead": "oOtT-", "support": "oOtT-",
    "units": "oOtT-",
    "name": "tTqgompP", "category": "tqgo", "content": "tTqkmpPMo", "note": "tTqkpPmM-", "deadline": "tqv-",
    "other": "tTqpova-",
}  # fmt: skip
"""The kinds of cell that stand below a header of each role."""


@dataclass(slots=True)
class Head:
    """The columns that a header makes; ``doubtful``: it does not agree with what stands below it; ``crowded``: pieces
    that stand apart on one line head the same column, or two headers are one piece."""

    columns: list[Column]
    doubtful: bool
    crowded: bool = False


def head_lines(words: TableWords, lines: Sequence[Tokens]) -> int:
    """How many lines at the beginning have nothing but headers and parts of headers."""
    count = 0
    known = 0
    for tokens in lines[:MOST_LINES]:
        roles = [role_of(words, a.fold) for a in tokens.atoms]
        if len(roles) > 2 and roles[0] and not all(roles):
            roles = [
                r or ("value" if measured(words, a.fold) else "") for r, a in zip(roles, tokens.atoms, strict=True)
            ]
        joined = role_of(words, "".join(a.fold for a in tokens.atoms)) if len(tokens.atoms) < 4 else ""
        parts = sum(bool(r) or _part(words, a) for r, a in zip(roles, tokens.atoms, strict=True))
        if any(a.kind in "via-" and not r for r, a in zip(roles, tokens.atoms, strict=True)):
            break
        if parts < len(tokens.atoms) and not joined and parts < 0.7 * len(tokens.atoms):
            break
        known += sum(map(bool, roles))
        count += 1
    return count if known >= 2 else 0


def _part(words: TableWords, atom: Atom) -> bool:
    """Whether a piece may be part of a header: a character or two that are no figure, or what only ends one."""
    return (len(atom.fold) <= 2 and atom.kind not in "via-u") or atom.fold in words.incomplete


def read_head(
    sheet: Sheet, lines: Sequence[Tokens], n: int, whole: Sequence[Sequence[Atom]], spans: Sequence[tuple[int, int]]
) -> Head:
    """The columns from the header's lines; ``whole`` are rows with a piece for each column, ``spans`` their places."""
    words = sheet.words
    lines = [Tokens(t.line, _spread_out(sheet, t.atoms)) for t in lines]
    if not spans and (same := _same_below_each(words, sheet, lines, n) or _stated_as(sheet, lines, n)):
        return Head(make_columns(words, same), False)
    kinds = ["".join(["s" if k == 0 and row[k].kind == "i" else row[k].kind for row in whole]) for k in range(n)]

    def cost(atom: Atom) -> list[float]:
        """What it costs that a piece heads each of the columns."""
        if spans:
            return [0.5 * distance(span, atom) for span in spans]
        role = role_of(words, atom.fold)
        if not role or not whole:
            return [0.4] * n
        # A rate of growth stands behind the figures that it is of.
        away = 0.01 if "年均" in atom.fold else 0.0
        fits = [sum([found.count(kind) for kind in FITS[role]]) / len(whole) for found in kinds]
        return [1.0 - fit + away * (n - k) for k, fit in enumerate(fits)]

    known = [sum([bool(role_of(words, a.fold)) for a in t.atoms]) for t in lines]
    main = max(range(len(lines)), key=lambda k: (known[k], len(lines[k].atoms)))
    costs = [[cost(a) for a in t.atoms] for t in lines]
    if not spans and plain_width(sheet, lines) == n:
        placed = {0: (list(range(n)), sum([row[k] for k, row in enumerate(costs[0])]))}
    else:
        placed = {main: match(lines[main].atoms, range(n), costs[main], [0.1] * n)}
    absent = [k for k in range(n) if k not in placed[main][0]]
    total = placed[main][1]
    for k, tokens in enumerate(lines):
        if k != main:
            where = absent if absent and not spans else range(n)
            if absent and not spans and len(tokens.atoms) == len(absent) + 1:
                where = _beside_spanning(words, lines[main].atoms, placed[main][0], absent) or where
            placed[k] = match(tokens.atoms, where, [[row[c] for c in where] for row in costs[k]], None)
            if not spans and len(absent) < n and placed[k][1] > 0.6 * len(tokens.atoms):
                placed[k] = min(placed[k], match(tokens.atoms, range(n), costs[k], None), key=lambda pair: pair[1])
            total += placed[k][1]
    pieces: list[dict[int, list[Atom]]] = [{} for _ in range(n)]
    for k in range(len(lines)):
        for atom, column in zip(lines[k].atoms, placed[k][0], strict=True):
            pieces[column].setdefault(k, []).append(atom)
    headers = _headers(sheet, lines, pieces, spans)
    columns = make_columns(words, headers)
    crowded = any(len(atoms) > 1 for own in pieces for atoms in own.values()) or any(_glued(words, c) for c in columns)
    crowded = bool(spans) and crowded
    return Head(columns, total > 0.5 * n, crowded)


def _glued(words: TableWords, column: Column) -> bool:
    """Whether a header is that of the serials with another glued to it: 序号指标."""
    fold = column.fold
    return any(role_of(words, fold[:k]) == "serial" and role_of(words, fold[k:]) for k in range(1, min(len(fold), 5)))


def _same_below_each(words: TableWords, sheet: Sheet, lines: Sequence[Tokens], n: int) -> list[tuple[str, str]]:
    """The headers where the second of two lines says the same below each figure's header; none where it does not.

    城区 农村 城区 农村 stands below 2020年 2025年.
    """
    if len(lines) != 2:
        return []
    upper, lower = lines[0].atoms, lines[1].atoms
    tops = [k for k, a in enumerate(upper) if role_of(words, a.fold) == "value"]
    each = len(lower) // len(tops) if tops else 0
    said = [squeeze(a.fold) for a in lower]
    if len(tops) < 2 or each < 2 or said != said[:each] * len(tops) or len(set(said)) != each:
        return []
    if tops[-1] - tops[0] != len(tops) - 1 or len(upper) - len(tops) + len(lower) != n:
        return []
    out: list[tuple[str, str]] = []
    for k, atom in enumerate(upper):
        text, fold = squeeze(sheet.text[atom.start : atom.end]), squeeze(atom.fold)
        if k not in tops:
            out.append((text, fold))
            continue
        at = (k - tops[0]) * each
        for below in lower[at : at + each]:
            inner = squeeze(sheet.text[below.start : below.end]), squeeze(below.fold)
            out.append((join_headers(text, inner[0]), join_headers(fold, inner[1])))
    return out


def _beside_spanning(words: TableWords, top: Sequence[Atom], places: Sequence[int], absent: list[int]) -> list[int]:
    """The absent columns and the one beside them whose header spans them all: a figure's, with no year of its own."""
    for atom, k in zip(top, places, strict=True):
        beside = sorted([*absent, k])
        if (
            beside[-1] - beside[0] == len(absent)
            and k in (beside[0], beside[-1])
            and not FULL_YEAR.search(atom.fold)
            and role_of(words, atom.fold) == "value"
        ):
            return beside
    return []


def plain_width(sheet: Sheet, lines: Sequence[Tokens]) -> int:
    """The number of columns that a header of one line states, all of whose pieces are known headers; 0 otherwise."""
    if len(lines) != 1:
        return 0
    atoms = _spread_out(sheet, lines[0].atoms)
    return len(atoms) if all(role_of(sheet.words, a.fold) for a in atoms) else 0


def stated_width(sheet: Sheet, lines: Sequence[Tokens], sizes: Collection[int]) -> int:
    """The number of columns that known headers state on one line, or on two where some row has as many pieces; 0 for
    none.

    One piece less will do: the line in the middle of a row lacks a cell of an even number of lines.
    """
    if len(lines) != 2 or not sizes:
        return plain_width(sheet, lines)
    widths = {len(form) for form in _stated(sheet, [Tokens(t.line, _spread_out(sheet, t.atoms)) for t in lines])}
    return max([n for n in widths if n in sizes], default=max(sizes) + 1 if max(sizes) + 1 in widths else 0)


def _stated_as(sheet: Sheet, lines: Sequence[Tokens], n: int) -> Pairs:
    """The headers that two lines of known headers make for so many columns, if only one reading does."""
    forms = {tuple(form) for form in _stated(sheet, lines) if len(form) == n}
    return list(forms.pop()) if len(forms) == 1 else []


def _stated(sheet: Sheet, lines: Sequence[Tokens]) -> list[Pairs]:
    """The headers that two lines of known headers may make, the lower ones below some of the upper."""
    if len(lines) != 2:
        return []
    words = sheet.words
    upper, lower = ([(squeeze(sheet.text[a.start : a.end]), squeeze(a.fold)) for a in t.atoms] for t in lines)
    known = all([role_of(words, fold) for _, fold in upper]) and all(
        [role_of(words, fold) == "value" for _, fold in lower]
    )
    return two_rows(words, upper, lower) if known else []


def _spread_out(sheet: Sheet, atoms: list[Atom]) -> list[Atom]:
    """Pieces put together that are one header spread out with blanks: 指 标."""
    out: list[Atom] = []
    for atom in atoms:
        if out and len(atom.fold) <= 2 and len(squeeze(out[-1].fold)) <= 4:
            joined = squeeze(sheet.fold[out[-1].start : atom.end])
            alone = role_of(sheet.words, atom.fold) and role_of(sheet.words, out[-1].fold)
            if role_of(sheet.words, joined) and not alone:
                out[-1] = Atom(
                    out[-1].start, atom.end, sheet.fold[out[-1].start : atom.end], "t", x=out[-1].x, x2=atom.x2
                )
                continue
        out.append(atom)
    return out


def _headers(
    sheet: Sheet, lines: Sequence[Tokens], pieces: list[dict[int, list[Atom]]], spans: Sequence[tuple[int, int]]
) -> list[tuple[str, str]]:
    """The header of each column: its pieces from top to bottom, what spans several put before each with /."""
    over = _spanning(sheet, lines, pieces, spans)
    out = []
    for k, own in enumerate(pieces):
        top = over.get(k)
        text = fold = ""
        for line in sorted(own):
            for atom in own[line]:
                if atom is not top:
                    text += squeeze(sheet.text[atom.start : atom.end])
                    fold += squeeze(atom.fold)
        if top is not None:
            text = join_headers(squeeze(sheet.text[top.start : top.end]), text)
            fold = join_headers(squeeze(top.fold), fold)
        out.append((text, fold))
    return out


def _spanning(
    sheet: Sheet, lines: Sequence[Tokens], pieces: list[dict[int, list[Atom]]], spans: Sequence[tuple[int, int]]
) -> dict[int, Atom]:
    """For the columns below a header that spans several, that header.

    It stands on a line with fewer pieces than a line below it has over the same figures.
    """
    out: dict[int, Atom] = {}
    for upper in range(len(lines)):
        for lower in range(upper + 1, len(lines)):
            below = [k for k, own in enumerate(pieces) if lower in own]
            run = _figures_run(sheet, pieces, below, upper)
            tops = [own[upper][0] for k, own in enumerate(pieces) if k in run and upper in own]
            if not 0 < len(tops) < len(run):
                continue
            if spans:
                for top in tops:
                    free = [k for k in run if upper not in pieces[k] or pieces[k][upper][0] is top]
                    out.update(dict.fromkeys(_under(top, free, [pieces[k][lower][0] for k in free]), top))
            elif len(run) % len(tops) == 0:
                each = len(run) // len(tops)
                out.update({k: tops[n // each] for n, k in enumerate(run)})
    return out


def _under(top: Atom, run: list[int], below: list[Atom]) -> list[int]:
    """The columns side by side over whose middle a header stands that spans several; the fewest."""
    middle = (top.x + top.x2) / 2
    if len(run) == 1:
        return run

    def off(span: tuple[int, int]) -> tuple[float, int]:
        i, j = span
        away = abs((below[i].x + below[j].x2) / 2 - middle)
        return (0.0 if away <= MIDDLE else away, j - i)

    sides = [(i, j) for i in range(len(run)) for j in range(i + 1, len(run)) if run[j] - run[i] == j - i]
    i, j = min(sides, key=off, default=(0, 0))
    return run[i : j + 1]


def _figures_run(sheet: Sheet, pieces: list[dict[int, list[Atom]]], below: list[int], upper: int) -> list[int]:
    """The columns side by side with a piece on the lower line, all heading figures, one of them below the upper."""
    run: list[int] = []
    best: list[int] = []
    for k in [*below, -2]:
        if run and k == run[-1] + 1:
            run.append(k)
        else:
            if len(run) > 1 and any(upper in pieces[c] for c in run):
                tops = [pieces[c][upper][0] for c in run if upper in pieces[c]]
                if all(role_of(sheet.words, t.fold) in ("value", "") for t in tops):
                    best = run
            run = [k]
    return best
