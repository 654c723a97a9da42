"""Tables in text that lost its line ends: the cells follow each other with a blank between, in the
middle of a line or on a line of their own."""

from __future__ import annotations

from .captions import Caption
from .cells import read_cells_from
from .columns import measured
from .grid import Atom, Grid
from .sheet import Sheet
from .words import role_of, squeeze, tidy

LABELS = {"表": (" 表", " 附表", "\n表", "\n附表"), "栏": (" 专栏", "\n专栏")}
"""Labels behind a blank or at a line's beginning, by the last character: a text is searched for one character ten times
as fast as for two."""
LONG_LINE, MANY_BLANKS = 60, 12
"""Characters and blanks from which on a line that begins with a label may hold its whole table."""
LONGEST_TITLE = 60
"""Characters between a label and the first header."""
FEWEST_HEADERS, LONGEST_HEADER = 3, 8
"""Headers that must follow each other, and characters of the first of them: a longer piece belongs to the title."""
WINDOWS = (1_500, 12_000)
"""Characters behind a label that are looked at: more only where the table fills what was looked at before."""
FILLED = 0.6
MOST = 40
"""Labels that are looked at in one text."""
SURE = 0.4
"""Confidence below which such a run is left as prose."""
PROSE_STOP = 2


def flat_labels(fold: str) -> list[int]:
    """Where a label stands behind a blank or begins a line, in order."""
    places: list[int] = []
    for last, labels in LABELS.items():
        at = fold.find(last)
        while at >= 0 and len(places) < MOST:
            if fold.endswith(labels, 0, at + 1):
                places.append(at if fold[at - 1] in " \n" else at - 1)
            at = fold.find(last, at + 1)
    return sorted(places)


def read_flat(sheet: Sheet, labels: list[int]) -> list[tuple[Grid, Caption]]:
    """The tables that those labels begin in a line that has more, in order; their zones are not set."""
    found: list[tuple[Grid, Caption]] = []
    end = 0
    for at in labels:
        line = sheet.lines[sheet.number(at)]
        if at < end or line.kind or sheet.reading.zone_at(at) is not None:
            continue
        if line.start == at and (line.end - at < LONG_LINE or sheet.fold.count(" ", at, line.end) < MANY_BLANKS):
            continue
        read = _table(sheet, at, line.end)
        if read is not None:
            found.append(read)
            end = read[0].end
    return found


def _table(sheet: Sheet, at: int, limit: int) -> tuple[Grid, Caption] | None:
    label = sheet.words.caption.match(sheet.fold, at, limit)
    if label is None:
        return None
    grid = None
    for window in WINDOWS:
        end = min(limit, at + window)
        atoms = _pieces(sheet, label.end(), end)
        first = _first_header(sheet, atoms)
        if first < 0:
            return None
        caption = Caption(at, 0, squeeze(label["label"]))
        if first:
            caption.text = tidy(sheet.text[atoms[0].start : atoms[first - 1].end])
            caption.fold = sheet.fold[atoms[0].start : atoms[first - 1].end]
        grid = read_cells_from(sheet, atoms[first:], caption, "cells", "t")
        if grid is None or end == limit or grid.end < at + FILLED * window:
            break
    if grid is None or grid.confidence < SURE:
        return None
    grid.start = at
    return grid, caption


def _first_header(sheet: Sheet, atoms: list[Atom]) -> int:
    """The piece at which three headers begin to follow each other, behind a title's length at most; -1 for none."""
    for k, atom in enumerate(atoms):
        if atom.start - atoms[0].start > LONGEST_TITLE:
            return -1
        headers = atoms[k : k + FEWEST_HEADERS]
        if (
            len(atom.fold) <= LONGEST_HEADER
            and len(headers) == FEWEST_HEADERS
            and role_of(sheet.words, atom.fold)
            and all(role_of(sheet.words, a.fold) or measured(sheet.words, a.fold) for a in headers)
        ):
            roles = [role_of(sheet.words, a.fold) for a in headers]
            # 主要指标 before 序号 is the title's end.
            return k + 1 if roles[:2] == ["name", "serial"] else k
    return -1


def _pieces(sheet: Sheet, start: int, end: int) -> list[Atom]:
    """The pieces between blanks of a stretch, up to where prose begins or another table."""
    fold = sheet.fold
    atoms: list[Atom] = []
    prose = 0
    while start < end:
        if fold[start] == " ":
            start += 1
            continue
        stop = fold.find(" ", start, end)
        stop = stop if stop >= 0 else end
        atom = sheet.atom(start, stop)
        if atoms and atom.fold[0] in "表附专续" and sheet.words.caption.match(atom.fold):
            break
        if atoms and atoms[-1].kind == "g" and atom.kind in "mMpP":
            del atoms[-1]  # a heading and what stands below it
            break
        prose = prose + 1 if atom.kind in "PM" else 0 if atom.kind in "via-u" else prose
        if prose >= PROSE_STOP:
            break
        atoms.append(atom)
        start = stop
    return atoms
