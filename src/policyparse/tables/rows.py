"""Tables whose rows and cells the layout itself tells apart (pipes, tabs): header rows, group rows, notes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .align import lay
from .captions import Caption, caption_at
from .columns import join_headers, make_columns
from .costs import absent_cost, table_of
from .finish import Pieces, fill, judge, make_cell
from .grid import Atom, Grid, Note
from .sheet import Sheet
from .words import role_of, squeeze

Line = list[list[Atom]]
"""One row: the pieces of each cell, none for an empty one."""
FITS, MISFIT, BETTER = 0.3, 0.6, 2.0
"""Cost up to which a row fits, and above which it is tried with its cells moved to where they fit; by how much they fit
better there."""


def from_rows(sheet: Sheet, rows: Sequence[Line], caption: Caption, layout: str, id: str) -> Grid | None:
    """The grid of rows of cells; None where they make no table of two columns and a row."""
    rows = [r for r in rows if any(r)]
    notes: list[Note] = []
    rows, notes = _notes_off(sheet, rows)
    rows = _captions_off(sheet, rows, caption)
    if len(rows) < 2:
        return None
    n = max(len(r) for r in rows)
    even = sum(len(r) == n for r in rows)
    if n < 2 or (n > 40 and even < len(rows)):
        return None
    _below_spanning(sheet, rows, n)
    heads = _header_rows(sheet, rows, n)
    header = _joined_header(sheet, rows[:heads], n)
    columns = make_columns(sheet.words, header)
    body = [r for r in rows[heads:] if not any(_same(r, h) for h in rows[:heads])]
    grid = Grid(id, layout, caption.start, 0, columns=columns, notes=notes)
    pieces: Pieces = []
    groups: list[bool] = []
    cost = 0.0
    columns_named = any(c.role == "value" for c in columns)
    for row in body:
        group = _group(row, n, columns_named)
        placed = [row[0] or next(c for c in row if c)] + [[] for _ in range(n - 1)] if group else _fitted(row, grid, n)
        if placed is None:
            continue
        if not group:
            cost += _cost(placed, grid)
        pieces.append(placed)
        groups.append(group)
    if not pieces:
        return None
    fill(sheet, grid, pieces, groups, absent_is_merged=False)
    grid.end = max([row.end for row in grid.rows] + [note.end for note in notes])
    judge(sheet, grid, cost, len(pieces))
    return grid


def _cost(row: Line, grid: Grid) -> float:
    return sum([table_of(c)[cell[0].kind] for c, cell in zip(grid.columns, row, strict=True) if cell])


def _fitted(row: Line, grid: Grid, n: int) -> Line | None:
    """A row of ``n`` cells: as it is, or with its cells moved right where it lacks the merged ones at its front."""
    filled = [cell for cell in row if cell]
    padded = [*row[:n], *([[]] * (n - len(row)))]
    if len(row) > n or not padded[-1]:
        plain = _cost(padded, grid) if len(row) <= n else 9.0
        lacking = absent_cost(grid.columns[-1]) if not padded[-1] else 0.0
        if plain + lacking > MISFIT:
            shifted = _without_categories(filled, grid, n, max(FITS, plain - BETTER))
            if shifted is not None:
                return shifted
            serial = next((int(cell[0].fold) for cell in filled if cell[0].kind == "i"), 1)
            laid = lay([cell[0] for cell in filled], grid.columns, serial - 1, opening=0.0)
            if len(laid.rows) == 1 and laid.used == len(filled) and laid.cost < max(plain + lacking, MISFIT):
                at = {id(cell[0]): cell for cell in filled}
                return [[a for first in place for a in at[id(first)]] for place in laid.rows[0]]
            if plain > MISFIT:
                grid.doubt(0.15, f"a row has {len(row)} cells where the header has {n}")
    return padded


def _without_categories(filled: list[list[Atom]], grid: Grid, n: int, most: float) -> Line | None:
    """A row's cells in the columns that are no categories and do not stand before the serial, if they fit them: what
    is merged is printed above. ``most`` is what they may cost there."""
    serial = grid.index("serial")
    places = [k for k, c in enumerate(grid.columns) if c.role != "category" and k >= serial]
    if len(places) != len(filled) or len(places) == n:
        return None
    row: Line = [[] for _ in range(n)]
    for k, cell in zip(places, filled, strict=True):
        row[k] = cell
    return row if _cost(row, grid) <= most else None


def _notes_off(sheet: Sheet, rows: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Rows at the end that are notes (注：…) in one cell."""
    kept = list(rows)
    notes: list[Note] = []
    while kept and sum(bool(c) for c in kept[-1]) == 1:
        cell = next(c for c in kept[-1] if c)
        if not sheet.words.note.match(cell[0].fold):
            break
        text = make_cell(sheet, cell, "note").text
        notes.insert(0, Note(None, text, cell[0].start, cell[-1].end))
        kept.pop()
    return kept, notes


def _captions_off(sheet: Sheet, rows: list[Line], caption: Caption) -> list[Line]:
    """Rows at the top with one filled cell are the caption or the line of units."""
    while len(rows) > 2 and sum(bool(c) for c in rows[0]) == 1 and any(len([c for c in r if c]) > 1 for r in rows[1:3]):
        cell = next(c for c in rows[0] if c)
        units = sheet.words.unit_line.match(cell[0].fold)
        if cell[0].start == caption.start:
            pass
        elif units is not None:
            caption.unit = units.group("unit").strip()
        elif caption.text is None:
            found = caption_at(sheet, sheet.number(cell[0].start), -1)
            if found is not None:
                caption.label, caption.text, caption.fold = found.label, found.text, found.fold
            else:
                made = make_cell(sheet, cell, "name")
                caption.text, caption.fold = made.text, made.fold
                labelled = sheet.words.caption.match(made.fold)
                if labelled is not None and labelled.end() < len(made.fold):
                    caption.label = squeeze(labelled.group("label"))
                    caption.text, caption.fold = made.text[labelled.end() :], made.fold[labelled.end() :]
        else:
            break
        caption.start = min(caption.start, cell[0].start)
        rows = rows[1:]
    return rows


