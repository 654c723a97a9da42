"""Tables and what is read from them: indicators, projects, boxes."""

from typing import Literal

from pydantic.dataclasses import dataclass

from .base import VALUE, Frozen, Span
from .quantity import Quantity


@dataclass(frozen=True, slots=True, config=VALUE)
class Cell:
    """One place of the grid. A cell that spans rows or columns stands in every place it covers, with
    ``spanned`` true in all but the first; ``span`` is where its text is printed (None: an empty cell)."""

    text: str
    span: Span | None
    spanned: bool = False


@dataclass(frozen=True, slots=True, config=VALUE)
class Column:
    """A column: its header as printed ("" for none; two header rows joined) and the role it plays
    (serial, name, unit, category, attribute, value, lead, units, content, note or other)."""

    header: str
    role: str


class TableNote(Frozen):
    """A note below the table; ``ordinal`` where it is numbered."""

    ordinal: int | None
    text: str
    span: Span


class Table(Frozen):
    """A table brought back from whatever layout it arrived in.

    ``layout`` names that layout (pipes, tags, cells, aligned, wrapped, text); ``confidence`` is 0 to 1,
    with ``reasons`` for what lowers it.
    """

    id: str
    label: str | None
    caption: str | None
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[TableNote, ...]
    layout: str
    confidence: float
    reasons: tuple[str, ...]
    section_id: str | None
    span: Span

    def to_rows(self) -> list[dict[str, str]]:
        """The rows as dicts from header to text (a header printed twice or not at all gets its column number)."""
        printed = {column.header for column in self.columns}
        keys: list[str] = []
        for n, column in enumerate(self.columns, 1):
            key = column.header
            if not key or key in keys:
                key = f"{key}#{n}"
                while key in printed or key in keys:
                    key += "#"
            keys.append(key)
        return [dict(zip(keys, (cell.text for cell in row), strict=False)) for row in self.rows]


class IndicatorValue(Frozen):
    """One value cell of an indicator: ``label`` is the column's header as printed."""

    label: str
    year: int | None
    role: Literal["baseline", "interim", "target", "actual", "plan", "average", "other"]
    quantity: Quantity
    parts: tuple[Quantity, ...] = ()
    span: Span | None


class Indicator(Frozen):
    """A row that states a measure. ``name`` is without its unit, ``parent`` the row an 其中 row belongs to."""

    id: str
    name: str
    unit: str | None
    category: str | None
    parent: str | None
    attribute: str | None
    values: tuple[IndicatorValue, ...]
    table_id: str
    row: int
    notes: tuple[str, ...]
    section_id: str | None
    span: Span


class Item(Frozen):
    """A numbered item inside a project's cell."""

    ordinal: int | None
    text: str
    span: Span


class Project(Frozen):
    """A row of a project table."""

    ordinal: int | None
    name: str
    items: tuple[Item, ...]
    table_id: str
    span: Span


class BoxItem(Frozen):
    """An item of a box (专栏)."""

    ordinal: int | None
    title: str
    text: str
    span: Span


class Box(Frozen):
    """A box (专栏N) of prose or items; a box that is a table is a Table with that label."""

    label: str
    title: str
    items: tuple[BoxItem, ...]
    section_id: str | None
    span: Span
