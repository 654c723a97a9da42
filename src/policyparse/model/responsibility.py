"""Who is to do it."""

from typing import Literal

from pydantic.dataclasses import dataclass

from .base import VALUE, Frozen, Span


@dataclass(frozen=True, slots=True, config=VALUE)
class Unit:
    """A responsible unit: ``text`` as printed, ``name`` normalised by the grammar's aliases and suffixes."""

    text: str
    name: str
    role: Literal["lead", "support", "responsible"]


class Responsibility(Frozen):
    """One annotation of responsible units; ``span`` includes its brackets.

    ``role`` is the label as printed (责任科室, 牵头单位), None where there is none; ``deadline`` the time
    limit printed inside, as printed. ``table_id`` and ``row``: where a table's column of units says it.
    """

    role: str | None
    units: tuple[Unit, ...]
    deadline: str | None
    section_id: str | None
    span: Span
    table_id: str | None = None
    row: int | None = None
