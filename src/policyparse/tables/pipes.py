"""Tables printed with pipes: Markdown, and converters that end each cell with | on a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from .captions import MARKDOWN, Caption, caption_at, titles_next
from .cells import read_cells_from
from .columns import make_columns
from .costs import table_of
from .grid import Atom, Grid
from .rows import Line, from_rows
from .sheet import Sheet
from .words import kind_of

RULE = re.compile(r"[|\-：—: +=]+\Z")
ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~！（），．：；？])")
BREAK = re.compile(r"<br ?/?>")
GAP = 3
"""Lines without a pipe that a cell broken over lines may have."""
SHORT = 60


def pipe_run(sheet: Sheet, i: int) -> int:
    """The line after the last of the lines with pipes that hang together from line ``i`` on."""
    end = i + 1
    j = i + 1
    while j < len(sheet) and sheet.usable(j) and j - end <= GAP:
        ink = sheet.ink(j)
        if "|" in ink:
            if j > end and _closed(sheet, end - 1) and ink[0] == "|":
                break
            end = j + 1
        elif len(ink) > SHORT or _begins_anew(sheet, ink.lstrip(MARKDOWN)) or titles_next(sheet, j):
            break
        j += 1
    return end


def _begins_anew(sheet: Sheet, ink: str) -> bool:
    """Whether a line without a pipe is a caption or a heading."""
    return sheet.words.caption.match(ink) is not None or sheet.words.heading.match(ink) is not None


def _closed(sheet: Sheet, i: int) -> bool:
    ink = sheet.ink(i)
    return ink[0] == "|" and ink[-1] == "|"


def read_pipes(sheet: Sheet, i: int, end: int, caption: Caption, id: str) -> Grid | None:
    """The table in lines ``i`` to ``end``, None where the pipes make none."""
    pipes = sheet.fold.count("|", sheet.lines[i].start, sheet.lines[end - 1].end)
    if pipes < 4 or (end - i < 2 and pipes < 8):
        return None
    lines = [sheet.ink(k) for k in range(i, end)]
    if sheet.of_catalogue(i, "\n".join(lines)):
        return None
    many = sum(line.count("|") >= 2 for line in lines)
    rows = _row_a_line(sheet, i, end) if many >= 0.6 * len(lines) else _stream(sheet, i, end, caption)
    if rows is None:
        return None
    if isinstance(rows, Grid):
        return rows
    return from_rows(sheet, rows, caption, "pipes", id)


def _row_a_line(sheet: Sheet, i: int, end: int) -> list[Line]:
    """Rows of a table with a row to a line; a row that is broken over lines goes on until it has its cells."""
    counts = Counter(sheet.ink(k).count("|") for k in range(i, end) if not RULE.match(sheet.ink(k)))
    usual = max(counts, key=lambda c: (counts[c], c), default=0)
    rows: list[Line] = []
    held: list[tuple[int, int]] = []
    for k in range(i, end):
        line = sheet.lines[k]
        if RULE.match(sheet.ink(k)):
            if held:
                rows.append(_cells(sheet, held))
                held = []
            continue
        held.append((line.start, line.end))
        whole = sum(sheet.fold.count("|", a, b) for a, b in held) >= usual
        if whole or k + 1 == end or _next_opens(sheet, k) or sheet.ink(k + 1).count("|") == usual:
            rows.append(_cells(sheet, held))
            held = []
    return rows


def _next_opens(sheet: Sheet, k: int) -> bool:
    """Whether this line closes a row and the next begins one: both have a pipe at that edge."""
    return sheet.ink(k)[-1] == "|" and sheet.ink(k + 1)[0] == "|"


def _cells(sheet: Sheet, held: list[tuple[int, int]]) -> Line:
    """The cells between the pipes of one row's lines; a pipe at either edge only frames the row."""
    row: Line = [[]]
    for n, (start, end) in enumerate(held):
        at = start
        while at <= end:
            bar = sheet.fold.find("|", at, end)
            stop = bar if bar >= 0 else end
            row[-1] += _pieces(sheet, at, stop)
            if bar < 0:
                break
            if not (n == 0 and bar == start):
                row.append([])
            at = bar + 1
    if not row[-1] and len(row) > 1:
        row.pop()
    return row


