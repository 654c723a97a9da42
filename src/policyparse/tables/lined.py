"""Tables printed with their cells side by side and wrapped: aligned by blanks, or as a PDF's lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .captions import Caption
from .columns import make_columns
from .finish import Pieces, fill, judge
from .grid import Atom, Column, Grid
from .heads import Head, head_lines, read_head
from .records import Profile, Record, solve, split_records
from .rivers import columns_of, distance
from .sheet import Sheet
from .subscripts import restore_subscripts
from .tokens import Tokens, gather_lines, is_aligned, tokenise

FURTHEST = 40
"""Lines within which the next serial number must come."""


@dataclass(slots=True)
class Placed(Profile):
    """The profile of columns that stand below each other: a piece's place tells its column."""

    spans: Sequence[tuple[int, int]] = ()

    def cost(self, k: int, atom: Atom, wrapped: bool) -> float:
        """What it costs that a piece stands in column ``k``: how far away it is printed."""
        return 0.5 * distance(self.spans[k], atom)


def read_lined(sheet: Sheet, first: int, caption: Caption, id: str) -> Grid | None:
    """The table whose header begins in line ``first``, None where no rows come out."""
    numbers = gather_lines(sheet, first)
    if len(numbers) < 2:
        return None
    aligned = is_aligned(sheet, numbers[:200])
    lines = tokenise(sheet, numbers, aligned)
    if not aligned:
        restore_subscripts(sheet, lines)
    heads = head_lines(sheet.words, lines)
    if not heads:
        return None
    lines = _without_repeats(lines, heads)
    middles = _middles(sheet, lines, heads)
    if not middles:
        return None
    spans = columns_of(lines[heads : middles[-1] + 1]) if aligned else []
    n = len(spans) if aligned else _count(lines, middles)
    if n < 2:
        return None
    head, records, uneven = _records(sheet, lines, heads, middles, n, spans)
    profile = _profile(head.columns, records, spans)
    grid = Grid(id, "aligned" if aligned else "wrapped", caption.start, 0, columns=head.columns)
    rows: Pieces = []
    cost = 0.0
    for record in records:
        row, each = solve(record, profile)
        rows.append(row)
        cost += each
    fill(sheet, grid, rows, [False] * len(rows), absent_is_merged=False)
    grid.end = max(sheet.lines[t.line].end for t in records[-1].lines)
    if uneven:
        grid.doubt(min(0.3, 0.05 * uneven), "rows do not stand in the middle of their lines everywhere")
    if head.doubtful:
        grid.doubt(0.15, "the header does not agree with the columns")
    judge(sheet, grid, cost, len(rows))
    return grid


def _without_repeats(lines: list[Tokens], heads: int) -> list[Tokens]:
    """The lines without the header lines that are printed again on each page."""
    first = {tuple(a.fold for a in t.atoms) for t in lines[:heads] if len(t.atoms) > 1}
    again = {tuple(a.fold for a in t.atoms) for t in lines[:heads]}
    out = lines[:heads]
    k = heads
    while k < len(lines):
        run = 0
        while k + run < len(lines) and run < heads and tuple(a.fold for a in lines[k + run].atoms) in again:
            run += 1
        if run and any(tuple(a.fold for a in t.atoms) in first for t in lines[k : k + run]):
            k += run
            continue
        out.append(lines[k])
        k += 1
    return out


def _middles(sheet: Sheet, lines: list[Tokens], heads: int) -> list[int]:
    """The lines that stand in the middle of a row: those with the next serial number, else those with figures."""
    found: list[int] = []
    expected = 1
    for k in range(heads, len(lines)):
        if found and k - found[-1] > FURTHEST:
            break
        if lines[k].serial == expected and lines[k].atoms:
            found.append(k)
            expected += 1
    if len(found) >= 2:
        return found
    found = []
    for k in range(heads, len(lines)):
        atoms = lines[k].atoms
        if len(atoms) > 1 and any(a.kind in "via" for a in atoms[1:]):
            found.append(k)
        elif found and k - found[-1] > 6:
            break
    return found


def _count(lines: Sequence[Tokens], middles: Sequence[int]) -> int:
    """The number of columns: the pieces of rows on one line, or of a middle line and the one next to it together."""
    whole: Counter[int] = Counter()
    for k, at in enumerate(middles):
        alone = (k == 0 or middles[k - 1] == at - 1) and (k + 1 == len(middles) or middles[k + 1] == at + 1)
        size = len(lines[at].atoms)
        whole[size] += 3 if alone else 1
        if not alone and at + 1 < len(lines) and at + 1 not in middles:
            whole[size + len(lines[at + 1].atoms)] += 1
    return max(whole, key=lambda size: (whole[size], size)) if whole else 0


def _records(
    sheet: Sheet, lines: list[Tokens], heads: int, middles: list[int], n: int, spans: Sequence[tuple[int, int]]
) -> tuple[Head, list[Record], int]:
    """The header and the records; how many lines the header has is what leaves the rows evenest."""
    best: tuple[int, int, list[Record]] | None = None
    for size in range(heads, 0, -1):
        records, uneven = split_records(lines, middles, size)
        if best is None or uneven < best[0]:
            best = (uneven, size, records)
        if not uneven:
            break
    assert best is not None
    uneven, size, records = best
    whole = [r.lines[0].atoms for r in records if len(r.lines) == 1 and len(r.lines[0].atoms) == n]
    head = read_head(sheet, lines[:size], n, whole, spans)
    return head, records, uneven


def _profile(columns: list[Column], records: Sequence[Record], spans: Sequence[tuple[int, int]]) -> Profile:
    profile = Placed(columns, spans=spans) if spans else Profile(columns)
    n = len(columns)
    profile.learn([r.lines[0].atoms for r in records if len(r.lines) == 1 and len(r.lines[0].atoms) == n])
    return profile


def plain_columns(sheet: Sheet, atoms: Sequence[Atom]) -> list[Column]:
    """Columns whose headers are the pieces of one line."""
    return make_columns(sheet.words, [(sheet.text[a.start : a.end], a.fold) for a in atoms])
