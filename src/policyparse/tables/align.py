"""Rows from a flat run of cells: the best way to lay the pieces over the columns, found in one pass.

The state is the column of the last piece. The next one goes on in that cell, goes to a column further right (those
between are absent), or begins a new row; a heading row spans all columns. Absent cells, kinds that do not fit and
serial numbers out of order cost; every piece placed earns. The run may be left at the end of any row, so that the
same search finds where the table ends.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from .costs import GROUP_COST, REWARD, absent_costs, goes_on_cost, item_of, table_of
from .grid import Atom, Column

BEAM = 2.5
"""States that are worse than the best by more are given up."""
GIVE_UP = 4.5
"""The search ends when nothing it finds comes nearer to the best table so far."""
TOO_MUCH = 2.5
"""Costs from which a placing is not tried."""
DROP = 1.4
"""What leaving a piece out inside a table costs (a page number, a stray word)."""
RESTART, GAP, OTHER = 0.8, 1.0, 2.2
"""What a serial costs that begins again at 1, that leaves a few out, or that is any other."""
FEW = 4
WIDE, FULL_LINE = 8, 0.7
"""A text as long as the longest, and longer than this, is rather a broken name than a category; what that costs."""
NARROW, LONGER = 2, 5
"""Pairs of pieces of a character or two from which the column of categories is a narrow one, and the characters of a
line that is too long for it then."""
MARKED, UNMARKED = 4, 0.9
"""From so many pieces with a group's marker (一、…) on, what it costs that a category bears none."""
PASSED = 0.01
"""What it costs besides that a column is passed over: of two that fit alike, the first is taken."""
INNER = 0.4
"""What it costs that a new category comes without a new one within it."""
FURTHEST = 3.0
"""Absent cells that cost more than this together are not tried."""
FIGURES = frozenset("via-u")
CLOSED_TO_FIGURES = frozenset(
    ("serial", "name", "category", "content", "units", "lead", "support", "deadline", "other", "")
)
"""Columns in which no cell goes on with a figure, a unit or an attribute."""


@dataclass(slots=True)
class Laid:
    """Rows as lists of pieces by column; ``groups`` marks the rows that span all columns.

    ``used`` is how many pieces the table has, ``cost`` what placing them cost, ``dropped`` the pieces left out;
    ``listed`` is the column whose cells are known to be lists, a piece an item, -1 for none.
    """

    rows: list[list[list[Atom]]] = field(default_factory=list)
    groups: list[bool] = field(default_factory=list)
    used: int = 0
    cost: float = 0.0
    score: float = 0.0
    dropped: list[Atom] = field(default_factory=list)
    listed: int = -1


Node = tuple[float, int, Any, int, int, int, int]
"""The best way to have placed a piece: score, column (the number of columns: a heading row), the node before, the
move, the last serial, the piece, the last piece placed. A plain tuple, because thousands are made."""
START, ON, RIGHT, ROW, GROUP, OUT, END = range(7)


def lay(atoms: list[Atom], columns: list[Column], after: int = 0, opening: float = 1.0) -> Laid:
    """The best reading of a run of pieces as rows of those columns.

    ``after`` is the serial of the row before, ``opening`` what it costs that the first row lacks its first cells:
    nothing stands above them that they could belong to.
    """
    search = _Search(atoms, columns, after, opening)
    return search.read(search.run())


