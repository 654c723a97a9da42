"""Tables with a label whose cells could not be told apart: kept as text, so that none of it is taken for headings."""

from __future__ import annotations

from .captions import Caption
from .grid import Grid
from .sheet import Sheet

FEWEST, MOST = 6, 400
"""Lines of such a table: at least, and at most."""
FEWEST_FIGURES = 3
"""Of them, those that hold a figure."""


def read_as_text(sheet: Sheet, caption: Caption) -> Grid | None:
    """A table with a label whose cells could not be told apart, kept as text; None where no cells follow the label."""
    end = caption.start
    cells = figures = 0
    for i in range(caption.after, min(len(sheet), caption.after + MOST)):
        if not sheet.usable(i):
            break
        line = sheet.lines[i]
        ink = sheet.ink(i)
        kind = sheet.atom(line.start, line.end).kind
        if (
            kind in "pPM"
            or sheet.words.heading.match(ink)
            or sheet.words.note.match(ink)
            or sheet.words.caption.match(ink)
        ):
            break
        cells += 1
        figures += kind in "via-u" or any(part[:1].isdigit() for part in ink.split(" "))
        end = line.end
    if cells < FEWEST or figures < FEWEST_FIGURES:
        return None
    return Grid("t", "text", caption.start, end, confidence=0.0, reasons=["its rows and columns could not be made out"])
