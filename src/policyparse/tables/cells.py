"""Tables printed one cell a line, blank lines between or not, merged cells once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .align import Laid, lay
from .captions import Caption, titles_next
from .columns import make_columns
from .costs import REWARD, table_of
from .finish import fill, judge
from .grid import Atom, Column, Grid
from .header import header_length, possible_columns, unknown_headers
from .long_column import long_column
from .sheet import Sheet
from .signature import unsigned
from .thresholds import share_out
from .words import kind_of, role_of

WINDOWS = (96, 800, 6_000, 20_000)
"""Lines that are looked at for one table: more only where it fills what was looked at before."""
FILLED = 0.6
GOOD, SURE, PLAIN = 0.3, 0.03, 0.75
"""Cost a row of a table that reads well; of one that needs no other reading to be tried; and of one whose headers are
all known, which needs none either."""
MOST_FORMS = 12
PROSE_STOP = 2
"""Lines of prose in a row that end the search for cells of a table of figures."""
SERIAL_GLUED = re.compile(r"(\d{1,3})(?: |[.、．] ?)?(?=[^\d.、．% ])")


def read_cells(sheet: Sheet, first: int, caption: Caption, id: str, headed: bool = False) -> Grid | None:
    """The table whose header or first cell stands in line ``first``, None where no rows come out.

    ``headed``: that line has all headers side by side.
    """
    grid = None
    for most in WINDOWS:
        atoms = gather(sheet, first, most)
        if headed:
            atoms = part_header(sheet, atoms)
        grid = read_cells_from(sheet, atoms, caption, "cells", id)
        if grid is None or len(atoms) < most or grid.end < atoms[int(FILLED * len(atoms))].start:
            break
    return grid


def read_cells_from(sheet: Sheet, atoms: list[Atom], caption: Caption, layout: str, id: str) -> Grid | None:
    """The table that a flat run of cells holds from its first on."""
    if len(atoms) < 4:
        return None
    best = _best_reading(sheet, atoms)
    if best is None or not _is_table(best):
        return None
    best = _listed(atoms, _unglued(sheet, atoms, best))
    laid = best.laid
    grid = Grid(id, layout, caption.start, 0, columns=best.columns)
    share_out(laid.rows, best.columns)
    fill(sheet, grid, laid.rows, laid.groups, listed=laid.listed)
    grid.end = max(row.end for row in grid.rows)
    if laid.dropped:
        grid.doubt(0.1 * len(laid.dropped), f"{len(laid.dropped)} pieces of text fit no column")
    if not best.header:
        grid.doubt(0.15, "no header was found")
    judge(sheet, grid, laid.cost, len(laid.rows))
    return grid


@dataclass(slots=True)
class Best:
    """A reading of a run: its rows and columns, and how many pieces the header has."""

    laid: Laid
    columns: list[Column]
    header: int


def _best_reading(sheet: Sheet, atoms: list[Atom]) -> Best | None:
    """The columns under which most of the run makes rows.

    A reading in which every row is whole is taken before any is searched for; a plain one that fits well ends the
    search.
    """
    forms: list[tuple[int, list[Atom], list[Column]]] = []
    lengths = header_length(sheet.words, atoms)
    if lengths in ([], [1]):
        lengths = [*lengths, *unknown_headers(atoms), *([] if lengths else [0])]
    for length in lengths:
        body = drop_repeats(atoms[:length], atoms[length:])
        for columns in possible_columns(sheet, atoms[:length], body):
            if len(columns) < 2:
                continue
            run = part_glued(sheet, body, columns) if glued_from_first(body, columns) else body
            whole = regular(run, columns)
            if whole is not None:
                return Best(whole, columns, length)
            forms.append((length, run, columns))
    best: Best | None = None
    for length, body, columns in forms[:MOST_FORMS]:
        laid = lay(body, columns)
        if laid.rows and (best is None or laid.score + REWARD * length > best.laid.score + REWARD * best.header):
            best = Best(laid, columns, length)
        known = all(c.role for c in columns) and not laid.dropped
        if len(laid.rows) > 1 and laid.cost <= (PLAIN if known else SURE) * len(laid.rows):
            return best
    return best


def glued_from_first(body: list[Atom], columns: list[Column]) -> bool:
    """Whether the first serial number shares its line with the name behind it."""
    if not body or not any(c.role == "serial" for c in columns):
        return False
    glued = SERIAL_GLUED.match(body[0].fold)
    return glued is not None and int(glued[1]) == 1


def gather(sheet: Sheet, first: int, most: int) -> list[Atom]:
    """The lines from ``first`` on as pieces, ``most`` at most, up to what can be in no table: a caption, the heading of
    a part, prose."""
    words, fold, lines = sheet.words, sheet.fold, sheet.lines
    atoms: list[Atom] = []
    long: bool | None = None
    prose = 0
    end = lines[first].start
    for i in range(first, min(len(lines), first + most)):
        line = lines[i]
        if line.kind == "furniture":
            continue
        if not sheet.usable(i):
            break
        between = fold[end : line.start]
        blank = " " in between and any(p and p.isspace() for p in between.split("\n")[1:-1])
        ink = fold[line.start : line.end]
        atom = Atom(line.start, line.end, ink, kind_of(words, ink), blank)
        end = line.end
        if ink[0] in "表附专续第" and i > first and (words.caption.match(ink) or _part(sheet, atom)):
            break
        if atoms and titles_next(sheet, i):
            break
        if ink[0] in "注备说资数" and words.note.match(ink):
            break
        if atom.kind in "PM":
            prose += 1
        elif atom.kind in "via-u":
            prose = 0
        if prose >= PROSE_STOP:
            long = _long_columns(sheet, atoms) if long is None else long
            if not long:
                break
        atoms.append(atom)
    return unsigned(atoms) if len(atoms) < most else atoms


def _part(sheet: Sheet, atom: Atom) -> bool:
    return atom.fold[0] in "第附" and len(atom.fold) < 40 and bool(sheet.words.heading.match(atom.fold))


def _long_columns(sheet: Sheet, atoms: list[Atom]) -> bool:
    """Whether the header so far names a column whose cells may be prose."""
    roles = [role_of(sheet.words, a.fold) for a in atoms[:12]]
    if "content" not in roles and "note" not in roles and roles.count("name") < 2:
        return False
    columns = make_columns(sheet.words, [(a.fold, a.fold) for a in atoms[:12]])
    return any(c.role in ("content", "note") for c in columns)


def drop_repeats(header: list[Atom], body: list[Atom]) -> list[Atom]:
    """The pieces without the headers that are printed again on each page."""
    if len(header) < 2 or not body:
        return body
    texts = [a.fold for a in header]
    out: list[Atom] = []
    k = 0
    while k < len(body):
        if body[k].fold == texts[0] and [a.fold for a in body[k : k + len(texts)]] == texts:
            k += len(texts)
        else:
            out.append(body[k])
            k += 1
    return out


def part_header(sheet: Sheet, atoms: list[Atom]) -> list[Atom]:
    """The pieces with the header's line, and the same line printed again on later pages, taken apart at its blanks."""
    header = atoms[0].fold
    out: list[Atom] = []
    for atom in atoms:
        if atom.fold != header:
            out.append(atom)
            continue
        at = atom.start
        for part in header.split(" "):
            if part:
                out.append(sheet.atom(at, at + len(part)))
            at += len(part) + 1
    return out


