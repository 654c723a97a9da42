"""What the columns of a wrapped table hold, learnt from its rows: kinds, widths, lists; what a piece costs in each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .columns import OFFICE_ROLES
from .costs import absent_cost, table_of
from .grid import Atom, Column
from .tokens import page_width

WORDED = frozenset("tTpqog")
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


def _usual(kinds: Counter[str]) -> frozenset[str]:
    total = sum(kinds.values())
    return frozenset(kind for kind, count in kinds.items() if count >= OFTEN * total) if total > 1 else frozenset()


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
    kinds: list[dict[str, float]] = field(init=False)
    absent: list[float] = field(init=False)
    serial: int = field(init=False)
    offices: frozenset[int] = field(init=False)
    widths: list[int] = field(default_factory=list)
    brackets: list[bool] = field(default_factory=list)
    full: list[int] = field(default_factory=list)
    lists: list[float] = field(default_factory=list)
    office_part: Callable[[str], bool] | None = None
    office_starts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.kinds = [table_of(c) for c in self.columns]
        self.absent = [absent_cost(c) for c in self.columns]
        self.serial = next((k for k, c in enumerate(self.columns) if c.role == "serial"), -1)
        self.offices = frozenset(k for k, c in enumerate(self.columns) if c.role in OFFICE_ROLES)

    def learn(self, rows: Sequence[Sequence[Atom]]) -> None:
        """Take in rows with one piece for each column."""
        n = len(self.columns)
        for k, column in enumerate(self.columns):
            usual = _usual(Counter([row[k].kind for row in rows]))
            self.kinds[k] = {
                kind: min(cost, USUAL_KIND) if kind in usual else cost for kind, cost in table_of(column).items()
            }
        self.widths = [max([width(row[k]) for row in rows]) if len(rows) >= FEW else 0 for k in range(n)]
        self.brackets = [
            "[" in self.columns[k].fold or any([row[k].fold[0] in "[〔" for row in rows]) for k in range(n)
        ]

    def learn_full(self, rows: Sequence[Sequence[Sequence[Atom]]]) -> None:
        """Take in rows by pieces: how long the lines are that are not the last of their cell."""
        self.full = []
        self.lists = []
        for k in range(len(self.columns)):
            self.lists.append(sum([any(["、" in a.fold for a in row[k]]) for row in rows]) / max(1, len(rows)))
            sizes = Counter([width(a) for row in rows for a in row[k][:-1]])
            size = max(sizes, key=lambda n: (sizes[n], n), default=0)
            self.full.append(size if sizes[size] >= 2 else 0)
            lengths = sorted([width(a) for row in rows for a in row[k]])
            if lengths:
                usual = lengths[int(USUAL * (len(lengths) - 1))]
                self.widths[k] = max(self.widths[k], usual) if self.widths else usual

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

    def cost(self, k: int, atom: Atom, wrapped: bool) -> float:
        """What it costs that a piece stands in column ``k``; ``wrapped``: it may be a part of a cell."""
        kind, role = atom.kind, self.columns[k].role
        cost = self.kinds[k][kind]
        if wrapped:
            cost = self._wrapped_cost(role, atom, cost)
            if self.lists and "、" in atom.fold:
                cost += 0.4 * (1.0 - self.lists[k])
        if role == "value":
            if (atom.fold[0] in "[〔" or atom.fold[-1] in "]〕") and not (self.brackets and self.brackets[k]):
                cost += 0.3
        elif kind in WORDED and role not in ("content", "note"):
            if role == "category":
                cost += LONG_CATEGORY * max(0, width(atom) - CATEGORY)
            wide = self.widths[k] if self.widths else 0
            if wide and width(atom) > wide + EVEN_ENOUGH:
                cost += min(2.0, OVERLONG * (width(atom) - wide - EVEN_ENOUGH))
        return cost

    def _wrapped_cost(self, role: str, atom: Atom, cost: float) -> float:
        """Parts of cells are seldom what whole cells are: half a unit, half an attribute, half a target.

        Commas and full stops belong to contents, offices between 、 to lists of them, and neither to a name.
        """
        kind, size, fold = atom.kind, len(atom.fold), atom.fold
        if role == "serial":
            return 5.0
        if role == "unit":
            return 0.2 if kind == "u" or size <= 3 else 0.6 if size <= 5 else 2.0
        if role == "attribute":
            return cost if kind == "a" else 0.5 if size <= 2 else 2.0
        if role == "value":
            return min(cost, 0.8 if kind in "tT" and not DIGIT.search(fold) else 0.5)
        sentence = "，" in fold or "。" in fold or "；" in fold
        offices = "、" in fold and self.office_part is not None and self.office_part(fold)
        if role in ("content", "note", "other"):
            return 0.0 if sentence or kind in "mM" else 0.8 if offices else 0.2 if size >= 6 else 0.4
        if role in OFFICE_ROLES:
            named = offices or kind in "oO" or (size > 3 and fold.startswith(self.office_starts))
            return 1.2 if sentence else 0.0 if named else 0.2 if size <= 2 else 0.4
        base = 0.1 if kind in "tTqpmog" or (kind == "u" and size > 1) else 1.2
        if size > 3 and fold.startswith(self.office_starts):
            base += 0.25
        return base + (1.0 if sentence else 0.8 if offices else 0.0)
