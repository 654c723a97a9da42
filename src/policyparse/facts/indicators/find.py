"""Indicators: the rows of a grid that state a measure, with unit, category, parent, attribute and typed values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from policyparse.facts.indicators.cell_quantity import cell_quantity, common_unit
from policyparse.facts.indicators.indicator_notes import RowNotes
from policyparse.facts.indicators.units_above import RATES, unit_above
from policyparse.facts.indicators.value_columns import ValueColumn, value_columns
from policyparse.grammar import Compiled, Grammar
from policyparse.outline.reading import Doubt, Reading
from policyparse.tables.grid import Cell, Grid, Row
from policyparse.tables.notes import mark_of
from policyparse.tables.words import squeeze

Raw = dict[str, Any]
SERIAL = re.compile(
    r"(?:\d{1,3}[.、．]|（\d{1,3}）|[①-⑳]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）) ?(?=[^\d])"
)
SHARE = 0.4
"""Share of the rows that must print a figure for a table without a header that says 指标 to be one of measures."""


@dataclass(frozen=True, slots=True)
class _Words:
    name_unit: Compiled
    child: Compiled
    measures: tuple[str, ...]
    endings: tuple[str, ...]
    rates: tuple[str, ...]
    totals: frozenset[str]
    attributes: frozenset[str]
    short_attributes: dict[str, str]
    empty: frozenset[str]


@lru_cache(maxsize=8)
def _words(grammar: Grammar) -> _Words:
    return _Words(
        grammar.pattern("name-unit"),
        grammar.pattern("cell-child"),
        grammar.words("measure-headers"),
        grammar.words("measure-endings"),
        grammar.words("rate-endings"),
        frozenset(grammar.words("total-rows")),
        frozenset(grammar.words("attributes")),
        grammar.mapping("attribute-short"),
        frozenset(grammar.words("empty-cells")),
    )


Figures = dict[int, Decimal]
"""A row's plain figures by the number of their column."""


@dataclass(slots=True)
class _Family:
    """The row that 其中 rows belong to, and what its parts have summed to so far, by value column."""

    name: str = ""
    quantities: dict[int, Raw] = field(default_factory=dict)
    unit: str | None = None
    values: Figures = field(default_factory=dict)
    sums: Figures = field(default_factory=dict)
    plain: bool = True
    open: bool = False


def find_indicators(reading: Reading, grids: list[Grid]) -> list[Raw]:
    """All indicators of the grids, in the shape of the public model."""
    out: list[Raw] = []
    for grid in grids:
        name = grid.index("name")
        if name < 0 or not grid.rows:
            continue
        values = value_columns(reading.grammar, grid)
        if not _of_measures(_words(reading.grammar), grid, name, values):
            continue
        _Table(reading, grid, name, values, out).read()
    return out


def _of_measures(words: _Words, grid: Grid, name: int, values: list[ValueColumn]) -> bool:
    """Whether a grid's rows state measures: its name column says 指标, or enough rows have figures."""
    if any(w in grid.columns[name].fold for w in words.measures):
        return True
    if grid.index("content", "lead", "units", "support", "deadline") >= 0 or not values:
        return False
    rows = [r for r in grid.rows if not r.group]
    figures = sum(any(c.atoms and c.atoms[0].kind in "vik" for c in (r.cells[v.column] for v in values)) for r in rows)
    return bool(rows) and figures >= SHARE * len(rows)


