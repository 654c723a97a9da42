"""What the columns of a table of tasks hold, for cells that are broken over lines: what it costs that a piece begins
a cell of a column, goes on in it or ends it, and what it costs that a row has no cell there.

A cell's lines but its last are as wide as its column; a list of offices ends with a whole name, a sentence with its
stop. How wide the columns are, how often a row has a cell in each and how their cells end is learnt from a first
reading of the table, so that the second knows more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .costs import CLOSED_STARTS, open_between
from .grid import Atom, Column
from .profile import width
from .words import TableWords, holds_office

OTHERS = "*"
LAST_NAME = re.compile("[、，]")
_BEGIN: dict[str, dict[str, float]] = {
    "name": {"t": 0, "T": 0.1, "q": 0.05, "g": 0, "m": 0, "o": 0.4, "O": 1.0, "p": 0.6, "u": 0.6, OTHERS: 2},
    "content": {
        "p": 0,
        "P": 0,
        "m": 0,
        "M": 0,
        "T": 0,
        "t": 0.1,
        "q": 0.1,
        "-": 0.4,
        "g": 0.6,
        "o": 0.6,
        "O": 0.6,
        "i": 2,
        OTHERS: 0.3,
    },
    "units": {"o": 0, "O": 0, "-": 0, "t": 0.4, "T": 0.7, "q": 0.9, "u": 0.9, "p": 1.3, OTHERS: 2},
    "deadline": {"v": 0, "q": 0.1, "-": 0, "t": 0.3, "T": 0.8, OTHERS: 1.4},
    "note": {"-": 0, "t": 0.5, "T": 0.5, "q": 0.5, OTHERS: 1},
    "other": {"-": 0, "v": 0.1, "t": 0.2, OTHERS: 0.5},
}
"""By role what it costs that a piece of a kind begins a cell, any kind that is not named as * does."""
_ROLES = {"lead": "units", "support": "units", "category": "name"}
"""Roles whose cells are like those of another."""
_ABSENT = {
    "category": 0.1, "name": 0.3, "content": 1.5, "lead": 1.0, "units": 1.0, "support": 0.6, "deadline": 0.7,
    "note": 0.1, "other": 0.9,
}  # fmt: skip
_ABSENT_ELSE = 0.5
SELDOM, ALWAYS, RARE = 0.05, 1.5, 0.3
"""What a cell costs that is not there in a column where no row has one, and more where every row has one; what one
costs that is there where no other row has one."""
STOPS = "。；;！"
LOOSE_ENDS, LOOSE_STARTS = frozenset("，、。；：》”）,;"), frozenset("《“（")
"""Signs at which typesetting may break a line before it is full."""
SHORT, MOST_SHORT, FULLER = 0.15, 1.0, 0.8
"""What it costs, for each character and at most, that a line is not full though its cell goes on, and that a wider one
follows it there."""
OVERLONG, MOST_OVERLONG = 0.3, 2.0
"""What each character costs by which a line is wider than its column, and at most."""
SLACK = 2
USUAL, FEWEST = 0.8, 3
"""Share of a column's lines that are no wider than it is, and lines from which that is known."""
OPEN, HALF_NAME, SHORT_NAME, ENDLESS = 1.5, 1.2, 0.4, 0.5
"""What it costs that a cell ends in an open list or bracket, in the middle of an office's name, with a name of two
characters behind others, without a stop."""
FULL_LINE = 0.3
"""How much likelier a list of offices goes on where its line is full."""
NEW = 0.3
"""What it costs that a list of offices begins with a word that no office of the table begins with."""
WHOLE = 0.5
"""What it costs that a time limit goes on that is a whole one in other rows."""
ENDED = 0.4
"""What it costs that a cell whose sentence ended with the page goes on on the next."""
CLAUSE = 1.5
"""What it costs that a list of offices begins with part of a sentence."""
NAME, LONG_NAME = 8, 0.06
"""How wide a name or category usually is at most, and what each character more costs."""
DATED = 0.8
"""What it costs that another cell than a time limit begins with a date."""
NEVER = 6.0
MOSTLY, MARKED = 0.8, 0.5
"""Share of a column's cells that bear the marker of a list from which one without is unusual, and what that costs; the
same the other way round."""


