"""Tables whose columns stand below each other on the page: a piece's place tells its column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grid import Atom, Column
from .profile import Profile
from .records import Record
from .rivers import columns_of, distance, nearest, part_crossing
from .sheet import Sheet
from .tokens import Measure, Tokens
from .words import role_of

NEAR = 6
"""Lines within which the next line of figures must come."""


@dataclass(slots=True)
class Placed(Profile):
    """The profile of columns that stand below each other: a piece's place tells its column."""

    spans: Sequence[tuple[int, int]] = ()

    def costs(self, atom: Atom, columns: Sequence[int], wrapped: bool) -> list[float]:
        """What it costs that a piece stands in each of some columns: how far away it is printed."""
        return [0.5 * distance(self.spans[k], atom) for k in columns]


def spans_of(
    sheet: Sheet, lines: list[Tokens], heads: int, middles: list[int], measure: Measure
) -> list[tuple[int, int]]:
    """Where the columns of aligned lines stand; pieces that touch their neighbour are parted."""
    header = max(lines[:heads], key=lambda t: sum(bool(role_of(sheet.words, a.fold)) for a in t.atoms))
    spans = columns_of(header, lines[heads : middles[-1] + 1], measure)
    part_crossing(sheet, lines[heads:], spans, measure)
    return _headed(spans, lines[:heads], lines[heads : middles[-1] + 1])


def _headed(spans: list[tuple[int, int]], heads: Sequence[Tokens], rows: Sequence[Tokens]) -> list[tuple[int, int]]:
    """The columns, one without a header put to the one beside it where no line prints in both: converters print a
    cell up to a column of the page beside its header."""
    out: list[tuple[int, int]] = []
    bare = [not any(a.x < end and start < a.x2 for t in heads for a in t.atoms) for start, end in spans]
    if not any(bare):
        return spans
    printed = [{nearest(spans, a) for a in t.atoms} for t in rows]
    joined: set[int] = set()
    for k, (start, end) in enumerate(spans):
        if k and bare[k] != bare[k - 1] and k - 1 not in joined and not any({k - 1, k} <= both for both in printed):
            out[-1] = (out[-1][0], end)
            joined.add(k)
        else:
            out.append((start, end))
    return out


def in_place(record: Record, profile: Profile) -> tuple[list[list[Atom]], float, bool] | None:
    """The cells of a record of which every piece of a line stands in a column of its own, None for others."""
    if not isinstance(profile, Placed):
        return None
    row: list[list[Atom]] = [[] for _ in profile.spans]
    for tokens in record.lines:
        last = -1
        for atom in tokens.atoms:
            k = nearest(profile.spans, atom)
            if k == last or distance(profile.spans[k], atom) > 0:
                return None
            row[k].append(atom)
            last = k
    return row, 0.0, False


def placed_middles(
    lines: list[Tokens], heads: int, columns: list[Column], spans: Sequence[tuple[int, int]]
) -> list[int]:
    """The same where places tell the columns: the lines with a whole cell in a column of figures."""
    figures = frozenset(k for k, c in enumerate(columns) if c.role in ("value", "attribute", "unit"))
    found: list[int] = []
    for k in range(heads, len(lines)):
        kinds = [a.kind for a in lines[k].atoms if nearest(spans, a) in figures]
        if any(kind in "via-u" for kind in kinds) or 2 * kinds.count("q") > len(figures):
            found.append(k)
        elif found and k - found[-1] > NEAR:
            break
    return found
