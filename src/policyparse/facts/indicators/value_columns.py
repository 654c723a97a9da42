"""What the value columns of a table say: their year, and whether they are baseline, target, average and so on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policyparse.grammar import Grammar
from policyparse.tables.grid import Grid

YEAR = re.compile(r"((?:19|20)\d\d)(?! ?[-—~至] ?(?:19|20)?\d\d)")
SPAN = re.compile(r"(?:19|20)\d\d ?年? ?[-—~至] ?((?:19|20)\d\d)")
PLAN = re.compile(r"[一二三四五六七八九十]{2}五")


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of figures: its number, its header as printed, the year and role of its figures, its own unit."""

    column: int
    label: str
    year: int | None
    role: str
    unit: str | None


def value_columns(grammar: Grammar, grid: Grid) -> list[ValueColumn]:
    """The columns with figures, with their years and roles.

    A header's words give the role; a bare year is the baseline where it is the first of several and the target where
    it is the last, those between are interim. A plan's name (“十四五”目标) means its last year.
    """
    roles = grammar.mapping("value-roles")
    columns = [(k, c) for k, c in enumerate(grid.columns) if c.role == "value"]
    years = [_year(grammar, c.fold) for _, c in columns]
    bare = sorted({y for (_, c), y in zip(columns, years, strict=True) if y is not None and not _word(roles, c.fold)})
    out = []
    for (k, column), year in zip(columns, years, strict=True):
        role = _word(roles, column.fold) or _by_order(year, bare)
        out.append(ValueColumn(k, column.header, year, role, column.unit))
    return out


def _word(roles: dict[str, str], fold: str) -> str:
    """The role that a header's last part names: of “十四五”目标/年均 the 年均."""
    for part in reversed(fold.split("/")):
        for word, role in roles.items():
            if word in part:
                return role
    return ""


def _by_order(year: int | None, bare: list[int]) -> str:
    if year is None:
        return "other"
    if year == bare[-1]:
        return "target"
    return "baseline" if year == bare[0] else "interim"


def _year(grammar: Grammar, fold: str) -> int | None:
    """The year that a header names: the last of a span, else the first; of a plan's name the plan's last."""
    span = SPAN.search(fold)
    if span is not None:
        return int(span[1])
    found = YEAR.findall(fold)
    if found:
        return int(found[0])
    plan = PLAN.search(fold)
    ends = grammar.mapping("plan-periods")
    return int(ends[plan[0]]) if plan is not None and plan[0] in ends else None