@dataclass(slots=True)
class Piece:
    """An atom with what the costs ask of it: its width, whether an office's name begins, ends or is parted in it."""

    atom: Atom
    fold: str
    kind: str
    wide: int
    starts: bool
    ends: bool
    listed: bool
    stops: bool
    inner_stop: bool
    short_tail: bool
    date: bool
    clause: bool

    @classmethod
    def of(cls, words: TableWords, atom: Atom, before: str = "") -> Piece:
        """The piece that an atom is; ``before`` stands before it: a name's last word may be broken."""
        fold = atom.fold
        tail = LAST_NAME.split(fold)[-1]
        return cls(
            atom=atom,
            fold=fold,
            kind=atom.kind,
            wide=width(atom),
            starts=len(fold) > 1 and fold.startswith(words.office_starts),
            ends=(before + fold).endswith(words.office_ends),
            listed="、" in fold and holds_office(words, fold),
            stops=fold[-1] in STOPS,
            inner_stop=any([c in fold for c in "。；："]),
            short_tail=len(tail) <= 2 and len(tail) < len(fold),
            date=words.date.fullmatch(fold) is not None,
            clause="，" in fold[:-1]
            and not tail.startswith(words.office_starts)
            and not tail.endswith(words.office_ends),
        )


@dataclass(slots=True)
class Habits:
    """The costs for the columns of one table; ``learn`` makes them those of a reading of it."""

    columns: Sequence[Column]
    narrow: int = 0
    roles: list[str] = field(init=False)
    begins: list[dict[str, float]] = field(init=False)
    absent: list[float] = field(init=False)
    full: list[int] = field(init=False)
    rare: list[float] = field(init=False)
    marked: list[float] = field(init=False)
    unmarked: list[float] = field(init=False)
    stopped: list[float] = field(init=False)
    office_wide: int = 0
    names: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.roles = [_ROLES.get(c.role, c.role) for c in self.columns]
        self.begins = [_BEGIN.get(role, _BEGIN["other"]) for role in self.roles]
        self.absent = [_ABSENT.get(c.role, _ABSENT_ELSE) for c in self.columns]
        self.rare, self.marked, self.unmarked = ([0.0] * len(self.columns) for _ in range(3))
        self.full = [self.narrow if role == "name" else 0 for role in self.roles]
        self.stopped = [ENDLESS if role == "content" else 0.0 for role in self.roles]

    def learn(self, rows: Sequence[Sequence[Sequence[Piece]]]) -> None:
        """Take in rows by column and piece."""
        self.office_wide = 0
        listed = [k for k, role in enumerate(self.roles) if role in ("units", "deadline")]
        lists = ["".join([p.fold for p in row[k]]) for row in rows for k in listed]
        self.names = Counter([name for offices in lists for name in LAST_NAME.split(offices)])
        self.offices = Counter()
        for name, count in self.names.items():
            self.offices[name[:2]] += count
        for k, role in enumerate(self.roles):
            cells = [row[k] for row in rows if row[k]]
            if role == "serial" or not rows:
                continue
            share = len(cells) / len(rows)
            self.absent[k] = SELDOM + ALWAYS * share * share if role != "note" else SELDOM
            self.rare[k] = RARE * (1.0 - share)
            wrapped = Counter([p.wide for cell in cells for p in cell[:-1] if p.fold[-1] not in LOOSE_ENDS])
            lines = sorted([p.wide for cell in cells for p in cell])
            usual = lines[int(USUAL * (len(lines) - 1))] if lines else 0
            common = max(wrapped, key=lambda n: (wrapped[n] * n, n), default=0)
            self.full[k] = common if sum(wrapped.values()) >= FEWEST else usual if len(lines) >= FEWEST else 0
            if role in ("name", "content") and cells:
                marked = sum([cell[0].kind in "mMg" for cell in cells]) / len(cells)
                self.unmarked[k] = MARKED if marked >= MOSTLY else 0.0
                self.marked[k] = MARKED if marked <= 1.0 - MOSTLY else 0.0
            if role == "units":
                self.office_wide = max(self.office_wide, self.full[k])
            if role == "content" and cells:
                self.stopped[k] = sum([cell[-1].stops for cell in cells]) / len(cells)

    def begin(self, k: int, piece: Piece) -> float:
        """What it costs that a cell of column ``k`` begins with a piece."""
        costs = self.begins[k]
        cost = costs.get(piece.kind, costs[OTHERS])
        role = self.roles[k]
        if piece.fold[0] in CLOSED_STARTS:
            cost += OPEN
        elif role == "units":
            if piece.starts and not piece.inner_stop:
                cost = min(cost, 0.1)
            if piece.kind != "-" and not self._known(piece):
                cost += NEW
            if piece.clause or piece.inner_stop:
                cost += CLAUSE
        elif role == "content":
            if piece.kind in "oO" and self.offices and not self._known(piece):
                cost = 0.1
        elif role == "deadline":
            if piece.fold[0].isdigit() and not piece.stops:
                cost = 0.0
        elif role == "name":
            cost += 1.0 if piece.stops else 0.0
            cost += LONG_NAME * max(0, piece.wide - NAME)
        if piece.date and role != "deadline" and piece.kind != "-":
            cost += DATED
        cost += self.marked[k] if piece.kind in "mMg" else self.unmarked[k]
        return cost + self.rare[k] + self._overlong(k, piece)

    def _known(self, piece: Piece) -> bool:
        """Whether an office of the table begins as a piece does; so it seems while none is known."""
        return not self.offices or self.offices[piece.fold[:2]] > 1

    def _overlong(self, k: int, piece: Piece) -> float:
        over = piece.wide - self.full[k] - 1
        return min(MOST_OVERLONG, OVERLONG * over) if over > 0 and self.full[k] else 0.0

    def line(self, k: int, before: Piece, piece: Piece, printed: int) -> int:
        """How much of a line of column ``k`` is printed with a piece, which goes on in the line or begins a new one."""
        return printed + piece.wide if self._in_line(k, before, piece, printed) else piece.wide

    def _in_line(self, k: int, before: Piece, piece: Piece, printed: int) -> bool:
        """Whether a piece may stand on the same line as the one before: lines are cut at signs of punctuation."""
        loose = before.fold[-1] in LOOSE_ENDS or piece.fold[0] in LOOSE_STARTS
        return loose and (not self.full[k] or printed + piece.wide <= self.full[k] + SLACK)

    def on(self, k: int, before: Piece, piece: Piece, printed: int, below: bool = False) -> float:
        """What it costs that a cell of column ``k`` goes on with a piece behind ``printed`` characters of a line;
        ``below``: on a line of its own, because another page begins."""
        role = self.roles[k]
        if piece.kind == "-" or before.kind == "-" or role == "serial":
            return NEVER
        cost = self._overlong(k, piece)
        full = self.full[k]
        if not before.stops and (below or not self._in_line(k, before, piece, printed)):
            if piece.wide > printed + SLACK:
                cost += FULLER
            if full > printed + SLACK:
                cost += min(MOST_SHORT, SHORT * (full - printed - 1))
        if role == "units":
            listed = self._list_on(before, piece)
            cost += max(0.0, listed - FULL_LINE) if 0 < full <= printed + 1 else listed
        elif role == "content":
            if (piece.kind == "o" or piece.listed) and (before.stops or piece.wide <= (self.office_wide or 99) + 1):
                cost += 0.2 if not self._known(piece) else 0.8 if piece.kind == "o" else 0.5
            if before.stops:
                cost += ENDED if below else 0.6 if piece.starts and not piece.inner_stop else 0.1
        elif role == "deadline":
            cost += 0.0 if piece.date else 2.0 if before.stops or before.date else 0.3
            cost += WHOLE if self.names[before.fold] > 1 else 0.0
        else:
            cost += DATED if piece.date else 0.0
            cost += 2.0 if before.stops else 0.5 if before.fold[-1] in "，：" else 0.15
            cost += 0.8 if piece.stops or piece.kind in "mgPM" else 1.0 if piece.listed else 0.0
        return cost

    def _list_on(self, before: Piece, piece: Piece) -> float:
        """The same for a list of offices: it breaks behind a 、 or in the middle of a name, not behind a whole one."""
        if piece.inner_stop or piece.clause or piece.kind in "mMPg":
            return 1.8
        if self.names[LAST_NAME.split(before.fold)[-1] + LAST_NAME.split(piece.fold)[0]]:
            return 0.0
        if before.fold[-1] in "、，" or not before.ends or piece.fold[0] in "、，（）；":
            return 0.0
        return 0.8 if piece.starts else 0.4

    def end(self, k: int, last: Piece) -> float:
        """What it costs that a cell of column ``k`` ends with a piece."""
        role = self.roles[k]
        if last.kind == "-" or role == "serial":
            return 0.0
        if not last.stops and open_between(last.fold, "…"):
            return OPEN
        if role == "units":
            return SHORT_NAME if last.short_tail else 0.0 if last.ends or last.fold[-1] == "）" else HALF_NAME
        return 0.0 if last.stops else self.stopped[k]

    def between(self, k: int, last: Piece, piece: Piece) -> float:
        """What it costs besides that a cell of column ``k`` ends where the next column's begins with a piece.

        Two lines of the same width, one a name's and one of what is to be done, are lines of one cell.
        """
        if self.roles[k] == "name" and last.wide + 1 >= piece.wide >= 8 and not piece.ends:
            return 0.5
        return 0.0
