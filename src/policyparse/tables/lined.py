"""Tables printed with their cells side by side and wrapped: aligned by blanks, or as a PDF's lines of text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from .captions import Caption
from .centred import Mark, put_back, take_off
from .columns import make_columns
from .finish import Pieces, fill, judge
from .grid import Atom, Column, Grid
from .heads import Head, head_lines, read_head, stated_width
from .placed import Placed, in_place, placed_middles, spans_of
from .profile import Profile
from .records import Record, solve, split_records
from .rivers import measure_of
from .sheet import Sheet
from .subscripts import restore_subscripts
from .tokens import Tokens, gather_lines, is_aligned, tokenise
from .words import holds_office, role_of

WINDOWS = (96, 800, 6_000, 20_000)
"""Lines that are looked at for one table: more only where it fills what was looked at before."""
FILLED = 0.6
MOST_COLUMNS = 30
PLAIN = 0.3
"""Cost of a wrapped row up to which it is not read again."""
TWO_WAYS = 0.25
"""Confidence that a table loses with rows that can be read in two ways."""
CROWDED = 0.5
"""Confidence in a table at most whose header looks as if it were of more columns."""
GLUED = re.compile(r"\d{1,3}(?=[“《\u4e00-\u9fff])")
FURTHEST, NEAR = 40, 6
"""Lines within which the next serial number must come, and the next line of figures."""


def read_lined(sheet: Sheet, first: int, caption: Caption, id: str) -> Grid | None:
    """The table whose header begins in line ``first``, None where no rows come out."""
    grid = None
    title = sheet.ink(sheet.number(caption.start)) if caption.after > sheet.number(caption.start) else ""
    for most in WINDOWS:
        numbers = gather_lines(sheet, first, most, title)
        grid = _read(sheet, numbers, caption, id) if len(numbers) > 1 else None
        if grid is None or sheet.ends_before(sheet.lines[numbers[-1]].start, first + most):
            break
        if grid.end < sheet.lines[numbers[int(FILLED * len(numbers))]].start:
            break
    return grid


def _read(sheet: Sheet, numbers: list[int], caption: Caption, id: str) -> Grid | None:
    aligned = is_aligned(sheet, numbers[:200])
    measure = measure_of(sheet, numbers[:200]) if aligned else None
    lines = tokenise(sheet, numbers, measure)
    if not aligned:
        restore_subscripts(sheet, lines)
        lines = [t for t in lines if t.atoms]
    heads = head_lines(sheet.words, lines)
    if not heads:
        return None
    lines, groups = _groups_off(sheet, _without_repeats(lines, heads), heads)
    if not aligned:
        part_serials(sheet, lines, heads)
    middles = _serial_middles(sheet, lines, heads) or _figure_middles(lines, heads, aligned)
    if not middles:
        return None
    spans = spans_of(sheet, lines, heads, middles, measure) if measure is not None else []
    lines = _up_to_heading(sheet, lines, middles[-1], groups)
    printed, marks = lines, dict[int, list[Mark]]()
    if measure is len:
        rest, taken = take_off(sheet.words, lines, heads, spans)
        if again := _serial_middles(sheet, rest, heads) or _figure_middles(rest, heads, aligned):
            lines, marks, middles = rest, taken, again
    sizes = {len(lines[k].atoms) for k in middles}
    n = len(spans) if aligned else stated_width(sheet, lines[:heads], sizes) or _count(lines, middles)
    if not 2 <= n <= MOST_COLUMNS:
        return None
    head, records, uneven = _records(sheet, lines, heads, middles, n, spans)
    if spans and not any(c.role == "serial" for c in head.columns):
        middles = placed_middles(lines, heads, head.columns, spans) or middles
        head, records, uneven = _records(sheet, lines, heads, middles, n, spans)
    profile = _profile(sheet, head.columns, records, spans)
    grid = Grid(id, "aligned" if aligned else "wrapped", caption.start, 0, columns=head.columns)
    rows, cost, unsure = _solve_all(records, profile)
    if marks and not put_back(sheet, rows, records, printed, marks):
        grid.doubt(TWO_WAYS, "which rows the merged cells stand for is not certain")
    rows, grouping = _with_groups(rows, [r.lines[0].line for r in records], groups, n)
    fill(sheet, grid, rows, grouping, absent_is_merged=False)
    grid.end = sheet.end_of_table(max(t.line for t in records[-1].lines))
    if unsure:
        grid.doubt(TWO_WAYS, f"{unsure} wrapped rows can be read in two ways")
    if uneven:
        grid.doubt(min(0.3, 0.05 * uneven), "rows do not stand in the middle of their lines everywhere")
    if head.doubtful:
        grid.doubt(0.15, "the header does not agree with the columns")
    pieces = sum(len(t.atoms) for record in records for t in record.lines)
    judge(sheet, grid, cost, max(len(rows), pieces // n))
    if head.crowded and grid.confidence > CROWDED:
        grid.doubt(grid.confidence - CROWDED, "headers side by side stand above one column")
    return grid


def _up_to_heading(sheet: Sheet, lines: list[Tokens], last: int, groups: Sequence[Tokens]) -> list[Tokens]:
    """The lines up to the heading of the running text that follows the last row's middle line."""
    ends = [t.line for t in groups if t.line > lines[last].line]
    ends += [t.line for t in lines[last + 1 :] if len(t.atoms) == 1 and sheet.words.heading.match(t.atoms[0].fold)]
    return [t for t in lines if t.line < min(ends)] if ends else lines


