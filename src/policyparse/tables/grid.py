"""The grid in which all layouts end: cells with their places, columns with their roles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MOST_DIGITS = 4
"""Digits that a serial number has at most."""


@dataclass(slots=True)
class Atom:
    """A piece of a cell as it is printed in one go: its place, its folded text, its kind (see ``words``).

    ``blank``: blanks stand before it on a line of their own, as an empty cell may be printed. ``x`` and ``x2`` are the
    columns of the page that it takes up. ``text`` is what it should read where that is not what is printed there
    (a formula whose figures stand on the next line). ``wide``, how many characters wide it is, and ``item``, family and
    number of the item that it begins with, are known once they were asked for.
    """

    start: int
    end: int
    fold: str
    kind: str
    blank: bool = False
    x: int = 0
    x2: int = 0
    text: str = ""
    wide: int = 0
    item: tuple[str, int] | None = None


@dataclass(slots=True)
class Cell:
    """A cell: the pieces it is printed in, top to bottom, with the place that they take up; none for an empty cell.

    ``spanned``: it belongs to a cell printed elsewhere, whose pieces it repeats.
    """

    atoms: list[Atom] = field(default_factory=list)
    text: str = ""
    fold: str = ""
    spanned: bool = False
    start: int = -1
    end: int = -1

    @property
    def number(self) -> int:
        """The serial number that it holds, 0 for none."""
        return int(self.fold) if self.fold.isdecimal() and len(self.fold) <= MOST_DIGITS else 0

    def repeated(self) -> Cell:
        """The same cell in a place that it spans."""
        return Cell(self.atoms, self.text, self.fold, True, self.start, self.end)

    def to_dict(self) -> dict[str, Any]:
        """In the shape of the public model."""
        span = {"start": self.start, "end": self.end} if self.atoms else None
        return {"text": self.text, "span": span, "spanned": self.spanned}


@dataclass(slots=True)
class Column:
    """A column: its header as printed ("" for none), the role that it plays and the unit that its header names.

    ``starts`` are the words that the names in a column of offices begin with.
    """

    header: str
    role: str
    fold: str = ""
    unit: str | None = None
    starts: tuple[str, ...] = ()


@dataclass(slots=True)
class Note:
    """A note below a table. ``footnote``: a mark glued to a cell refers to it; otherwise it follows 注：."""

    ordinal: int | None
    text: str
    start: int
    end: int
    footnote: bool = False

    def to_dict(self) -> dict[str, Any]:
        """In the shape of the public model."""
        return {"ordinal": self.ordinal, "text": self.text, "span": {"start": self.start, "end": self.end}}


@dataclass(slots=True)
class Row:
    """A row of the full grid. ``group``: one cell heads the rows below and spans all columns.

    ``start`` and ``end`` are where the row's own text begins and ends: the cells that it alone has.
    """

    cells: list[Cell]
    group: bool = False
    start: int = -1
    end: int = -1

    def __post_init__(self) -> None:
        start = end = -1
        for cell in self.cells:
            if cell.end >= 0 and not cell.spanned:
                if start < 0 or cell.start < start:
                    start = cell.start
                if cell.end > end:
                    end = cell.end
        self.start, self.end = start, end


@dataclass(slots=True)
class Grid:
    """A table as read: ``start`` and ``end`` from its caption to its last cell or note.

    ``confidence`` is 0 to 1, ``reasons`` say what lowered it. ``label`` is what it should read (表1 where the 表
    was lost), ``unit`` what a line 单位：… says of the whole table. A grid without columns could not be read.
    """

    id: str
    layout: str
    start: int
    end: int
    label: str | None = None
    caption: str | None = None
    unit: str | None = None
    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    confidence: float = 1.0
    reasons: list[str] = field(default_factory=list)

    def index(self, *roles: str) -> int:
        """The first column with one of those roles, -1 for none."""
        return next((n for n, c in enumerate(self.columns) if c.role in roles), -1)

    def doubt(self, loss: float, reason: str) -> None:
        """Be less sure of the table, and say why."""
        self.confidence = max(0.0, round(self.confidence - loss, 3))
        if reason not in self.reasons:
            self.reasons.append(reason)

    def to_dict(self, section_id: str | None) -> dict[str, Any]:
        """In the shape of the public model."""
        return {
            "id": self.id,
            "label": self.label,
            "caption": self.caption,
            "columns": [{"header": c.header, "role": c.role or "other"} for c in self.columns],
            "rows": [[cell.to_dict() for cell in row.cells] for row in self.rows],
            "notes": [
                {"ordinal": n.ordinal, "text": n.text, "span": {"start": n.start, "end": n.end}} for n in self.notes
            ],
            "layout": self.layout,
            "confidence": self.confidence,
            "reasons": self.reasons,
            "section_id": section_id,
            "span": {"start": self.start, "end": self.end},
        }
