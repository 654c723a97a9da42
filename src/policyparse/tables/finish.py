"""From pieces by row and column to the full grid: texts joined, spanning cells repeated, doubts counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policyparse.outline.reading import Doubt

from .columns import settle_roles
from .grid import Atom, Cell, Column, Grid, Row
from .sheet import Sheet
from .words import tidy

MERGED_ROLES = frozenset(("category", "attribute", "unit", "lead", "support", "units", "deadline", "name"))
"""Columns in which a cell that is absent belongs to the one above."""
WORDED = frozenset(("content", "note", "other", "name"))
"""Columns whose cells may be lists of items or of sentences, a line each."""
DIGIT = re.compile(r"\d")
NAMED_BESIDE = frozenset(("content", "units", "lead", "name"))
"""A name without a cell of its own belongs to the one above where the row has a cell of these."""
HALF = 0.5
"""Cost a row from which a table is less than certain: a name broken over lines costs less."""

Pieces = list[list[list[Atom]]]


def make_cell(sheet: Sheet, atoms: list[Atom], role: str, listed: bool = False) -> Cell:
    """The cell whose pieces these are, joined without the line breaks, items of a list a line each.

    ``listed``: every piece is known to be an item.
    """
    first = atoms[0]
    text = first.text or sheet.text[first.start : first.end]
    fold = first.text or first.fold
    start, end = first.start, first.end
    for atom in atoms[1:]:
        piece = atom.text or sheet.text[atom.start : atom.end]
        between = "\n" if listed else _between(fold, atom, role) if fold else ""
        text += between + piece
        fold += between + (atom.text or atom.fold)
        start, end = min(start, atom.start), max(end, atom.end)
    if " " in fold:
        text, fold = tidy(text), tidy(fold)
    return Cell(atoms, text, fold, False, start, end)


def _between(before: str, atom: Atom, role: str) -> str:
    """What stands between two pieces of a cell: a line break before an item or another figure, a blank in Latin."""
    if role in WORDED and (atom.kind in "mM" or (before[-1] in "。；" and len(before) > 12)):
        return "\n"
    if role == "value" and DIGIT.search(before) and DIGIT.search(atom.fold) and before[-1] not in "-~—至、，（":
        return "\n"
    if before[-1].isascii() and before[-1].isalpha() and atom.fold[0].isascii() and atom.fold[0].isalpha():
        return " "
    return ""


def fill(
    sheet: Sheet,
    grid: Grid,
    rows: Pieces,
    groups: Sequence[bool],
    absent_is_merged: bool = True,
    listed: int = -1,
) -> None:
    """Set a grid's rows from pieces, its columns being known.

    ``absent_is_merged``: a cell that is not printed belongs to the one above (flattened tables print a merged cell
    once); otherwise only categories are filled from above, and other empty cells stay empty. ``listed``: the column
    in which every piece is an item of a list.
    """
    settle_roles(grid.columns, [r for r, g in zip(rows, groups, strict=True) if not g])
    columns = grid.columns
    above: list[Cell | None] = [None] * len(columns)
    for pieces, group in zip(rows, groups, strict=True):
        if group:
            head = make_cell(sheet, pieces[0], "name")
            grid.rows.append(Row([head, *(head.repeated() for _ in columns[1:])], True))
            above = [None] * len(columns)
            continue
        cells = []
        for k, column in enumerate(columns):
            over = above[k]
            if pieces[k]:
                cell = above[k] = make_cell(sheet, pieces[k], column.role, k == listed)
                if column.role == "category":
                    _close_inner(columns, above, k)
            elif over is not None and _merges(columns, k, pieces, absent_is_merged):
                cell = over.repeated()
            else:
                cell = Cell()
            cells.append(cell)
        grid.rows.append(Row(cells))


def _close_inner(columns: list[Column], above: list[Cell | None], k: int) -> None:
    """A new category ends those within it."""
    for j in range(k + 1, len(columns)):
        if columns[j].role == "category":
            above[j] = None


def _merges(columns: list[Column], k: int, pieces: list[list[Atom]], absent_is_merged: bool) -> bool:
    role = columns[k].role
    if role == "category":
        return True
    if role == "name":
        return any(columns[j].role in NAMED_BESIDE and pieces[j] for j in range(len(columns)) if j != k)
    return absent_is_merged and role in MERGED_ROLES


def judge(sheet: Sheet, grid: Grid, cost: float, rows: int) -> None:
    """Lower the confidence by what the reading cost, and check what a table should be: serials without a gap."""
    if rows:
        each = cost / rows
        if each > HALF:
            loss = min(0.6, 0.5 * (each - HALF) + 0.1)
            grid.doubt(loss, f"cells do not fit their columns everywhere ({each:.2f} a row)")
    serial = grid.index("serial")
    if serial >= 0:
        _check_serials(sheet, grid, serial)


def _check_serials(sheet: Sheet, grid: Grid, serial: int) -> None:
    """Report a serial number that is neither the next nor a new beginning."""
    last = 0
    for row in grid.rows:
        cell = row.cells[serial]
        number = cell.number
        if row.group or cell.spanned or not number:
            continue
        if number not in (last + 1, 1) and last:
            grid.doubt(0.1, f"serial {number} follows {last}")
            message = f"row {number} of the table follows row {last}: rows may be lost or out of order"
            sheet.reading.doubts.append(Doubt("PP203", message, cell.start, cell.end))
        last = number