def _solve_all(records: Sequence[Record], profile: Profile) -> tuple[Pieces, float, int]:
    """The rows of all records, what they cost and how many can be read in two ways.

    Where some are wrapped, they are read once more with the widths that the first reading shows.
    """
    solved = [in_place(record, profile) or solve(record, profile) for record in records]
    wrapped = [k for k, record in enumerate(records) if len(record.lines) > 1]
    if (
        len(wrapped) > 1
        and not isinstance(profile, Placed)
        and any(solved[k][2] or solved[k][1] > PLAIN for k in wrapped)
    ):
        profile.learn_full([solved[k][0] for k in wrapped])
        for k in wrapped:
            if solved[k][2] or solved[k][1] > PLAIN:
                solved[k] = solve(records[k], profile)
    return [s[0] for s in solved], sum(s[1] for s in solved), sum(s[2] for s in solved)


def _without_repeats(lines: list[Tokens], heads: int) -> list[Tokens]:
    """The lines without the header lines that are printed again on each page."""
    first = {tuple(a.fold for a in t.atoms) for t in lines[:heads] if len(t.atoms) > 1}
    again = {tuple(a.fold for a in t.atoms) for t in lines[:heads]}
    begins = {folds[0] for folds in again if folds}
    out = lines[:heads]
    k = heads
    while k < len(lines):
        run = 0
        if lines[k].atoms and lines[k].atoms[0].fold in begins:
            while k + run < len(lines) and run < heads and tuple(a.fold for a in lines[k + run].atoms) in again:
                run += 1
        if run and any(tuple(a.fold for a in t.atoms) in first for t in lines[k : k + run]):
            k += run
            continue
        out.append(lines[k])
        k += 1
    return out


def _groups_off(sheet: Sheet, lines: list[Tokens], heads: int) -> tuple[list[Tokens], list[Tokens]]:
    """The lines without those that are one cell which heads the rows below (一、普及程度), and those; none where a
    column of the header groups the rows."""
    if any(role_of(sheet.words, a.fold) == "category" for t in lines[:heads] for a in t.atoms):
        return lines, []
    groups = [t for t in lines[heads:] if len(t.atoms) == 1 and t.atoms[0].kind == "g"]
    apart = {t.line for t in groups}
    return [t for t in lines if t.line not in apart] if groups else lines, groups