def _pieces(sheet: Sheet, start: int, end: int) -> list[Atom]:
    """The pieces of a cell in one stretch, parted at <br>."""
    ink = sheet.fold[start:end]
    if not ink.strip(" *"):
        return []
    if "<" not in ink:
        return [_piece(sheet, start, end)]
    out = []
    at = start
    for a, b in [*[m.span() for m in BREAK.finditer(sheet.fold, start, end)], (end, end)]:
        if sheet.fold[at:a].strip(" *"):
            out.append(_piece(sheet, at, a))
        at = b
    return out


def _piece(sheet: Sheet, start: int, end: int) -> Atom:
    """A piece without the ** round it and without the backslashes before its marks, as Markdown has them."""
    atom = sheet.atom(start, end)
    if "\\" in atom.fold:
        atom.text = ESCAPED.sub("", sheet.text[atom.start : atom.end])
        atom.fold = ESCAPED.sub("", atom.fold)
        atom.kind = kind_of(sheet.words, atom.fold)
    if atom.fold.startswith("**") and atom.fold.endswith("**") and len(atom.fold) > 4:
        return sheet.atom(atom.start + 2, atom.end - 2)
    return atom


def _stream(sheet: Sheet, i: int, end: int, caption: Caption) -> list[Line] | Grid | None:
    """Rows of a table in which every cell ends with a pipe: as many pipes a row as columns.

    A caption's row says how many (its empty cells are printed); otherwise the number at which the cells' kinds agree
    best with the headers. Where no number does, the cells are laid out as if printed one a line.
    """
    cells: Line = []
    held: list[Atom] = []
    for k in range(i, end):
        line = sheet.lines[k]
        at = line.start
        while at <= line.end:
            bar = sheet.fold.find("|", at, line.end)
            if bar != at:
                held += _pieces(sheet, at, bar if bar >= 0 else line.end)
            if bar < 0:
                break
            cells.append(held)
            held = []
            at = bar + 1
    if held:
        cells.append(held)
    top = caption_at(sheet, i, -1)
    empty = next((k for k in range(1, len(cells)) if cells[k]), len(cells)) - 1
    captioned = cells and cells[0] and empty >= 1 and (top is not None or empty >= 2)
    n = empty + 1 if captioned else _width(sheet, cells)
    if n < 2:
        filled = [c[0] for c in cells if c]
        return read_cells_from(sheet, filled, caption, "pipes", "") if len(filled) >= 6 else None
    return [cells[k : k + n] for k in range(0, len(cells), n)]


def _width(sheet: Sheet, cells: Line) -> int:
    """The number of columns at which cells fit the headers that it makes of the first ones; 0 for none."""
    best, width = 0.5, 0
    for n in range(2, min(13, len(cells) // 2 + 1)):
        head = cells[:n]
        if not all(head):
            continue
        columns = make_columns(sheet.words, [(c[0].fold, c[0].fold) for c in head])
        if sum(bool(c.role) for c in columns) < min(2, n):
            continue
        costs = [table_of(c) for c in columns]
        body = cells[n:]
        rows = [body[k : k + n] for k in range(0, len(body), n)]
        cost = sum([min(_cost(costs, row), _cost(costs, _moved(row))) for row in rows]) / max(1, len(body))
        cost += 0.3 * (len(cells) % n > 0)
        if cost < best:
            best, width = cost, n
    return width


def _moved(row: Line) -> Line:
    """A row with the empty cells at its end in front: a merged cell stands above them."""
    filled = len(row)
    while filled and not row[filled - 1]:
        filled -= 1
    return [*row[filled:], *row[:filled]]


def _cost(costs: Sequence[Mapping[str, float]], row: Line) -> float:
    return sum([cost[cell[0].kind] for cost, cell in zip(costs, row, strict=False) if cell])
