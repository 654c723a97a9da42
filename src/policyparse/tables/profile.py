"""What the columns of a wrapped table hold, learnt from its rows: kinds, widths, lists; what a piece costs in each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .columns import OFFICE_ROLES
from .costs import absent_costs, table_of
from .grid import Atom, Column
from .tokens import page_width

WORDED = frozenset("tTpqkog")
PROSE = frozenset(("content", "note"))
OFTEN = 0.25
"""Share of a column's cells from which a kind of cell is usual in it."""
USUAL_KIND = 0.1
"""What a usual kind of cell costs at most."""
DIGIT = re.compile(r"\d")
CATEGORY, LONG_CATEGORY = 6, 0.06
"""How wide a category usually is at most, and what each character beyond that costs."""
FEW = 4
"""Rows on one line from which the width of a column can be learnt."""
USUAL = 0.8
"""Share of a column's pieces that are no longer than the column is wide."""
EVEN_ENOUGH = 2
"""Characters by which the lines of a cell usually differ in length at most."""
OVERLONG, SHORT = 0.3, 0.5
"""What each character costs by which a piece is longer than its column is wide, and at most where it is shorter."""


def width(atom: Atom) -> int:
    """How many Chinese characters wide a piece is printed; Latin letters and figures are half as wide."""
    if not atom.wide:
        atom.wide = (page_width(atom.fold) + 1) // 2
    return atom.wide


def _usual(cells: Sequence[Atom]) -> list[str]:
    """The kinds of cell that are usual in a column."""
    kinds = [atom.kind for atom in cells]
    return [kind for kind in set(kinds) if kinds.count(kind) >= OFTEN * len(kinds)] if len(kinds) > 1 else []


