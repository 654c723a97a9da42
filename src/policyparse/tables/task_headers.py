"""The headers of tables of tasks: serials, what is to be done, and the offices that are to do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .columns import OFFICE_ROLES, make_columns
from .grid import Atom, Column
from .header import LONGEST, header_length, possible_columns
from .sheet import Sheet
from .words import role_of

MOST_FORMS = 4
LONGEST_HEADER, LONGEST_LINE = 16, 80
"""Lines of a header at most, and characters of one."""


def names_tasks(columns: Sequence[Column]) -> bool:
    """Whether columns are those of a table of tasks: known ones, serials, something to do, who is to do it."""
    roles = [c.role for c in columns]
    return (
        all(roles)
        and roles.count("serial") == 1
        and any(role in OFFICE_ROLES for role in roles)
        and any(role in ("name", "content") for role in roles)
        and "value" not in roles
    )


def may_be_tasks(sheet: Sheet, first: int) -> bool:
    """Whether a header of serials and one of offices stand in the first lines."""
    roles: list[str] = []
    for i in range(first, min(first + LONGEST_HEADER, len(sheet))):
        parts = sheet.ink(i).split(" ") if sheet.lines[i].end - sheet.lines[i].start <= LONGEST_LINE else [""]
        roles += [role_of(sheet.words, part) for part in parts]
        if "serial" not in roles:
            if i > first:
                return False
        elif not set(OFFICE_ROLES).isdisjoint(roles):
            return True
    return False


def task_headers(sheet: Sheet, atoms: list[Atom]) -> Iterator[tuple[int, list[Column]]]:
    """How many pieces the header may have and the columns that it then makes, those of tables of tasks only."""
    known = 0
    while known < min(len(atoms), LONGEST) and role_of(sheet.words, atoms[known].fold):
        known += 1
    plain = make_columns(sheet.words, [(sheet.text[a.start : a.end], a.fold) for a in atoms[:known]])
    if names_tasks(plain):
        yield known, plain
        return
    for length in header_length(sheet.words, atoms)[:MOST_FORMS]:
        for columns in possible_columns(sheet, atoms[:length], []) if length else ():
            if names_tasks(columns):
                yield length, columns
                break
