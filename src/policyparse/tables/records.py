"""Which lines make up a row of a table whose cells are wrapped, and which piece of them is in which cell.

Cells are set in the middle of their row (or all at its top). So the line with the serial number has as many lines of
its row above as below it, and a cell of an even number of lines has none on it: the columns that the middle line
lacks are those that the lines next to it have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, combinations, pairwise
from operator import getitem, itemgetter

from .costs import open_between
from .grid import Atom
from .profile import EVEN_ENOUGH, Profile, width
from .tokens import Tokens

Edges = tuple[dict[int, Atom], dict[int, Atom]]
"""By column the uppermost and the lowest piece that is placed so far."""
MOST_SUBSETS = 60
NEVER, NEAR = 1e9, 0.25
"""Two readings that cost so nearly the same cannot be told apart."""
IN_CELL, BESIDE_FIGURE = 0.8, 0.4
"""What a blank inside a cell costs, and one beside a figure or Latin letters."""
RAGGED = 0.25
"""What each character costs by which a line of a cell is longer than the one within, or shorter where it is not the
last, beyond what is usual."""


@dataclass(slots=True)
class Record:
    """The lines of one row; ``middle`` is the number of the one with the serial or the figures among them."""

    lines: list[Tokens]
    middle: int


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
        best = dict(sorted(step.items(), key=lambda item: item[1][0])[:12]) if len(step) > 1 else step
    left = len(lines) - middles[-1] - 1
    cost, path = min((c + max(0, above - left), p) for above, (c, p) in best.items())
    if not gaps[0] and (cost or _open_below(lines, middles)):
        return _from_tops(lines, middles), 0
    records = []
    for k, middle in enumerate(middles):
        below = gaps[k + 1] - path[k + 1] if k + 1 < len(middles) else min(path[k], left)
        records.append(Record(list(lines[middle - path[k] : middle + below + 1]), path[k]))
    return records, int(cost)


def _open_below(lines: Sequence[Tokens], middles: Sequence[int]) -> bool:
    """Whether all rows with lines below their first have a cell on it that plainly goes on there."""
    more = [a for a, b in pairwise(middles) if b - a > 1]
    goes_on = sum(any(open_between(atom.fold, "…") for atom in lines[a].atoms if len(atom.fold) > 2) for a in more)
    return bool(more) and goes_on == len(more)


def _from_tops(lines: Sequence[Tokens], middles: Sequence[int]) -> list[Record]:
    """Records whose cells begin at the top, so that their first line is the one with the serial.

    The last has as many lines as the longest of the others, if so many are left.
    """
    longest = max((b - a for a, b in pairwise(middles)), default=1)
    ends = [*middles[1:], min(len(lines), middles[-1] + longest)]
    return [Record(list(lines[a:b]), 0) for a, b in zip(middles, ends, strict=True)]


def solve(record: Record, profile: Profile) -> tuple[list[list[Atom]], float, bool]:
    """The pieces of a record by column, what that costs, and whether another reading is as good."""
    if len(record.lines) > 1:
        return _Solver(record, profile).solve()
    atoms = record.lines[0].atoms
    columns = range(len(profile.columns))
    if len(atoms) == len(columns):
        return [[a] for a in atoms], sum([profile.costs(a, (k,), False)[0] for k, a in enumerate(atoms)]), False
    costs = [profile.costs(atom, columns, False) for atom in atoms]
    placed, cost = match(atoms, columns, costs, profile.absent)
    return _by_column(len(columns), [(atoms, placed)]), cost, False


class _Solver:
    """Finds the best reading of a record of several lines."""

    def __init__(self, record: Record, profile: Profile) -> None:
        self.record = record
        self.profile = profile
        self.n = len(profile.columns)
        self.all = list(range(self.n))
        self.absent = profile.absent
        self.serial = profile.serial
        self.middle = record.lines[record.middle].atoms

    def solve(self) -> tuple[list[list[Atom]], float, bool]:
        """Try the sets of columns that the middle line may have; the likeliest first, until none can be better."""
        best: tuple[float, list[Sequence[int]]] | None = None
        second = NEVER
        for base, placed in self._middles():
            if best is not None and base >= best[0] + NEAR:
                break
            lines, more = self._others(placed)
            if best is None or base + more < best[0]:
                second = best[0] if best is not None else NEVER
                best = (base + more, lines)
            else:
                second = min(second, base + more)
        assert best is not None
        pieces = _by_column(
            self.n, [(t.atoms, where) for t, where in zip(self.record.lines, best[1], strict=True) if where]
        )
        return pieces, best[0], second - best[0] < NEAR

    def _middles(self) -> list[tuple[float, Sequence[int]]]:
        """The placings of the middle line's pieces and their costs, the cheapest first."""
        size = len(self.middle)
        whole = [self.profile.costs(atom, self.all, False) for atom in self.middle]
        numbered = self.serial >= 0 and any([a.kind == "i" for a in self.middle[: self.serial + 1]])
        out: list[tuple[float, Sequence[int]]] = []
        if size <= self.n <= 10:
            ways = combinations(self.all, size)
            out = [(sum(map(getitem, whole, way)), way) for way in ways if not numbered or self.serial in way]
            out.sort(key=itemgetter(0))
        if not out or out[0][0] > 1.5:
            placed, cost = match(self.middle, self.all, whole, [0.3] * self.n)
            out.insert(0, (cost, placed))
        return out[:MOST_SUBSETS]

    def _others(self, present: Sequence[int]) -> tuple[list[Sequence[int]], float]:
        """Place the lines round the middle one, a line above with the one as far below: cells stand in the middle.

        Both are in columns that the middle line lacks, or both in columns that it has. A column that a line next to
        the middle does not have, no line further out has. The lines of a cell but its last are equally long.
        Returns the columns of each line's pieces, and the cost.
        """
        lines, middle = self.record.lines, self.record.middle
        out: list[Sequence[int]] = [()] * len(lines)
        out[middle] = present
        absent = [k for k in self.all if k not in present]
        missed = sum([self.absent[k] for k in absent])
        total = 0.0
        even, odd = absent, sorted({k for k in present if k != self.serial})
        inner = dict(zip(present, self.middle, strict=True))
        edges = (inner, inner.copy())
        for distance in range(1, max(middle, len(lines) - 1 - middle) + 1):
            level = [at for at in (middle - distance, middle + distance) if 0 <= at < len(lines) and lines[at].atoms]
            if not level:
                continue
            untouched = even is absent
            allowed = missed if untouched else 0.0
            lacked = self._level(level, even, edges, self.absent if untouched else None) if even else None
            had = None
            if odd and (lacked is None or lacked[1] > allowed):
                had = self._level(level, odd, edges, None)
            if lacked is not None and (had is None or lacked[1] <= had[1] + allowed):
                placed, cost = lacked
                even = sorted(set(chain.from_iterable(placed)))
            elif had is not None:
                placed, cost = had
                odd = sorted(set(chain.from_iterable(placed)))
            else:
                total += 3.0
                continue
            total += cost
            for at, columns in zip(level, placed, strict=True):
                pieces = dict(zip(columns, lines[at].atoms, strict=True))
                if lacked is not None and placed is lacked[0]:
                    for edge in edges:
                        for k, atom in pieces.items():
                            edge.setdefault(k, atom)
                edges[at > middle].update(pieces)
                out[at] = columns
        return out, total + (missed if even is absent else 0.0)

    def _level(
        self, level: list[int], columns: list[int], edges: Edges, absent: Sequence[float] | None
    ) -> tuple[list[list[int]], float]:
        """The columns of the pieces of the lines that stand equally far from the middle, and the cost.

        A cell reaches as far above its middle as below it, so that two lines with as many pieces have the same ones.
        """
        lines = self.record.lines
        costs = [self._part_costs(at, columns, edges) for at in level]
        if len(costs) == 2 and len(costs[0]) == len(costs[1]):
            both = [[a + b for a, b in zip(x, y, strict=True)] for x, y in zip(*costs, strict=True)]
            where, cost = match(lines[level[0]].atoms, columns, both, absent)
            return [where, where], cost
        placed = [match(lines[at].atoms, columns, own, absent) for at, own in zip(level, costs, strict=True)]
        return [where for where, _ in placed], sum([cost for _, cost in placed])

    def _part_costs(self, at: int, columns: list[int], edges: Edges) -> list[list[float]]:
        """What each piece of a line costs in some columns, with what it says beside the line within."""
        atoms = self.record.lines[at].atoms
        above = at < self.record.middle
        inner = edges[not above]
        profile = self.profile
        full, offices = profile.full, profile.offices
        out = []
        for atom in atoms:
            size = width(atom)
            last = not above or atom.fold[-1] in "。；"
            line = profile.costs(atom, columns, True)
            for c, k in enumerate(columns):
                if full:
                    line[c] += profile.off(k, size, last)
                beside = inner.get(k)
                if beside is not None:
                    differs = size - width(beside)
                    if differs < 0 and not last:
                        differs = -differs
                    if differs > EVEN_ENOUGH:
                        line[c] += min(1.0, RAGGED * (differs - EVEN_ENOUGH))
                    if k in offices:
                        line[c] += profile.joint(k, atom, beside) if above else profile.joint(k, beside, atom)
            out.append(line)
        return out


