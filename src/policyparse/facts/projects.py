"""Projects: the rows of a table of projects, with the items of what is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from policyparse.outline.reading import Reading
from policyparse.tables.costs import item_of
from policyparse.tables.grid import Atom, Cell, Grid

GLUED = re.compile(r"[。；;] {0,3}(?P<mark>（?(?P<number>\d{1,2})\\?[、．.)）])")
LOST_STOP = re.compile(r"(\d{1,2})(?=[^\d\s、．.)）%年月日个项名所万亿])")
MARK = re.compile(
    r"(?:（ ?\d{1,2} ?）|\d{1,2} ?\\?[、．）.]|[①-⑳]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、) ?"
)


def find_projects(reading: Reading, grids: list[Grid]) -> list[dict[str, Any]]:
    """All projects of the grids, in the shape of the public model: 序号/重点项目/建设内容 and the like."""
    wanted = reading.grammar.words("project-headers")
    out: list[dict[str, Any]] = []
    for grid in grids:
        name, content = grid.index("name"), grid.index("content")
        if name < 0 or content < 0 or not any(w in grid.columns[name].fold for w in wanted):
            continue
        serial = grid.index("serial")
        for row in grid.rows:
            cell = row.cells[name]
            if row.group or not cell.fold or cell.spanned:
                continue
            number = row.cells[serial].number if serial >= 0 else 0
            out.append(
                {
                    "ordinal": number or None,
                    "name": cell.text.replace("\n", ""),
                    "items": split_items(reading, row.cells[content]),
                    "table_id": grid.id,
                    "span": {"start": row.start, "end": row.end},
                }
            )
    return out


def split_items(reading: Reading, cell: Cell) -> list[dict[str, Any]]:
    """The items of a cell: one for each number, also where one runs on in the line of the item before, or lost the 、
    behind its number. A cell without numbers is one item for each piece that ends a sentence.
    """
    items: list[_Item] = []
    expected = 1
    family = ""
    for atom in cell.atoms:
        kind, number = item_of(atom) if atom.kind in "mMg" else ("", 0)
        if number == expected and (not family or kind == family):
            family = family or kind
            expected = _take(reading, atom, number, items)
        elif expected > 1 and _bare_number(atom) == expected:
            expected = _take(reading, atom, expected, items)
        elif items and (items[-1].number is not None or reading.fold[items[-1].pieces[-1][1] - 1] not in "。；"):
            items[-1].pieces.append((atom.start, atom.end))
        else:
            items.append(_Item(None, [(atom.start, atom.end)]))
    return [raw for item in items if (raw := item.to_dict(reading))["text"]]


@dataclass(slots=True)
class _Item:
    """An item with the stretches that it is printed in, its number first."""

    number: int | None
    pieces: list[tuple[int, int]]

    def to_dict(self, reading: Reading) -> dict[str, Any]:
        """In the shape of the public model, without its number."""
        start, end = self.pieces[0]
        mark = MARK.match(reading.fold, start, end)
        at = mark.end() if mark is not None and self.number is not None else start
        if mark is None and self.number is not None:
            at = start + len(str(self.number))
        text = "".join(reading.text[a:b].strip() for a, b in [(at, end), *self.pieces[1:]])
        return {"ordinal": self.number, "text": text, "span": {"start": start, "end": self.pieces[-1][1]}}


def _take(reading: Reading, atom: Atom, number: int, items: list[_Item]) -> int:
    """Add the items that a piece holds, the first at its beginning; the number that the next should bear."""
    items.append(_Item(number, [(atom.start, atom.end)]))
    for glued in GLUED.finditer(reading.fold, atom.start, atom.end):
        if int(glued["number"]) == number + 1:
            number += 1
            items[-1].pieces[-1] = (items[-1].pieces[-1][0], glued.start() + 1)
            items.append(_Item(number, [(glued.start("mark"), atom.end)]))
    return number + 1


def _bare_number(atom: Atom) -> int:
    """The number that a piece begins with whose 、 was lost; 0 for none."""
    found = LOST_STOP.match(atom.fold)
    return int(found[1]) if found is not None and len(atom.fold) > 12 else 0