class _Search:
    def __init__(self, atoms: list[Atom], columns: list[Column], after: int, opening: float) -> None:
        self.atoms = atoms
        self.after = after
        self.opening = opening
        self.columns = columns
        n = self.n = len(columns)
        self.tables = [table_of(c) for c in columns]
        absent = absent_costs(columns)
        self.serial = next((k for k, c in enumerate(columns) if c.role == "serial"), -1)
        self.grouped = self.serial >= 0 or any(c.role in ("value", "attribute") for c in columns)
        run = [0.0]
        for cost in absent:
            run.append(run[-1] + cost)
        self.trailing = [run[n] - run[k + 1] for k in range(n)] + [0.0]
        self.right = [self._right(k, run) for k in range(n)]
        self.leading = [(c, run[c]) for c in range(n) if run[c] <= FURTHEST]
        self.families = _families(atoms) if self.serial >= 0 else None
        self.kinds: dict[str, list[float]] = {}
        self.full = max((len(a.fold) for a in atoms if a.kind in "tTq"), default=0) - 1
        self.categories = [k for k, c in enumerate(columns) if c.role == "category"]
        self.wide = LONGER if self.categories and _narrow_cells(atoms) else max(self.full, WIDE)
        self.closed = [c.role in CLOSED_TO_FIGURES for c in columns]
        self.marked = bool(self.categories) and sum([a.kind == "g" for a in atoms]) >= MARKED

    def _right(self, k: int, run: list[float]) -> list[tuple[int, float]]:
        """The columns that may follow column ``k`` in a row, with what the cells between cost that are absent.

        A new category has the ones within it anew.
        """
        out = []
        inner = 0.0
        for c in range(k + 1, self.n):
            cost = run[c] - run[k + 1] + inner + PASSED * (c - k - 1)
            if cost > FURTHEST:
                break
            out.append((c, cost))
            if self.columns[k].role == self.columns[c].role == "category":
                inner += INNER
        return out

    def _costs(self, atom: Atom) -> list[float]:
        """What a piece costs in each column: by its kind, more in one of categories where it seems no whole one."""
        kind = atom.kind
        found = self.kinds.get(kind)
        if found is None:
            found = self.kinds[kind] = [t[kind] for t in self.tables]
            if self.marked and kind in "tTq":
                for k in self.categories:
                    found[k] += UNMARKED
        if self.categories and kind in "tTq" and (len(atom.fold) >= self.wide or _unbalanced(atom.fold)):
            found = found[:]
            for k in self.categories:
                found[k] += FULL_LINE
        return found

    def run(self) -> Node:
        """Place all pieces; the best node that ends a row."""
        start: Node = (0.0, self.n - 1, None, START, self.after, -1, -1)
        alive: list[Node] = [start]
        best = start
        for i, atom in enumerate(self.atoms):
            found: dict[int, Node] = {}
            costs = self._costs(atom)
            for node in alive:
                self._step(node, i, atom, costs, found)
            if not found:
                break
            top = max(found.values())[0]
            alive = [node for node in found.values() if node[0] >= top - BEAM]
            for node in alive:
                if node[3] != OUT and node[1] < self.n and node[0] - self.trailing[node[1]] > best[0]:
                    best = (node[0] - self.trailing[node[1]], node[1], node, END, node[4], i, node[6])
            if top < best[0] - GIVE_UP:
                break
        return best

    def _step(self, node: Node, i: int, atom: Atom, costs: list[float], found: dict[int, Node]) -> None:
        """Offer every way to place a piece after a node, in columns where it costs so much."""
        score, at, _, _, serial, _, placed = node
        n, kind, own = self.n, atom.kind, self.serial
        earned = score + REWARD
        ending = 0.0
        if placed >= 0:
            if at < n:
                if kind == "u" or kind not in FIGURES or not self.closed[at]:
                    cost = goes_on_cost(self.columns[at], self.atoms[placed], atom, self.families)
                    if cost < TOO_MUCH:
                        _offer(found, earned - cost, node, i, at, ON, serial)
                for c, skipped in self.right[at]:
                    cost = costs[c]
                    if cost < TOO_MUCH and c != own:
                        gain = earned - cost - (0.5 * skipped if atom.blank else skipped)
                        _offer(found, gain, node, i, c, RIGHT, serial)
            old = found.get(at)
            if old is None or score - DROP > old[0]:
                found[at] = (score - DROP, at, node, OUT, serial, i, placed)
            if own > 0 and kind == "i":
                self._serial_right(node, i, atom, found)
            ending = self.trailing[at]
            if ending > FURTHEST:
                return
        base = earned - ending
        for c, skipped in self.leading:
            cost = costs[c]
            if cost >= TOO_MUCH:
                continue
            gain = base - cost - skipped - (self.opening if c and placed < 0 else 0.0)
            if c == own and kind == "i":
                number = int(atom.fold)
                _offer(found, gain - _out_of_order(number, serial), node, i, c, ROW, number)
            else:
                _offer(found, gain, node, i, c, ROW, serial)
        if self.grouped and kind in GROUP_COST:
            _offer(found, base - GROUP_COST[kind], node, i, n, GROUP, serial)

    def _serial_right(self, node: Node, i: int, atom: Atom, found: dict[int, Node]) -> None:
        """A serial that stands behind a category of its row."""
        own, at, serial = self.serial, node[1], node[4]
        if at >= own:
            return
        number = int(atom.fold)
        out_of_order = _out_of_order(number, serial)
        skipped = next((cost for c, cost in self.right[at] if c == own), FURTHEST)
        _offer(found, node[0] + REWARD - skipped - out_of_order, node, i, own, RIGHT, number)

    def read(self, best: Node) -> Laid:
        """The rows that a final node stands for."""
        laid = Laid(score=best[0])
        path: list[Node] = []
        node: Node = best
        while node[2] is not None:
            if node[3] != END:
                path.append(node)
            node = node[2]
        placed = 0
        for _, column, _, move, _, at, _ in reversed(path):
            atom = self.atoms[at]
            if move == OUT:
                laid.dropped.append(atom)
                continue
            placed += 1
            if move in (ROW, GROUP):
                laid.rows.append([[] for _ in range(self.n)])
                laid.groups.append(move == GROUP)
                laid.rows[-1][0 if move == GROUP else column].append(atom)
            else:
                laid.rows[-1][column].append(atom)
        laid.used = best[5] + 1
        laid.cost = placed * REWARD - best[0]
        return laid


def _out_of_order(number: int, last: int) -> float:
    """What it costs that a serial number follows another."""
    if number == last + 1:
        return 0.0
    return RESTART if number == 1 else GAP if last < number <= last + FEW else OTHER


def _narrow_cells(atoms: list[Atom]) -> bool:
    """Whether texts of a character or two follow each other more than once: cells of a narrow column, broken over lines
    (职业 / 教育)."""
    short = [a.kind in "tq" and len(a.fold) <= 2 for a in atoms]
    return sum([a and b for a, b in pairwise(short)]) >= NARROW


def _unbalanced(fold: str) -> bool:
    return fold.count("（") != fold.count("）")


def _offer(found: dict[int, Node], score: float, node: Node, i: int, c: int, move: int, serial: int) -> None:
    """Keep a way to have placed piece ``i`` in column ``c`` if it is the best so far."""
    old = found.get(c)
    if old is None or score > old[0]:
        found[c] = (score, c, node, move, serial, i, i)


def _families(atoms: list[Atom]) -> frozenset[str] | None:
    """The families of the items that stand before the last serial number of the run: those of the table's cells.

    None where the run has fewer than two serials, so that nothing is known.
    """
    last = expected = 1
    for i, atom in enumerate(atoms):
        if atom.kind == "i" and int(atom.fold) == expected:
            last = i
            expected += 1
    if expected < 3:
        return None
    return frozenset([item_of(a)[0] for a in atoms[:last] if a.kind in "mMg"])
