"""What a reading of a table costs: a kind of cell in a column of some role, an absent cell, a cell that goes on.

Costs are in parts of one well-placed cell (``REWARD``): a reading that places more cells than it pays for is better
than leaving the text out of the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .grid import Atom, Column

REWARD = 0.6
"""What placing one piece of text is worth."""

KINDS = (*"iv-auqkmgoOptTMP", "")
"""The kinds of cell (see ``words``)."""
_COSTS: dict[str, dict[str, float]] = {
    "serial": {"i": 0, "-": 2, "*": 4},
    "name": {
        "t": 0, "T": 0, "q": 0.1, "g": 0.3, "o": 0.2, "O": 1.0, "p": 1.0,
        "m": 0.3, "u": 1, "k": 1.2, "v": 2, "i": 2.5, "a": 2.5, "-": 2, "*": 3,
    },
    "category": {
        "t": 0, "T": 0.9, "q": 0.1, "g": 0, "o": 0.1, "O": 1.0, "m": 1, "p": 1.3, "u": 1, "a": 2, "-": 1, "*": 3,
    },
    "unit": {"u": 0, "-": 0.1, "t": 1.0, "*": 2.5},
    "attribute": {"a": 0, "-": 0.3, "t": 1.3, "*": 2.5},
    "value": {
        "v": 0, "i": 0, "-": 0, "k": 0.1, "q": 0.2, "t": 0.9, "T": 1.0, "p": 0.8, "m": 1.4,
        "u": 1.5, "a": 2.5, "o": 1.3, "g": 1.5, "*": 3,
    },
    "content": {
        "p": 0, "P": 0, "m": 0, "M": 0, "t": 0.55, "T": 0.3, "q": 0.4, "k": 0.4,
        "o": 0.6, "O": 0.8, "g": 0.8, "v": 1.3, "i": 2, "u": 1.5, "a": 2.2,
        "-": 0.4,
    },
    "units": {"o": 0, "O": 0, "-": 0.1, "t": 0.4, "T": 0.9, "q": 1, "p": 1, "m": 1.5, "*": 2.5},
    "note": {
        "t": 0.3, "T": 0.3, "q": 0.3, "k": 0.3, "p": 0.4, "P": 0.5, "m": 0.4, "M": 0.5, "o": 0.4, "-": 0.2, "u": 0.3,
        "v": 0.5, "*": 1,
    },
    "deadline": {"t": 0.1, "q": 0.1, "v": 0.1, "-": 0.1, "i": 1, "*": 1.5},
    "other": {"-": 0.3, "t": 0.3, "k": 0.3, "T": 0.3, "P": 2, "M": 2, "*": 0.4},
}  # fmt: skip
"""By role what a kind of cell costs, any kind that is not named as * does."""
ROLE_COST = {"lead": "units", "support": "units", "": "other"}
"""Roles whose cells cost what those of another do."""
KIND_COST = {role: {kind: own.get(kind, own.get("*", 2.0)) for kind in KINDS} for role, own in _COSTS.items()}
KIND_COST |= {role: KIND_COST[same] for role, same in ROLE_COST.items()}
ABSENT_COST = {
    "serial": 3.0, "name": 2.5, "category": 0.2, "unit": 1.0, "attribute": 0.9, "value": 1.6, "content": 1.5,
    "units": 1.1, "note": 0.15, "deadline": 0.7, "other": 0.9,
}  # fmt: skip
INNER_CATEGORY = 0.1
"""What it costs besides that a category within another is absent: of the two the outer one is rather merged."""
MERGED_NAME, MERGED = ["serial", "name", "content"], 0.6
"""Roles of columns whose middle one may name several rows, each with a serial and contents; what its absence costs."""
WORDED, WORDED_CELL, WORDED_LINE = 30, 12, 5
"""Characters of a line of a target in words at most, of the whole target usually, and of one that needs no second."""
FULL_NAME = 8
"""Characters of a line of a name from which what looks like a unit may be its end (…比 / 例)."""
WIDER = 2
"""Characters by which a line of a broken cell may be longer than the one before it: 职业 / 教育 does not go on with
中等职业学校."""
NEVER = 3.0
"""What is never taken: a name or a category that goes on with a threshold."""
GROUP_COST = {"g": 0.2, "t": 1.5, "q": 1.5}
OPEN_ENDS = frozenset("、，（—“/和与及的·《-：")
CLOSED_STARTS = frozenset("）、，。”》；：%及等")
ITEM = re.compile(r"(（?)(?:(\d{1,2})|([一二三四五六七八九十]{1,3})|([①-⑳])) ?([、．.）]?)")
CHINESE = {c: k for k, c in enumerate("一二三四五六七八九十", 1)}


def item_key(fold: str) -> tuple[str, int]:
    """Family and number of the item that a text begins with: ("（1）", 2) of （2）…; number 0 where it has none."""
    found = ITEM.match(fold)
    if found is None:
        return fold[:1], 0
    opened, arabic, chinese, circled, after = found.groups()
    if arabic:
        return f"{opened}1{after}", int(arabic)
    if circled:
        return "①", ord(circled) - ord("①") + 1
    tens, _, ones = chinese.rpartition("十")
    number = CHINESE.get(chinese) or (CHINESE.get(tens, 1) * 10 + CHINESE.get(ones, 0))
    return f"{opened}一{after}", number


def item_of(atom: Atom) -> tuple[str, int]:
    """Family and number of the item that a piece begins with."""
    if atom.item is None:
        atom.item = item_key(atom.fold)
    return atom.item


def table_of(column: Column) -> dict[str, float]:
    """The costs of the kinds of cell in a column."""
    return KIND_COST[column.role]


def absent_cost(column: Column) -> float:
    """What it costs that a row has no cell in a column (merged with the one above, or empty)."""
    return ABSENT_COST[ROLE_COST.get(column.role, column.role)]


def absent_costs(columns: Sequence[Column]) -> list[float]:
    """What it costs that a row has no cell in each of the columns."""
    absent = [absent_cost(c) for c in columns]
    for k in range(1, len(columns) - 1):
        if [c.role for c in columns[k - 1 : k + 2]] == MERGED_NAME:
            absent[k] = MERGED
    for k in range(1, len(columns)):
        if columns[k - 1].role == columns[k].role == "category":
            absent[k] += INNER_CATEGORY
    return absent


def open_between(before: str, after: str) -> bool:
    """Whether a text plainly goes on in the next line of its cell: an open bracket, a 、 at the break."""
    return (
        (before[-1] in OPEN_ENDS and len(before) > 2)
        or after[0] in CLOSED_STARTS
        or before.count("（") > before.count("）")
        or before.count("“") > before.count("”")
    )


def goes_on_cost(column: Column, before: Atom, atom: Atom, families: frozenset[str] | None = None) -> float:
    """What it costs that a cell of a column goes on in the next line.

    ``families``: the families of items that the cells of this table are known to use, None where that is not known.
    """
    role = ROLE_COST.get(column.role, column.role)
    kind = atom.kind
    if role == "serial":
        return 5.0
    if kind in "mMg" and role in ("content", "note"):
        return _next_item_cost(before, atom, families)
    if role in ("value", "attribute", "unit"):
        return _goes_on_short(role, before, atom)
    if kind == "g":
        return 3.0
    if kind == "u" and atom.fold[0] == "（":
        return 0.05 if role == "name" else 2.0
    if role == "name" and kind == "u" and len(before.fold) >= FULL_NAME:
        return 0.5
    if kind == "k" and role in ("name", "category"):
        return NEVER
    if kind in "via-u" and role != "note":
        return 2.0
    if role == "note" and kind in "via-u":
        return 1.0
    if open_between(before.fold, atom.fold):
        return 0.05
    if role in ("content", "note"):
        return 0.25 if before.fold[-1] not in "。；;.！" and len(before.fold) >= 8 else 0.8
    if role == "units":
        if before.kind == "O" or atom.fold[0] == "（":
            return 0.05
        if len(atom.fold) <= 2 or (kind in "oO" and (before.kind != "o" or not atom.fold.startswith(column.starts))):
            return 0.15
        return 0.5 if kind in "oO" else 0.8
    if role == "deadline" and before.kind in "vi" and not atom.fold[0].isdigit():
        return 2.0
    if role == "category":
        even = len(atom.fold) <= len(before.fold) + WIDER
        return 0.35 if even and len(before.fold) + len(atom.fold) <= 8 else 1.0
    if kind in "mpPMO":
        return 2.5
    even = len(before.fold) > WIDER or len(atom.fold) <= len(before.fold) + WIDER
    return 0.4 if even and len(before.fold) + len(atom.fold) <= 40 else 0.8


def _next_item_cost(before: Atom, atom: Atom, families: frozenset[str] | None) -> float:
    """An item in a cell that goes on: the next of its list is free, a list below it nearly; a heading is none."""
    family, number = item_of(atom)
    if families is not None and family not in families:
        return 3.0
    if before.kind in "mMg":
        last_family, last = item_of(before)
        if family == last_family:
            return 0.05 if number == last + 1 or not number else 0.5 if last < number <= last + 3 else 1.5
    if atom.kind == "g":
        return 4.0
    if before.kind in "mM":
        return 0.3 if number == 1 and "一" not in family else 0.5 if number > 1 else 0.9
    return 0.4 if number > 1 else 0.6


def _goes_on_short(role: str, before: Atom, atom: Atom) -> float:
    """The same for columns whose cells are a word or a figure."""
    if role == "value":
        if open_between(before.fold, atom.fold):
            return 0.1
        if atom.kind == "k":
            return 0.2 if before.kind == "k" else 0.6 if before.kind in "tTqpo" else 1.4
        worded = "tTqpok"
        if atom.kind == "g" or len(atom.fold) > WORDED:
            return 2.0
        if before.kind in worded and atom.kind in worded:
            whole = before.kind == "q" and len(before.fold) <= WORDED_LINE
            return 0.3 if len(before.fold) + len(atom.fold) <= WORDED_CELL and not whole else 0.7
        return 0.5 if before.kind in worded and atom.kind in "vi" and before.fold[-1] not in "。；" else 1.4
    if role == "unit":
        return 0.2 if before.fold[-1] == "/" or atom.fold[0] == "/" else 1.2
    return 0.2 if before.kind == "t" and atom.kind == "t" and len(before.fold + atom.fold) <= 4 else 2.0
