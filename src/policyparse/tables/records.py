"""Which lines make up a row of a table whose cells are wrapped, and which piece of them is in which cell.

Cells are set in the middle of their row (or all at its top). So the line with the serial number has as many lines of
its row above as below it, and a cell of an even number of lines has none on it: the columns that the middle line
lacks are those that the lines next to it have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations, pairwise

from .costs import kind_cost, table_of
from .grid import Atom, Column
from .tokens import Tokens

MOST_SUBSETS = 300
IN_CELL, BESIDE_FIGURE = 0.8, 0.4
"""What a blank inside a cell costs, and one beside a figure or Latin letters."""
EARLY = 0.6
"""What it costs that the line next to the middle one has cells of the middle line's kind though others lack."""
RAGGED, EVEN_ENOUGH = 0.25, 2
"""What each character costs by which the lines of a cell differ in length beyond what is usual."""
MISSING = 0.4
"""What it costs that a wrapped row lacks a column altogether."""
OVERLONG = 1.5
"""What a piece costs that is longer than its column is wide."""


@dataclass(slots=True)
class Record:
    """The lines of one row; ``middle`` is the number of the one with the serial or the figures among them."""

    lines: list[Tokens]
    middle: int


@dataclass(slots=True)
class Profile:
    """What the columns hold, learnt from the rows that stand on one line: kinds, widths, brackets."""

    columns: list[Column]
    kinds: list[Counter[str]] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    brackets: list[bool] = field(default_factory=list)

    def learn(self, rows: Sequence[Sequence[Atom]]) -> None:
        """Take in rows with one piece for each column."""
        n = len(self.columns)
        self.kinds = [Counter(row[k].kind for row in rows) for k in range(n)]
        self.widths = [max((len(row[k].fold) for row in rows), default=0) for k in range(n)]
        self.brackets = ["[" in self.columns[k].fold or any(row[k].fold[0] in "[〔" for row in rows) for k in range(n)]

    def cost(self, k: int, atom: Atom, wrapped: bool) -> float:
        """What it costs that a piece stands in column ``k``; ``wrapped``: it may be a part of a cell."""
        column = self.columns[k]
        kind = atom.kind
        cost = kind_cost(table_of(column), atom)
        role = column.role
        if self.kinds and sum(self.kinds[k].values()) >= 2:
            share = self.kinds[k][kind] / sum(self.kinds[k].values())
            cost = min(cost, 0.1) if share >= 0.25 else cost
        if wrapped:
            cost = self._wrapped_cost(k, role, atom, cost)
        if (role == "value" and atom.fold[0] in "[〔") or (role == "value" and atom.fold[-1] in "]〕"):
            cost += 0.0 if self.brackets and self.brackets[k] else 0.3
        if (
            self.widths
            and self.widths[k] >= 6
            and len(atom.fold) > self.widths[k] + 2
            and role not in ("content", "note")
        ):
            cost += OVERLONG if kind in "tpqo" else 0.0
        return cost

    @staticmethod
    def _wrapped_cost(k: int, role: str, atom: Atom, cost: float) -> float:
        """Parts of cells are seldom what whole cells are: half a unit, half an attribute, half a target."""
        kind, size = atom.kind, len(atom.fold)
        if role == "serial":
            return 5.0
        if role == "unit":
            return 0.2 if kind == "u" or size <= 3 else 0.6 if size <= 5 else 2.0
        if role == "attribute":
            return cost if kind == "a" else 0.5 if size <= 2 else 2.0
        if role == "value":
            return min(cost, 0.5)
        if role in ("name", "category", "content", "note"):
            return min(cost, 0.3) if kind in "tqpmog" or (kind == "u" and size > 1) else min(cost, 1.2)
        if role in ("units", "lead", "support"):
            return min(cost, 0.3) if atom.fold[-1] in "、，" or kind == "o" else min(cost, 0.6)
        return min(cost, 1.5)