def _with_groups(rows: Pieces, firsts: Sequence[int], groups: Sequence[Tokens], n: int) -> tuple[Pieces, list[bool]]:
    """The rows with those that head them each before the first row below its line, and which are such rows."""
    out: Pieces = []
    grouping: list[bool] = []
    waiting = list(groups)
    for row, first in zip(rows, firsts, strict=True):
        while waiting and waiting[0].line < first:
            out.append([waiting.pop(0).atoms, *([] for _ in range(n - 1))])
            grouping.append(True)
        out.append(row)
        grouping.append(False)
    return out, grouping


def _serial_middles(sheet: Sheet, lines: list[Tokens], heads: int) -> list[int]:
    """The lines with the serial numbers 1, 2, 3 …, which stand in the middle of their rows; none for fewer than two."""
    before = max(0, _serial_column(sheet, lines, heads))
    found: list[int] = []
    expected = 1
    for k in range(heads, len(lines)):
        if found and k - found[-1] > FURTHEST:
            break
        if lines[k].serial(before) == expected:
            found.append(k)
            expected += 1
    return found if len(found) > 1 else []


def _serial_column(sheet: Sheet, lines: list[Tokens], heads: int) -> int:
    """How many headers stand before the one of the serial numbers on its line, -1 where no header is one."""
    words = sheet.words
    return next((k for t in lines[:heads] for k, a in enumerate(t.atoms) if role_of(words, a.fold) == "serial"), -1)


def part_serials(sheet: Sheet, lines: list[Tokens], heads: int) -> None:
    """Part the serial numbers from the names that they are glued to, where the rows are numbered through with them.

    A name may begin with a figure of its own (3岁以下…): only a run that goes further than the serials that stand
    alone is one of serials.
    """
    if _serial_column(sheet, lines, heads) != 0:
        return
    alone = len(_serial_middles(sheet, lines, heads))
    glued: dict[int, int] = {}
    number = 0
    for k in range(heads, len(lines)):
        first = lines[k].atoms[0]
        if first.kind == "i":
            number += first.fold == str(number + 1)
        elif first.fold[0].isdigit() and (found := GLUED.match(first.fold)) and int(found[0]) == number + 1:
            number += 1
            glued[k] = first.start + found.end()
    if len(glued) < 2 or number <= alone:
        return
    for k, at in glued.items():
        first = lines[k].atoms[0]
        lines[k].atoms[:1] = [sheet.atom(first.start, at), sheet.atom(at, first.end)]


def _figure_middles(lines: list[Tokens], heads: int, aligned: bool) -> list[int]:
    """The lines with figures or attributes, which stand in the middle of their rows where there are no serials.

    A line that ends with a target in words may be one, or the upper part of two cells: what leaves the rows evener.
    """
    found: list[int] = []
    worded: list[int] = []
    for k in range(heads, len(lines)):
        atoms = lines[k].atoms
        if any(a.kind in "via-" for a in atoms[1:]) or (len(atoms) == 1 and atoms[0].kind in "via"):
            found.append(k)
        elif len(atoms) > 1 and atoms[-1].kind == "q":
            worded.append(k)
        elif found and k - max(found[-1:] + worded[-1:]) > NEAR:
            break
    if not worded or not found or aligned:
        return found
    both = sorted(found + worded)
    return both if split_records(lines, both, heads)[1] <= split_records(lines, found, heads)[1] else found


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


def _profile(
    sheet: Sheet, columns: list[Column], records: Sequence[Record], spans: Sequence[tuple[int, int]]
) -> Profile:
    profile = Placed(columns, spans=spans) if spans else Profile(columns)
    profile.office_part = partial(holds_office, sheet.words)
    profile.office_starts = sheet.words.office_starts
    n = len(columns)
    profile.learn([r.lines[0].atoms for r in records if len(r.lines) == 1 and len(r.lines[0].atoms) == n])
    return profile


def plain_columns(sheet: Sheet, atoms: Sequence[Atom]) -> list[Column]:
    """Columns whose headers are the pieces of one line."""
    return make_columns(sheet.words, [(sheet.text[a.start : a.end], a.fold) for a in atoms])
