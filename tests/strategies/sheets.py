"""Readings of texts for the tests of tables: folded and cut into lines, no heading chosen yet."""

from policyparse.grammar import default
from policyparse.outline.reading import Reading
from policyparse.readers import read_string
from policyparse.scan.fold import fold
from policyparse.scan.lines import lines
from policyparse.tables.box_items import BoxText
from policyparse.tables.grid import Grid
from policyparse.tables.mark import Tables, mark_tables
from policyparse.tables.sheet import Sheet


def read(text: str) -> Reading:
    """The text as table readers get it."""
    source = read_string(text, "test")
    folded = fold(source.text)
    return Reading(source, source.text, folded, default(), lines(folded))


def sheet_of(text: str) -> Sheet:
    """The lines of a text as table readers ask for them."""
    return Sheet(read(text))


def tables(text: str) -> tuple[Reading, Tables]:
    """The reading with its tables and boxes marked, and what was found."""
    reading = read(text)
    return reading, mark_tables(reading)


def grid_of(text: str) -> Grid:
    """The only table of a text."""
    found = tables(text)[1].grids
    assert len(found) == 1, [g.caption for g in found]
    return found[0]


def box_of(text: str) -> BoxText:
    """The only box of a text."""
    found = tables(text)[1].boxes
    assert len(found) == 1, [b.label for b in found]
    return found[0]


def texts(grid: Grid) -> list[list[str]]:
    """The grid's rows as texts."""
    return [[cell.text for cell in row.cells] for row in grid.rows]


def headers(grid: Grid) -> list[str]:
    """The grid's headers."""
    return [column.header for column in grid.columns]