def split_records(lines: Sequence[Tokens], middles: Sequence[int], first: int) -> tuple[list[Record], int]:
    """The records round their middle lines; lines are given by index, ``first`` is the first that may be in a record.

    Also returns the cost: lines that a record has more above its middle than below it, or the other way. After the
    last middle a record has as many lines below it as above, if so many are left.
    """
    gaps = [middles[0] - first] + [b - a - 1 for a, b in pairwise(middles)]
    best: dict[int, tuple[float, list[int]]] = {gaps[0]: (0.0, [gaps[0]])}
    for gap in gaps[1:]:
        step: dict[int, tuple[float, list[int]]] = {}
        for above, (cost, path) in best.items():
            for below in range(gap + 1):
                total = cost + abs(above - below)
                after = gap - below
                if after not in step or total < step[after][0]:
                    step[after] = (total, [*path, after])
        best = dict(sorted(step.items(), key=lambda item: item[1][0])[:12])
    left = len(lines) - middles[-1] - 1
    cost, path = min((c + max(0, above - left), p) for above, (c, p) in best.items())
    if cost and not gaps[0]:
        return _from_tops(lines, middles), 0
    records = []
    for k, middle in enumerate(middles):
        below = gaps[k + 1] - path[k + 1] if k + 1 < len(middles) else min(path[k], left)
        records.append(Record(list(lines[middle - path[k] : middle + below + 1]), path[k]))
    return records, int(cost)


def _from_tops(lines: Sequence[Tokens], middles: Sequence[int]) -> list[Record]:
    """Records whose cells begin at the top, so that their first line is the one with the serial.

    The last has as many lines as the longest of the others, if so many are left.
    """
    longest = max((b - a for a, b in pairwise(middles)), default=1)
    ends = [*middles[1:], min(len(lines), middles[-1] + longest)]
    return [Record(list(lines[a:b]), 0) for a, b in zip(middles, ends, strict=True)]


def solve(record: Record, profile: Profile) -> tuple[list[list[Atom]], float]:
    """The pieces of a record by column, and what that costs."""
    n = len(profile.columns)
    middle = record.lines[record.middle].atoms
    others = [(k, t) for k, t in enumerate(record.lines) if k != record.middle]
    if not others:
        placed, cost = match(middle, list(range(n)), partial(profile.cost, wrapped=False), 0.6)
        return _by_column(n, [(middle, placed)]), cost
    best: tuple[float, list[tuple[list[Atom], list[int]]]] | None = None
    for present in _presences(record, n):
        placed, cost = match(middle, present, partial(profile.cost, wrapped=False), 0.6)
        absent = [k for k in range(n) if k not in present]
        rest, more = _others(record, present, absent, profile)
        total = cost + more
        if best is None or total < best[0]:
            best = (total, [(middle, placed), *rest])
    assert best is not None
    order = {id(t.atoms): k for k, t in enumerate(record.lines)}
    ordered = sorted(best[1], key=lambda pair: order[id(pair[0])])
    return _by_column(n, ordered), best[0]


def _presences(record: Record, n: int) -> list[list[int]]:
    """The sets of columns that the middle line may have, as many as it has pieces, or all."""
    size = len(record.lines[record.middle].atoms)
    if size >= n:
        return [list(range(n))]
    sets = [list(c) for c in combinations(range(n), size)] if n <= 10 else []
    return sets[:MOST_SUBSETS] or [list(range(size))]


def _others(
    record: Record, present: list[int], absent: list[int], profile: Profile
) -> tuple[list[tuple[list[Atom], list[int]]], float]:
    """Place the lines round the middle one, a line above with the one as far below: cells stand in the middle.

    Both are in columns that the middle line lacks, or both in columns that it has. A column that a line next to the
    middle does not have, no line further out has. The lines of a cell but its last are equally long.
    """
    out: list[tuple[list[Atom], list[int]]] = []
    total = 0.0
    even, odd = absent, [k for k in present if profile.columns[k].role != "serial"]
    inner = _middle_lengths(record, present)
    used: set[int] = set()
    reach = max(record.middle, len(record.lines) - 1 - record.middle)
    for distance in range(1, reach + 1):
        places = (record.middle - distance, record.middle + distance)
        level = [(at < record.middle, record.lines[at].atoms) for at in places if 0 <= at < len(record.lines)]
        level = [(above, atoms) for above, atoms in level if atoms]
        if not level:
            continue
        lacked = _level(level, even, inner, profile) if even else None
        had = _level(level, odd, inner, profile) if odd else None
        early = EARLY if even is absent else 0.0
        if lacked is not None and (had is None or lacked[1] <= had[1] + early):
            placed, cost = lacked
            even = sorted({k for columns in placed for k in columns})
        elif had is not None:
            placed, cost = had
            odd = sorted({k for columns in placed for k in columns})
        else:
            total += 3.0
            continue
        total += cost
        for (_, atoms), columns in zip(level, placed, strict=True):
            used.update(columns)
            inner.update({k: len(a.fold) for k, a in zip(columns, atoms, strict=True)})
            out.append((atoms, columns))
    total += MISSING * sum(k not in used for k in absent)
    return out, total


