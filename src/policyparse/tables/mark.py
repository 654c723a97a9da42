"""Finds the tables and boxes of a text, reads each, and marks their places as zones in which no heading stands."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass, field

from policyparse.outline.reading import Doubt, Reading, Zone

from .anchored import read_anchored
from .box_items import BoxText
from .boxes import BoxReader, box_labels
from .captions import Caption, caption_above, caption_at
from .cells import read_cells
from .continued import goes_on, mark_continued
from .flat import flat_labels, read_flat
from .framed import frame_run, read_framed
from .gaps import gap_run, read_gaps
from .grid import Grid
from .lined import read_lined
from .notes import read_notes
from .pipes import pipe_run, read_pipes
from .places import Places
from .sheet import Sheet
from .tabs import read_tabs, tab_run
from .tagged import OPENING, leave_tagged, read_tagged
from .task_headers import names_tasks
from .task_lines import read_task_lines
from .tasks import read_tasks
from .unread import read_as_text
from .words import role_of

UNREADABLE = 0.4
"""Confidence below which a table is kept as text."""
MOST_TABLES, MOST_IN_VAIN = 1_000, 2_000
"""Tables of one text at most, and places that are tried in vain."""
FREE_TRIES, CHARACTERS_A_TRY = 15, 120
"""Of those, so many in any text, and one more for so many characters."""
FIGURES_NEAR, FIGURES = 12, 3
"""A table without header or caption: so many lines of figures alone within so many lines."""
PARAGRAPH = 80
"""Characters from which a line with one pipe is a paragraph."""
BELOW = 32
"""Lines below a header that are looked at to see whether cells stand side by side."""
AS_MANY = 0.8
"""Share of the rows of another reading that one as a table of tasks has at least, which knows more of such tables."""
BACK = 12
"""Lines above the first figure in which such a table may begin."""


@dataclass(slots=True)
class Tables:
    """What was found: the grids in order, and the boxes of text."""

    grids: list[Grid] = field(default_factory=list)
    boxes: list[BoxText] = field(default_factory=list)


def mark_tables(reading: Reading) -> Tables:
    """Read all tables and boxes; their places are added to ``reading.zones``, doubts to ``reading.doubts``.

    Runs before headings are chosen. A text without a sign of a table costs one pass of one pattern.
    """
    found = Tables()
    labels = box_labels(reading.fold)
    places = Places(reading)
    flat = flat_labels(reading.fold)
    if not labels and not flat and places.next(0) is None:
        return found
    sheet = Sheet(reading)
    mark_continued(sheet)
    _read_tables(sheet, places, found)
    if flat:
        _take_flat(sheet, flat, found)
    _mark_boxes(sheet, labels, found)
    return found


def _take_flat(sheet: Sheet, labels: list[int], found: Tables) -> None:
    """Take in the tables that stand in the middle of a line, each in its place among the others."""
    for grid, caption in read_flat(sheet, labels):
        grid.label, grid.caption = caption.label, caption.text
        insort(found.grids, grid, key=lambda g: g.start)
        insort(sheet.reading.zones, Zone("table", grid.start, grid.end), key=lambda z: z.start)
    for number, grid in enumerate(found.grids, 1):
        grid.id = f"t{number}"


def _read_tables(sheet: Sheet, places: Places, found: Tables) -> None:
    """Try each place that may begin a table, outside those found before; a run of pipes or tabs only once."""
    at = floor = tried = in_vain = labelled = 0
    most_in_vain = min(MOST_IN_VAIN, FREE_TRIES + len(sheet.fold) // CHARACTERS_A_TRY)
    while (place := places.next(at)) is not None:
        offset, why = place
        at = offset + 1
        i = sheet.number(offset)
        if i < floor or i >= len(sheet) or (why in "|\t" and i < tried) or not sheet.usable(i):
            continue
        if in_vain > most_in_vain or len(found.grids) >= MOST_TABLES:
            message = "there are more tables, or what looks like them, than are looked for; the rest is left as text"
            sheet.reading.doubts.append(Doubt("PP201", message, sheet.lines[i].start, sheet.lines[i].end))
            break
        if why == "|" and _lone_pipe(sheet, i):
            continue
        if why in "|\t":
            tried = max(pipe_run(sheet, i), frame_run(sheet, i)[1]) if why == "|" else tab_run(sheet, i)
        caption, grid = _read(sheet, offset, why, floor, labelled + 1)
        if grid is None and caption.label is not None and caption.label[0] in "表附":
            grid = read_as_text(sheet, caption)
        if grid is None:
            in_vain += 1
            floor = leave_tagged(sheet, offset, floor) if why == "<" else floor
            continue
        labelled += caption.label is not None and not caption.again
        floor = _take(sheet, grid, caption, found)
        at = max(at, sheet.lines[floor - 1].end)


def _lone_pipe(sheet: Sheet, i: int) -> bool:
    """Whether a line is a paragraph with one pipe at its end: a box of text that a converter took for a table."""
    line = sheet.lines[i]
    return line.end - line.start > PARAGRAPH and sheet.fold.count("|", line.start, line.end) == 1


def _read(sheet: Sheet, offset: int, why: str, floor: int, expected: int) -> tuple[Caption, Grid | None]:
    """The table that begins at an offset, or that its line belongs to."""
    id = "t"
    i = sheet.number(offset)
    if why == "<":
        above = caption_above(sheet, i, floor, expected)
        return above, read_tagged(sheet, offset, above, id)
    caption = caption_at(sheet, i, expected) if why in ("label", "lost", "|") else None
    if why == "|" or "|" in sheet.ink(i):
        top, end = frame_run(sheet, i)
        if end > i:
            caption = caption_above(sheet, top, floor, expected)
            return caption, read_framed(sheet, top, end, caption, id)
        end = pipe_run(sheet, i)
        caption = caption or caption_above(sheet, i, floor, expected)
        return caption, read_pipes(sheet, i, end, caption, id)
    if why == "figure":
        return _read_headless(sheet, i, floor, expected)
    if caption is None:
        if why in ("label", "lost"):
            return Caption(0, i), None
        caption = caption_above(sheet, i, floor, expected)
    if caption.after >= len(sheet) or not sheet.usable(caption.after) or "。" in caption.fold:
        return caption, None
    return caption, _read_body(sheet, caption, id)


def _read_body(sheet: Sheet, caption: Caption, id: str) -> Grid | None:
    """The table below a caption, in whatever layout its first line shows."""
    b = caption.after
    ink = sheet.ink(b)
    if ink[0] == "+" and (framed := frame_run(sheet, b + 1))[1] > b + 1:
        return read_framed(sheet, *framed, caption, id)
    if ink[0] == "<" and (tag := sheet.fold.find(OPENING, sheet.lines[b].start, sheet.lines[b].end)) >= 0:
        return read_tagged(sheet, tag, caption, id)
    if "|" in ink:
        return read_pipes(sheet, b, pipe_run(sheet, b), caption, id)
    tabs = tab_run(sheet, b)
    if tabs > b + 1:
        return read_tabs(sheet, b, tabs, caption, id)
    if (anchored := read_anchored(sheet, b, caption, id)) is not None:
        return anchored
    side_by_side = any(_headers_in(sheet, k) >= (2 if k == b else 3) for k in range(b, min(b + 3, len(sheet))))
    if side_by_side and _alone(sheet, b + 1) and _headers_in(sheet, b) > 1:
        grid = _read_cells(sheet, b, caption, id, headed=True)
    elif side_by_side:
        grid = read_task_lines(sheet, b, caption, id) or read_lined(sheet, b, caption, id)
    else:
        grid = _read_cells(sheet, b, caption, id)
    if grid is not None and grid.confidence >= UNREADABLE:
        return grid
    gaps = gap_run(sheet, b) if caption.label is not None else b
    return read_gaps(sheet, b, gaps, caption, id) if gaps > b else None


def _read_cells(sheet: Sheet, b: int, caption: Caption, id: str, headed: bool = False) -> Grid | None:
    """The table printed cell by cell; one of tasks that is not certain is read once more as one of broken cells."""
    grid = read_cells(sheet, b, caption, id, headed)
    if grid is not None and not names_tasks(grid.columns):
        return grid
    tasks = read_tasks(sheet, b, caption, id, headed)
    if grid is None or tasks is None or tasks.confidence < UNREADABLE:
        return max((g for g in (grid, tasks) if g is not None), key=_worth, default=None)
    return tasks if len(tasks.rows) >= AS_MANY * len(grid.rows) else grid


def _alone(sheet: Sheet, i: int) -> bool:
    """Whether the lines below a header printed on one line have one cell each.

    The first serial number stands alone then; without serials hardly any line has two cells.
    """
    below = [sheet.ink(k) for k in range(i, min(i + BELOW, len(sheet))) if sheet.usable(k)]
    for ink in below:
        if ink[0] == "1" and (ink == "1" or ink.startswith("1 ")):
            return ink == "1"
    return sum(" " in ink for ink in below[: BELOW // 2]) <= 1 and len(below) > 2


def _headers_in(sheet: Sheet, i: int) -> int:
    """How many pieces of a line between blanks are headers."""
    ink = sheet.ink(i)
    if " " not in ink or len(ink) > 200:
        return 0
    return sum(bool(role_of(sheet.words, part)) for part in ink.split(" ") if part)


def _read_headless(sheet: Sheet, i: int, floor: int, expected: int) -> tuple[Caption, Grid | None]:
    """A table that begins without a known header: figures alone on several lines close together."""
    near = range(i, min(len(sheet), i + FIGURES_NEAR))
    figures = sum(sheet.atom(sheet.lines[k].start, sheet.lines[k].end).kind in "vi" for k in near if sheet.usable(k))
    if figures < FIGURES:
        return Caption(0, i), None
    top = i
    while top > max(floor, i - BACK) and sheet.usable(top - 1):
        ink = sheet.ink(top - 1)
        if len(ink) > sheet.words.cell_length or ink[-1] in "。；：" or sheet.words.heading.match(ink):
            break
        top -= 1
    best: tuple[Caption, Grid] | None = None
    for b in dict.fromkeys((top, top + 1, i - 1)):
        if top <= b < i:
            caption = caption_above(sheet, b, floor, expected)
            grid = read_cells(sheet, b, caption, "t")
            if grid is not None and (
                best is None or (grid.confidence, len(grid.rows)) > (best[1].confidence, len(best[1].rows))
            ):
                best = caption, grid
    return best if best is not None else (Caption(0, i), None)


def _worth(grid: Grid) -> tuple[float, int]:
    return grid.confidence, len(grid.rows)


def _take(sheet: Sheet, grid: Grid, caption: Caption, found: Tables) -> int:
    """Take a grid in, with its notes, its zone and its doubts; the first line behind it."""
    reading = sheet.reading
    read_notes(sheet, grid)
    before = found.grids[-1] if found.grids else None
    start = grid.start = min(grid.start, caption.start)
    last = sheet.number(max(start, grid.end - 1))
    if before is not None and goes_on(sheet, before, grid, caption):
        before.rows += grid.rows
        before.notes += grid.notes
        before.end = grid.end
        grid = before
    else:
        grid.id = f"t{len(found.grids) + 1}"
        grid.label, grid.caption, grid.unit = caption.label, caption.text, caption.unit
        found.grids.append(grid)
    if grid.confidence < sheet.words.doubt:
        message = f"{grid.label or 'the table'} was read with doubt: {'; '.join(grid.reasons)}"
        reading.doubts.append(Doubt("PP201", message, grid.start, grid.end))
    insort(reading.zones, Zone("table", start, sheet.lines[last].end), key=lambda z: z.start)
    return last + 1


def _mark_boxes(sheet: Sheet, labels: list[int], found: Tables) -> None:
    """Read the boxes whose labels are in no table."""
    reading = sheet.reading
    reader = BoxReader(sheet)
    starts = sorted([*labels, *(g.start for g in found.grids), len(reading.fold)])
    for offset in labels:
        if reading.zone_at(offset) is not None:
            continue
        limit = starts[bisect_right(starts, offset)]
        box = reader.read(offset, limit)
        if box is None:
            continue
        found.boxes.append(box)
        last = sheet.number(max(box.start, box.end - 1))
        end = sheet.lines[last].end if box.start == sheet.lines[sheet.number(box.start)].start else box.end
        insort(reading.zones, Zone("box", box.start, min(end, limit)), key=lambda z: z.start)
