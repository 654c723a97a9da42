"""Lines of a table printed side by side, taken apart at the blanks between the cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .captions import titles_next
from .grid import Atom
from .sheet import Sheet
from .tabs import whole_line
from .words import kind_of

WIDE_GAP = re.compile(r" {2,}")
PROSE = 24
"""Characters from which an unbroken line with a comma or full stop counts as prose."""
PROSE_STOP = 3


Measure = Callable[[str], int]
"""How many columns of the page a text takes up."""


@dataclass(slots=True)
class Tokens:
    """A line's pieces, left to right; ``line`` is its number."""

    line: int
    atoms: list[Atom]

    def serial(self, behind: int = 0) -> int:
        """The whole number that the line begins with, or has behind so many pieces; -1 for none."""
        for atom in self.atoms[: behind + 1]:
            if atom.kind == "i":
                return int(atom.fold)
        return -1


def gather_lines(sheet: Sheet, first: int, most: int, title: str = "") -> list[int]:
    """The numbers of the lines from ``first`` on, ``most`` at most, up to what can be in no table.

    ``title`` is the line above the table, which may be printed again on each page.
    """
    words = sheet.words
    found: list[int] = []
    prose = 0
    for i in range(first, min(len(sheet), first + most)):
        if sheet.lines[i].kind == "furniture":
            continue
        if not sheet.usable(i):
            break
        ink = sheet.ink(i)
        if (ink == title and i > first and sheet.begins_page(i)) or sheet.ruled(i):
            continue
        if i > first and ink[0] in "表附专续第" and (words.caption.match(ink) or _part(sheet, ink)):
            break
        if found and titles_next(sheet, i):
            break
        if ink[0] in "备注说资数" and words.note.match(ink):
            break
        if len(ink) >= PROSE and ("，" in ink or "。" in ink) and _unbroken(ink):
            prose += 1
            if prose > PROSE_STOP and not any(" " in sheet.ink(k) for k in found[-2 * PROSE_STOP :]):
                break
        else:
            prose = 0
        found.append(i)
    return found


def _unbroken(ink: str) -> bool:
    """Whether a line is one run of text: blanks only beside figures, as converters print them in prose."""
    return all(part[:1].isdigit() or part[-1:].isdigit() for part in ink.split(" ")[1:-1]) and ink.count(" ") <= 6


def _part(sheet: Sheet, ink: str) -> bool:
    return len(ink) < 40 and bool(sheet.words.heading.match(ink))


def is_aligned(sheet: Sheet, numbers: list[int]) -> bool:
    """Whether columns stand below each other: most lines with blanks have two or more of them in a row."""
    broken = [ink for i in numbers if " " in (ink := sheet.ink(i))]
    wide = sum("  " in ink for ink in broken)
    return wide > 0.5 * len(broken)


def tokenise(sheet: Sheet, numbers: Sequence[int], measure: Measure | None) -> list[Tokens]:
    """The pieces of each line; with a measure those between wide gaps, and the columns of the page they take up."""
    return [Tokens(i, _aligned(sheet, i, measure) if measure is not None else _parts(sheet, i)) for i in numbers]


def _parts(sheet: Sheet, i: int) -> list[Atom]:
    """The pieces between the blanks of a line."""
    words = sheet.words
    at = sheet.lines[i].start
    atoms = []
    for part in sheet.ink(i).split(" "):
        end = at + len(part)
        if part:
            atoms.append(Atom(at, end, part, kind_of(words, part)))
        at = end + 1
    return atoms


def _aligned(sheet: Sheet, i: int, measure: Measure) -> list[Atom]:
    """The pieces between the wide gaps of a line, with the columns of the page that they take up."""
    line = sheet.lines[i]
    whole = whole_line(sheet, i)
    atoms = []
    at = line.start
    for m in (*WIDE_GAP.finditer(sheet.fold, line.start, line.end), None):
        atom = sheet.atom(at, m.start() if m else line.end)
        atom.x = measure(sheet.text[whole : atom.start])
        atom.x2 = atom.x + measure(sheet.text[atom.start : atom.end])
        atoms.append(atom)
        at = m.end() if m else at
    return atoms


def page_width(text: str) -> int:
    """Columns that a text takes up where a Chinese character is two wide."""
    return len(text) if text.isascii() else len(text.encode("gbk", "replace"))