def _level(
    level: list[tuple[bool, list[Atom]]], columns: list[int], inner: dict[int, int], profile: Profile
) -> tuple[list[list[int]], float]:
    """The columns of the pieces of the lines that stand equally far from the middle, and the cost."""
    placed: list[list[int]] = []
    total = 0.0
    seen = dict(inner)
    for above, atoms in level:

        def cost_of(k: int, atom: Atom, above: bool = above) -> float:
            return profile.cost(k, atom, True) + _ragged(seen.get(k, 0), len(atom.fold), above)

        where, cost = match(atoms, columns, cost_of)
        seen.update({k: len(a.fold) for k, a in zip(where, atoms, strict=True)})
        placed.append(where)
        total += cost
    return placed, total


def _middle_lengths(record: Record, present: list[int]) -> dict[int, int]:
    """How long the middle line's piece of each column is."""
    atoms = record.lines[record.middle].atoms
    return {k: len(a.fold) for k, a in zip(present, atoms, strict=True)} if len(atoms) == len(present) else {}


def _ragged(inner: int, size: int, above: bool) -> float:
    """What it costs that a line of a cell is longer than the line within, or above the last one also shorter."""
    if not inner:
        return 0.0
    differs = abs(size - inner) if above else size - inner
    return min(1.0, RAGGED * (differs - EVEN_ENOUGH)) if differs > EVEN_ENOUGH else 0.0


def match(
    atoms: Sequence[Atom], columns: Sequence[int], cost_of: Callable[[int, Atom], float], skip: float = 0.0
) -> tuple[list[int], float]:
    """The column of each piece, left to right, and the cost; several pieces may share a cell.

    ``skip`` is what passing a column over costs.
    """
    m = len(columns)
    if not m or not atoms:
        return [], 9.0 if atoms else skip * m
    if len(atoms) == m and skip:
        return list(columns), sum(cost_of(k, a) for k, a in zip(columns, atoms, strict=True))
    rows: list[list[tuple[float, int]]] = []
    for i, atom in enumerate(atoms):
        costs = [cost_of(k, atom) for k in columns]
        row: list[tuple[float, int]] = []
        for c in range(m):
            if i == 0:
                row.append((costs[c] + skip * c, -1))
                continue
            options = [(rows[-1][b][0] + skip * (c - b - 1) + costs[c], b) for b in range(c)]
            options.append((rows[-1][c][0] + _in_cell(atoms[i - 1].fold, atom.fold) + 0.5 * costs[c], c))
            row.append(min(options))
        rows.append(row)
    cost, at = min((rows[-1][c][0] + skip * (m - c - 1), c) for c in range(m))
    placed = []
    for row in reversed(rows):
        placed.append(columns[at])
        at = row[at][1]
    return placed[::-1], cost


def _in_cell(before: str, after: str) -> float:
    """What a blank inside a cell costs: little beside a figure or Latin letters."""
    return BESIDE_FIGURE if before[-1].isascii() or after[0].isascii() else IN_CELL


def _by_column(n: int, lines: Sequence[tuple[Sequence[Atom], Sequence[int]]]) -> list[list[Atom]]:
    out: list[list[Atom]] = [[] for _ in range(n)]
    for atoms, placed in lines:
        for atom, k in zip(atoms, placed, strict=True):
            out[k].append(atom)
    return out