def _header_rows(sheet: Sheet, rows: Sequence[Line], n: int) -> int:
    """How many rows at the top are the header: one, or two where the second stands below a header that spans."""
    first, second = rows[0], rows[1]
    if len(rows) < 3 or len(second) > n:
        return 1
    texts = [c[0].fold if c else "" for c in second]
    known = [bool(role_of(sheet.words, squeeze(t))) for t in texts if t]
    tops = [squeeze(c[0].fold) if c else "" for c in first] + [""] * (n - len(first))
    doubled = any(a and a == b for a, b in pairwise(tops)) or not all(tops)
    repeated = sum(bool(t) and squeeze(t) == top for t, top in zip(texts, tops, strict=False))
    if not texts[0] and not all(tops) and (_same_below_each(tops, texts) or _below_figures(sheet, second, tops)):
        return 2
    figures = sum(c[0].kind in "via-" and not role_of(sheet.words, c[0].fold) for c in second if c)
    if (
        doubled
        and known
        and all(known)
        and not figures
        and (repeated or not texts[0] or not texts[-1] or len(known) == n)
    ):
        return 2
    return 1


def _below_spanning(sheet: Sheet, rows: list[Line], n: int) -> None:
    """Set the second row below the headers of the first that span, where its cells were printed from the left on.

    A converter that knows no cells over two rows prints 2020年 2025年 below 指标 现状值 and not below 现状值 规划值.
    """
    first, second = [*rows[0], *([[]] * (n - len(rows[0])))], [c for c in rows[1] if c]
    if len(rows) < 3 or not second or len(second) == n or rows[1][: len(second)] != second:
        return
    if not all(role_of(sheet.words, c[0].fold) == "value" for c in second):
        return
    # Empty headers show which span; where even those are missing, the headers of figures share the second row.
    places = [k for k in range(n) if not first[k] or (k + 1 < n and not first[k + 1])]
    if len(places) != len(second):
        head = [c for c in rows[0] if c]
        tops = [k for k, c in enumerate(head) if role_of(sheet.words, c[0].fold) == "value"]
        each = len(second) // len(tops) if tops else 0
        if not tops or len(head) - len(tops) + len(second) != n or each * len(tops) != len(second):
            return
        first = [part for k, c in enumerate(head) for part in ([c, *([[]] * (each - 1))] if k in tops else [c])]
        places = [k for k, c in enumerate(first) if not c or (k + 1 < n and not first[k + 1])]
    rows[0] = first
    rows[1] = [second[places.index(k)] if k in places else [] for k in range(n)]


def _same_below_each(tops: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a second row says the same below each header that spans: 城区 农村 城区 农村 below 2020年 2025年."""
    below = [t for t in texts if t]
    spanning = sum(bool(top) and k + 1 < len(tops) and not tops[k + 1] for k, top in enumerate(tops))
    each = len(below) // spanning if spanning else 0
    return (
        spanning > 1
        and each > 1
        and below == below[:each] * spanning
        and len(set(below)) == each
        and not any(t[0].isdigit() for t in below)
    )


def _below_figures(sheet: Sheet, second: Line, tops: Sequence[str]) -> bool:
    """Whether a second row has words below headers of figures that span, and nothing else: 目标 实际 below 2020年."""
    over = ""
    spanned = 0
    for k, cell in enumerate(second):
        over = tops[k] or over
        if cell:
            if cell[0].kind in "via-" or role_of(sheet.words, over) != "value":
                return False
            spanned += not tops[k]
    return spanned > 0


def _joined_header(sheet: Sheet, heads: Sequence[Line], n: int) -> list[tuple[str, str]]:
    """Header texts by column; below a spanning header the two are joined with /."""
    cells = [[make_cell(sheet, c, "name") if c else None for c in [*h[:n], *([[]] * (n - len(h)))]] for h in heads]
    if len(cells) == 1:
        return [(c.text, c.fold) if c else ("", "") for c in cells[0]]
    out = []
    over: tuple[str, str] = ("", "")
    for top, below in zip(*cells, strict=True):
        if top is not None:
            over = (top.text, top.fold)
        if below is None or (top is not None and squeeze(below.fold) == squeeze(top.fold)):
            out.append((top.text, top.fold) if top is not None else ("", ""))
        else:
            out.append((join_headers(over[0], below.text), join_headers(over[1], below.fold)))
    return out


def _same(row: Line, head: Line) -> bool:
    """Whether a row is a header row printed again."""
    return [c[0].fold if c else "" for c in row] == [c[0].fold if c else "" for c in head]


def _group(row: Line, n: int, columns_named: bool) -> bool:
    """Whether a row is one cell that heads those below: alone in its row, or repeated in every place."""
    filled = [c for c in row if c]
    if len(filled) == 1:
        kind = filled[0][0].kind
        return bool(row[0]) and n > 2 and (kind == "g" or (columns_named and kind in "tTq"))
    return len(filled) == n > 2 and len({c[0].fold for c in filled}) == 1 and filled[0][0].kind in "gtTq"