@dataclass(slots=True)
class Profile:
    """What the columns hold, learnt from the rows that stand on one line: usual kinds, widths, brackets.

    ``kinds`` is what each kind of cell costs in each column, less where it is usual; ``absent`` what a cell costs
    that is not there; ``serial`` the column of serial numbers, -1 for none; ``offices`` the columns of offices;
    ``full`` is how long the lines of a column's cells are that go on in the next, 0 where that is not known;
    ``lists`` the share of a column's cells that part words by 、;
    ``office_part`` says whether a text is part of a list of offices.
    """

    columns: list[Column]
    roles: list[str] = field(init=False)
    kinds: list[dict[str, float]] = field(init=False)
    absent: list[float] = field(init=False)
    serial: int = field(init=False)
    offices: frozenset[int] = field(init=False)
    widths: list[int] = field(init=False)
    brackets: list[bool] = field(init=False)
    full: list[int] = field(default_factory=list)
    lists: list[float] = field(default_factory=list)
    office_part: Callable[[str], bool] | None = None
    office_starts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.roles = [c.role for c in self.columns]
        self.kinds = [table_of(c) for c in self.columns]
        self.absent = absent_costs(self.columns)
        self.serial = self.roles.index("serial") if "serial" in self.roles else -1
        self.offices = frozenset([k for k, role in enumerate(self.roles) if role in OFFICE_ROLES])
        self.widths = [0] * len(self.columns)
        self.brackets = [False] * len(self.columns)

    def learn(self, rows: Sequence[Sequence[Atom]]) -> None:
        """Take in rows with one piece for each column."""
        for k, column in enumerate(self.columns):
            cells = [row[k] for row in rows]
            costs = table_of(column)
            self.kinds[k] = {**costs, **{kind: min(costs[kind], USUAL_KIND) for kind in _usual(cells)}}
            self.widths[k] = max([width(atom) for atom in cells]) if len(cells) >= FEW else 0
            self.brackets[k] = "[" in column.fold or any([atom.fold[0] in "[〔" for atom in cells])

    def learn_full(self, rows: Sequence[Sequence[Sequence[Atom]]]) -> None:
        """Take in rows by pieces: how long the lines are that are not the last of their cell."""
        self.full = []
        self.lists = []
        for k in range(len(self.columns)):
            cells = [row[k] for row in rows]
            lists = sum([any(["、" in atom.fold for atom in cell]) for cell in cells])
            self.lists.append(lists / max(1, len(rows)))
            sizes = Counter([width(atom) for cell in cells for atom in cell[:-1]])
            size = max(sizes, key=lambda n: (sizes[n], n), default=0)
            self.full.append(size if sizes[size] >= 2 else 0)
            lengths = sorted([width(atom) for cell in cells for atom in cell])
            if lengths:
                self.widths[k] = max(self.widths[k], lengths[int(USUAL * (len(lengths) - 1))])

    def off(self, k: int, size: int, last: bool) -> float:
        """What it costs that a line of a cell is longer than its column, or shorter though the cell goes on."""
        if not self.full:
            return 0.0
        full, wide = self.full[k], self.widths[k]
        if full and size > full + 1:
            return min(1.5, OVERLONG * (size - full - 1))
        short = max(full, wide) - size - 1
        return min(SHORT, OVERLONG * short) if short > 0 and not last else 0.0

    def joint(self, k: int, upper: Atom, lower: Atom) -> float:
        """What it costs that one line of a cell goes on in the other: a list of offices breaks behind a 、 or in the
        middle of a name, not behind a whole one."""
        if k not in self.offices:
            return 0.0
        begins = lower.fold.startswith(self.office_starts)
        if upper.fold[-1] in "、，":
            return 0.0 if begins else 0.2
        if upper.kind == "o":
            return 0.0 if lower.fold[0] in "（、，" else 0.4
        return 0.3 if begins else 0.0

    def costs(self, atom: Atom, columns: Sequence[int], wrapped: bool) -> list[float]:
        """What it costs that a piece stands in each of some columns; ``wrapped``: it may be a part of a cell."""
        kind, fold = atom.kind, atom.fold
        out = [self.kinds[k][kind] for k in columns]
        if wrapped:
            out = self._wrapped_costs(atom, columns, out)
        bracketed = fold[0] in "[〔" or fold[-1] in "]〕"
        worded = kind in WORDED
        if not (bracketed or worded):
            return out
        size = width(atom)
        for i, k in enumerate(columns):
            role = self.roles[k]
            if role == "value":
                if bracketed and not self.brackets[k]:
                    out[i] += 0.3
            elif worded and role not in PROSE:
                if role == "category" and size > CATEGORY:
                    out[i] += LONG_CATEGORY * (size - CATEGORY)
                wide = self.widths[k]
                if wide and size > wide + EVEN_ENOUGH:
                    out[i] += min(2.0, OVERLONG * (size - wide - EVEN_ENOUGH))
        return out

    def _wrapped_costs(self, atom: Atom, columns: Sequence[int], whole: Sequence[float]) -> list[float]:
        """Parts of cells are seldom what whole cells are: half a unit, half an attribute, half a target.

        Commas and full stops belong to contents, offices between 、 to lists of them, and neither to a name.
        ``whole`` is what the piece would cost as a whole cell.
        """
        kind, size, fold = atom.kind, len(atom.fold), atom.fold
        sentence = "，" in fold or "。" in fold or "；" in fold
        listed = "、" in fold
        offices = listed and self.office_part is not None and self.office_part(fold)
        begins = size > 3 and fold.startswith(self.office_starts)
        out = []
        for k, cost in zip(columns, whole, strict=True):
            role = self.roles[k]
            if role == "serial":
                cost = 5.0
            elif role == "unit":
                cost = 0.2 if kind == "u" or size <= 3 else 0.6 if size <= 5 else 2.0
            elif role == "attribute":
                cost = cost if kind == "a" else 0.5 if size <= 2 else 2.0
            elif role == "value":
                cost = min(cost, 0.8 if kind in "tT" and not DIGIT.search(fold) else 0.5)
            elif role in ("content", "note", "other"):
                cost = 0.0 if sentence or kind in "mM" else 0.8 if offices else 0.2 if size >= 6 else 0.4
            elif role in OFFICE_ROLES:
                cost = 1.2 if sentence else 0.0 if offices or kind in "oO" or begins else 0.2 if size <= 2 else 0.4
            else:
                cost = 0.1 if kind in "tTqpmog" or (kind == "u" and size > 1) else 1.2
                if begins:
                    cost += 0.25
                if role == "category" and fold[-1] == "）":
                    cost += 0.5  # a unit ends a name
                cost += 1.0 if sentence else 0.8 if offices else 0.0
            if listed and self.lists:
                cost += 0.4 * (1.0 - self.lists[k])
            out.append(cost)
        return out