def regular(atoms: list[Atom], columns: list[Column]) -> Laid | None:
    """The rows where every row is whole and every piece of a kind that its column has; None where any is not.

    Ends before a piece of prose or a heading, or at the last piece.
    """
    n = len(columns)
    costs = [table_of(c) for c in columns]
    serial = next((k for k, c in enumerate(columns) if c.role == "serial"), -1)
    last = 0
    rows: list[list[list[Atom]]] = []
    total = 0.0
    at = 0
    while at + n <= len(atoms):
        row = atoms[at : at + n]
        cost = 0.0
        for k in range(n):
            cost += costs[k][row[k].kind]
        if cost > GOOD or (serial >= 0 and (row[serial].kind != "i" or int(row[serial].fold) != last + 1)):
            break
        last += 1
        total += cost
        rows.append([[a] for a in row])
        at += n
    rest = atoms[at : at + 1]
    if len(rows) < 2 or (rest and rest[0].kind not in "pPMg"):
        return None
    placed = at * REWARD - total
    return Laid(rows, [False] * len(rows), at, total, placed, [])


def _is_table(best: Best) -> bool:
    """Enough evidence: a known header of two columns and a row, or three rows of figures without one."""
    laid = best.laid
    if best.header:
        known = sum(bool(c.role) for c in best.columns)
        return known >= 2 and (len(laid.rows) >= 2 or laid.cost <= GOOD) and laid.score > 1
    return len(laid.rows) >= 3 and laid.cost <= GOOD * len(laid.rows)


def _unglued(sheet: Sheet, atoms: list[Atom], best: Best) -> Best:
    """Where rows fit badly, the reading with cells that share a line taken apart, if that is better."""
    laid = best.laid
    if laid.cost <= PLAIN * len(laid.rows) and not laid.dropped:
        return best
    body = drop_repeats(atoms[: best.header], atoms[best.header :])
    parted = part_glued(sheet, body, best.columns)
    if len(parted) == len(body):
        return best
    other = lay(parted, best.columns)
    each = other.cost / max(1, len(other.rows))
    if other.score > laid.score and each <= laid.cost / len(laid.rows) + 0.1:
        return Best(other, best.columns, best.header)
    return best


def _listed(atoms: list[Atom], best: Best) -> Best:
    """Where rows fit badly, the reading with all lists in one column, if they fit better so."""
    laid = best.laid
    if laid.cost <= PLAIN * len(laid.rows):
        return best
    other = long_column(drop_repeats(atoms[: best.header], atoms[best.header :]), best.columns)
    if other is None or other.cost * len(laid.rows) >= laid.cost * len(other.rows):
        return best
    return Best(other, best.columns, best.header)


def part_glued(sheet: Sheet, atoms: list[Atom], columns: list[Column]) -> list[Atom]:
    """The pieces with those taken apart that plainly hold two cells: a serial before a name, figures side by side."""
    roles = [c.role for c in columns]
    serials = "serial" in roles
    last = 0
    out: list[Atom] = []
    for atom in atoms:
        if atom.kind == "i" and serials and int(atom.fold) == last + 1:
            last += 1
        glued = SERIAL_GLUED.match(atom.fold) if serials and atom.kind in "tTmqpo" else None
        if glued is not None and int(glued[1]) == last + 1:
            last += 1
            start = atom.start
            out.append(sheet.atom(start, start + glued.end(1), atom.blank))
            atom = sheet.atom(start + glued.end(), atom.end)
        out += _part_figures(sheet, atom)
    return out


def _part_figures(sheet: Sheet, atom: Atom) -> list[Atom]:
    """A piece whose parts between blanks are each a figure, a unit or an attribute, the first perhaps a name."""
    if " " not in atom.fold or len(atom.fold) > 60:
        return [atom]
    parts = atom.fold.split(" ")
    if not all(kind_of(sheet.words, p) in "via-u" for p in parts[1:] if p):
        return [atom]
    out: list[Atom] = []
    at = atom.start
    for part in parts:
        if part:
            out.append(sheet.atom(at, at + len(part), atom.blank and not out))
        at += len(part) + 1
    return out