def match(
    atoms: Sequence[Atom], columns: Sequence[int], costs: Sequence[Sequence[float]], absent: Sequence[float] | None
) -> tuple[list[int], float]:
    """The column of each piece, left to right, and the cost; several pieces may share a cell.

    ``costs`` is what each piece costs in each of these columns, ``absent`` what passing any column over costs (None:
    nothing).
    """
    m = len(columns)
    if not m or not atoms:
        return [], 9.0 if atoms else 0.0
    run = list(accumulate([absent[k] for k in columns], initial=0.0)) if absent is not None else [0.0] * (m + 1)
    first = costs[0]
    before = [(first[c] + run[c], -1) for c in range(m)]
    rows = [before]
    for i in range(1, len(atoms)):
        within = _in_cell(atoms[i - 1].fold, atoms[i].fold)
        row: list[tuple[float, int]] = []
        reach, best = 0.0, -1
        for c, own in enumerate(costs[i]):
            option = (before[c][0] + within + 0.5 * own, c)
            if best >= 0 and reach + run[c] + own <= option[0]:
                option = (reach + run[c] + own, best)
            row.append(option)
            if best < 0 or before[c][0] - run[c + 1] < reach:
                reach, best = before[c][0] - run[c + 1], c
        rows.append(row)
        before = row
    cost, at = min([(before[c][0] + run[m] - run[c + 1], c) for c in range(m)])
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
