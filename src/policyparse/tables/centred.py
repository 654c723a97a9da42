"""Merged cells of a column that groups the rows, printed in the middle of their rows: which rows each stands for.

The cells of such a column follow each other without a gap. So the first cell begins at the first row and reaches as
far below its words as above them, the second begins there, and so on to the last row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .finish import Pieces
from .grid import Atom
from .records import Record
from .rivers import nearest
from .sheet import Sheet
from .tokens import Tokens
from .words import TableWords, role_of

MOST_PIECES, BEAM = 4, 12
"""Pieces of one merged cell at most; readings of the pieces so far that are kept."""
SLACK, IN_SLACK = 0.5, 0.3
"""Lines by which words may miss the middle of their rows, and what each such costs: an even number of lines has none
in the middle."""
NEXT = 1.25
"""Lines by which the pieces of one cell are apart at most."""
SHORT = 3
"""Characters of a piece up to which the next line's may belong to the same cell: 学前 / 教育."""
APART, TOGETHER = 0.05, 0.1
"""What a cell costs, and one of pieces that are long enough to be whole."""

OVER_PAGE, FARTHEST = 0.3, 12
"""What a cell costs that goes over a page break; lines by which the middle of any cell's rows lies below its words."""
CERTAIN = 0.35
"""What a cell may cost on average before it is uncertain which rows they stand for."""

Mark = tuple[int, Atom]
"""The number of the line that a piece of a merged cell stands on, and the piece."""
Placed = tuple[float, Atom]
"""Where a piece stands, in lines from the top of the first row, and the piece."""
Path = tuple["Path", int, int, int] | None
"""The merged cells so far, the last first: its first row, the first of its pieces and how many it has."""
Reading = tuple[float, "Path"]
"""What a reading costs, and its cells."""


def take_off(
    words: TableWords, lines: Sequence[Tokens], heads: int, spans: Sequence[tuple[int, int]]
) -> tuple[list[Tokens], dict[int, list[Mark]]]:
    """The lines without the cells of the columns that group the rows, which may stand between two rows; those cells."""
    headers = [a for t in lines[:heads] for a in t.atoms if role_of(words, a.fold) == "category"]
    marks: dict[int, list[Mark]] = {nearest(spans, a): [] for a in headers}
    if not marks:
        return list(lines), {}
    kept = list(lines[:heads])
    for tokens in lines[heads:]:
        own = []
        for atom in tokens.atoms:
            k = nearest(spans, atom)
            (marks[k].append((tokens.line, atom)) if k in marks else own.append(atom))
        if own:
            kept.append(Tokens(tokens.line, own))
    return kept, marks


def put_back(
    sheet: Sheet, rows: Pieces, records: Sequence[Record], lines: Sequence[Tokens], marks: dict[int, list[Mark]]
) -> bool:
    """Give each merged cell to the first of its rows; whether it is certain which rows those are."""
    bounds, heights = _heights(rows, records, lines)
    pages = [heights[b.line] for a, b in pairwise(lines) if any(map(sheet.begins_page, range(a.line + 1, b.line + 1)))]
    certain = True
    for column, all_marks in marks.items():
        own = [(heights[line], atom) for line, atom in all_marks if heights[line] <= bounds[-1][1]]
        pieces, missed = centred(bounds, own, pages)
        certain &= missed <= CERTAIN * len(own)
        for row, cell in zip(rows, pieces, strict=True):
            row[column] = cell
    return certain


def _heights(
    rows: Pieces, records: Sequence[Record], lines: Sequence[Tokens]
) -> tuple[list[tuple[float, float]], dict[int, float]]:
    """Where each row begins and ends and where each printed line stands, in lines of a cell.

    A row is as high as its tallest cell; lines of others stand between the lines of that, if it has one more.
    """
    at: dict[int, float] = {}
    bounds = []
    top = 0.0
    for row, record in zip(rows, records, strict=True):
        line_of = {a.start: t.line for t in record.lines for a in t.atoms}
        cells = [sorted({line_of[a.start] for a in cell if a.start in line_of}) for cell in row]
        high = max(len(cell) for cell in cells)
        for cell in cells:
            for k, line in enumerate(cell):
                at[line] = top + (high - len(cell)) / 2 + k + 0.5
        bounds.append((top, top + high))
        top += high
    # A merged cell's words alone on a line stand between the lines above and below; behind the rows nothing is known.
    last = 0.0
    for k, tokens in enumerate(lines):
        if tokens.line not in at:
            below = next((at[t.line] for t in lines[k + 1 : k + 1 + MOST_PIECES] if t.line in at), None)
            at[tokens.line] = (last + below) / 2 if below is not None else top + 1
        last = at[tokens.line] if at[tokens.line] <= top else last
    return bounds, at


def centred(
    rows: Sequence[tuple[float, float]], marks: Sequence[Placed], pages: Sequence[float] = ()
) -> tuple[list[list[Atom]], float]:
    """For each row the pieces of the merged cell that begins with it, and what the reading costs.

    ``rows`` are where each begins and ends, ``pages`` where the lines stand that begin a page.
    """
    states: list[dict[int, Reading]] = [{} for _ in range(len(marks) + 1)]
    states[0][0] = (0.0, None)
    done: Reading | None = None
    for k in range(len(marks)):
        for first, (cost, before) in sorted(states[k].items(), key=lambda item: item[1][0])[:BEAM]:
            for size, end, more in _ends(rows, marks, pages, k, first):
                reading: Reading = (cost + more, (before, first, k, size))
                if end == len(rows) and k + size == len(marks):
                    done = reading if done is None or reading[0] < done[0] else done
                elif end not in states[k + size] or reading[0] < states[k + size][end][0]:
                    states[k + size][end] = reading
        states[k] = {}
    pieces: list[list[Atom]] = [[] for _ in rows]
    path = done[1] if done is not None else None
    while path is not None:
        path, first, k, size = path
        pieces[first] = [atom for _, atom in marks[k : k + size]]
    return pieces, done[0] if done is not None else float("inf")


def _ends(
    rows: Sequence[tuple[float, float]], marks: Sequence[Placed], pages: Sequence[float], k: int, first: int
) -> list[tuple[int, int, float]]:
    """How many pieces from ``k`` on make one cell that begins with row ``first``, where it ends, and the cost."""
    out: list[tuple[int, int, float]] = []
    if first >= len(rows):
        return out
    cost = APART
    for size in range(1, min(MOST_PIECES, len(marks) - k) + 1):
        if size > 1:
            if marks[k + size - 1][0] - marks[k + size - 2][0] > NEXT:
                break
            cost += TOGETHER if len(marks[k + size - 2][1].fold) > SHORT else 0.0
        middle = (marks[k][0] + marks[k + size - 1][0]) / 2
        near = []
        for end in range(first, len(rows)):
            over = (rows[first][0] + rows[end][1]) / 2 - middle
            if rows[first][0] <= middle <= rows[end][1] and any(middle < p < rows[end][1] for p in pages):
                near.append((OVER_PAGE, end + 1))
            else:
                near.append((abs(over) if abs(over) > SLACK else IN_SLACK * abs(over), end + 1))
            if over > FARTHEST:
                break
        out += [(size, end, cost + more) for more, end in near]
    return out