class _Table:
    """Reads one grid's rows in order: what a row says may depend on those above."""

    def __init__(self, reading: Reading, grid: Grid, name: int, values: list[ValueColumn], out: list[Raw]) -> None:
        self.reading = reading
        self.grid = grid
        self.name = name
        self.values = values
        self.out = out
        self.words = _words(reading.grammar)
        self.attribute = grid.index("attribute")
        self.unit = grid.index("unit")
        self.categories = [k for k, c in enumerate(grid.columns) if c.role == "category"]
        self.section = reading.section_id(grid.start)
        self.group: str | None = None
        self.family = _Family()
        self.marks = {str(n.ordinal) for n in grid.notes if n.footnote}
        self.notes = RowNotes(reading.grammar, grid) if grid.notes else None

    def read(self) -> None:
        """Append the grid's indicators."""
        for number, row in enumerate(self.grid.rows):
            cell = row.cells[self.name]
            if row.group:
                self.group = _without_serial(row.cells[0].text)
                self.family = _Family()
            elif cell.fold and (not cell.spanned or self._has_values(row)):
                self._row(number, row, cell)

    def _has_values(self, row: Row) -> bool:
        return any(row.cells[v.column].atoms for v in self.values)

    def _row(self, number: int, row: Row, cell: Cell) -> None:
        own = self._unit(row)
        name, unit, child = self._name(cell, own)
        unit = own or unit or unit_above(self.grid.unit, name, self.words.rates)
        attribute = self._attribute(row)
        values, quantities = self._read_values(row, unit)
        unit = unit or common_unit(list(quantities.values()))
        if not name:
            return
        self.out.append(
            {
                "id": f"i{len(self.out) + 1}",
                "name": name,
                "unit": unit,
                "category": self._category(row),
                "parent": self._parent(name, unit, child, cell, quantities),
                "attribute": attribute,
                "values": values,
                "table_id": self.grid.id,
                "row": number,
                "notes": self.notes.texts(row, name, mark_of(squeeze(cell.fold))) if self.notes is not None else [],
                "section_id": self.section,
                "span": {"start": row.start, "end": row.end},
            }
        )

    def _name(self, cell: Cell, own: str | None) -> tuple[str, str | None, bool]:
        """Name, unit and whether it is a part (其中), from the name's cell; ``own``: what the column of units says.

        A bracket that says another unit than that column belongs to the name: 优质均衡县（区） counted in 个.
        """
        text, fold = cell.text.replace("\n", ""), cell.fold.replace("\n", "")
        child = self.words.child.match(fold)
        if child is not None:
            text, fold = text[child.end() :], fold[child.end() :]
        serial = SERIAL.match(fold)
        if serial is not None:
            text, fold = text[serial.end() :], fold[serial.end() :]
        mark = mark_of(fold)
        if mark and (mark in self.marks or not mark.isdecimal()):
            text, fold = text[: -len(mark)].rstrip(), fold[: -len(mark)].rstrip()
        unit = None
        measured = self.words.name_unit.match(fold) if fold and not fold[-1].isdecimal() else None
        if measured is not None:
            at = measured.end("name")
            tail = fold[at:].strip()
            named = measured["unit"]
            other = bool(named and own) and squeeze(named) != own
            if not other and (self._is_unit(tail, fold) if named else self.unit < 0):
                unit = named or measured["open"] or measured["bare"]
                self._check_bracket(cell, tail)
                text = text[:at]
        return text.strip(), unit, child is not None

    def _is_unit(self, tail: str, fold: str) -> bool:
        """Whether what stands behind the name is a unit: in brackets, or a sign that is no word (率%）)."""
        return tail[0] in "（([" or (tail[-1] in "）)]" and (tail[0] in "%‰" or len(tail) <= 4) and self._open(fold))

    @staticmethod
    def _open(fold: str) -> bool:
        """Whether a closing bracket has none that opens it."""
        return fold.count("）") > fold.count("（")

    def _check_bracket(self, cell: Cell, tail: str) -> None:
        """Report a unit that lost one of its brackets."""
        if tail.count("（") != tail.count("）") or tail in "%‰":
            lost = "before" if "）" in tail else "behind"
            message = f"the bracket {lost} the unit {tail.strip('（） ')} is lost"
            self.reading.doubts.append(Doubt("PP204", message, cell.start, cell.end))

    def _unit(self, row: Row) -> str | None:
        if self.unit < 0:
            return None
        cell = row.cells[self.unit]
        return squeeze(cell.text).strip("（）()") if cell.fold and cell.fold not in self.words.empty else None

    def _attribute(self, row: Row) -> str | None:
        if self.attribute < 0:
            return None
        cell = row.cells[self.attribute]
        if not cell.fold or cell.fold in self.words.empty:
            return None
        return self.words.short_attributes.get(squeeze(cell.fold), squeeze(cell.text))

    def _category(self, row: Row) -> str | None:
        """The row's categories, outer before inner with / between; else what the group row above says."""
        own = [_without_serial(row.cells[k].text.replace("\n", "")) for k in self.categories if row.cells[k].fold]
        return "/".join(own) if own else self.group

    def _read_values(self, row: Row, unit: str | None) -> tuple[list[Raw], dict[int, Raw]]:
        """The row's values, empty cells left out, and their quantities by column."""
        out = []
        quantities: dict[int, Raw] = {}
        for value in self.values:
            cell = row.cells[value.column]
            read = cell_quantity(cell.text, self.reading.grammar, value.unit or unit, cell.fold) if cell.fold else None
            if read is None:
                continue
            quantities[value.column] = read[0]
            out.append(
                {
                    "label": value.label,
                    "year": value.year,
                    "role": value.role,
                    "quantity": read[0],
                    "parts": read[1],
                    "span": {"start": cell.start, "end": cell.end},
                }
            )
        return out, quantities

    def _parent(self, name: str, unit: str | None, child: bool, cell: Cell, quantities: dict[int, Raw]) -> str | None:
        """The row that this one is a part of: said by 其中, or a part that follows one until the sum is reached."""
        family = self.family
        if not (child or family.open):
            family.name, family.quantities, family.unit = name, quantities, unit
            return None
        figures = {} if self._of_rate(family) else _figures(quantities)
        plain = not _prints_unit(cell.fold) and not name.endswith(self.words.endings)
        if child and family.name:
            if not family.open:
                family.values = _figures(family.quantities)
            family.open, family.plain = True, plain
        elif not self._follows(figures, plain, unit):
            self.family = _Family(name, quantities, unit)
            return None
        for column, figure in figures.items():
            family.sums[column] = family.sums.get(column, Decimal(0)) + figure
        return family.name

    @staticmethod
    def _of_rate(family: _Family) -> bool:
        """Whether the whole is a rate, to which those of its parts do not sum."""
        return family.unit in RATES

    def _follows(self, figures: Figures, plain: bool, unit: str | None) -> bool:
        """Whether a row goes on with the parts: they are not yet the whole, and it looks as they do."""
        family = self.family
        both = [c for c in figures if c in family.values and c in family.sums]
        if not family.open or not both:
            return family.open and plain and family.plain
        whole = [abs(family.sums[c] - family.values[c]) <= _slack(family.values[c]) for c in both]
        if all(whole):
            return False
        with_it = [family.sums[c] + figures[c] <= family.values[c] + 2 * _slack(family.values[c]) for c in both]
        if not all(with_it):
            return plain and family.plain and any(with_it)
        return (plain or not family.plain) and (unit == family.unit or unit is None)


def _figures(quantities: dict[int, Raw]) -> Figures:
    return {k: Decimal(q["value"]) for k, q in quantities.items() if q["value"] is not None and q["op"] == "="}


def _slack(whole: Decimal) -> Decimal:
    """What parts may miss their whole by through rounding: one in the last printed place, twice."""
    exponent = whole.as_tuple().exponent
    return Decimal(2).scaleb(exponent if isinstance(exponent, int) else 0) if exponent else Decimal(1)


def _prints_unit(fold: str) -> bool:
    return fold.endswith(("）", "%", "‰"))


def _without_serial(text: str) -> str:
    """A heading row's or category's text without its number."""
    found = SERIAL.match(text.replace("(", "（").replace(")", "）"))
    return text[found.end() :] if found is not None and found.end() < len(text) else text
