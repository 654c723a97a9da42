"""Tables of tasks: the cells of 牵头部门, 责任单位 and the like as responsibilities, each tied to its row."""

from __future__ import annotations

from typing import Any, Literal

from policyparse.facts.responsibilities.note_rules import note_rules
from policyparse.facts.responsibilities.pieces import read_list
from policyparse.outline.reading import Reading
from policyparse.tables.grid import Cell, Grid

ROLES: dict[str, Literal["lead", "support", "responsible"]] = {
    "lead": "lead", "support": "support", "units": "responsible",
}  # fmt: skip
"""What the units of a column are, by the role of the column."""
LONGEST = 1000
"""Characters beyond which a cell is no list of units."""


def find_task_responsibilities(reading: Reading, grids: list[Grid]) -> list[dict[str, Any]]:
    """One responsibility for each filled cell of a column of units, in the shape of the public model.

    ``role`` is the column's header; a merged cell counts for each row that it covers; the time limit is that of the
    row's column of time limits. Cells that name no unit (—, a person) give none.
    """
    empty = frozenset(reading.grammar.words("empty-cells"))
    out: list[dict[str, Any]] = []
    for grid in grids:
        columns = [(k, ROLES[c.role]) for k, c in enumerate(grid.columns) if c.role in ROLES]
        if not columns:
            continue
        limits = grid.index("deadline")
        section = reading.section_id(grid.start)
        for number, row in enumerate(grid.rows):
            if row.group:
                continue
            deadline = row.cells[limits].text if limits >= 0 and row.cells[limits].fold not in empty else None
            for k, role in columns:
                units = _units(reading, row.cells[k], role, empty)
                if units:
                    out.append(
                        {
                            "role": grid.columns[k].header or None,
                            "units": units,
                            "deadline": deadline or None,
                            "section_id": section,
                            "span": _span(row.cells[k]),
                            "table_id": grid.id,
                            "row": number,
                        }
                    )
    return out


def _units(reading: Reading, cell: Cell, role: str, empty: frozenset[str]) -> list[dict[str, str]]:
    """The units of a cell as printed, with their normalised names; a bracket behind one (（牵头）) gives its role."""
    fold = cell.fold.replace("\n", "、")
    if not fold or fold in empty or len(fold) > LONGEST:
        return []
    listed = read_list(note_rules(reading.grammar), fold, "list")
    out = []
    at = 0
    same_length = len(cell.text) == len(fold)
    for unit, own in listed.units:
        printed = unit.text
        start = fold.find(printed, at)
        if start >= 0 and same_length:
            at = start + len(printed)
            printed = cell.text[start:at]
        out.append({"text": printed, "name": unit.name, "role": own or role})
    return out


def _span(cell: Cell) -> dict[str, int]:
    return {"start": cell.start, "end": cell.end}
