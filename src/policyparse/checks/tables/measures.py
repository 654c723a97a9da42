"""What several rules ask of indicators: which are the same measure, where their values begin and end, do two agree."""

from __future__ import annotations

from decimal import Decimal

from policyparse.checks.context import Context
from policyparse.model import Indicator, IndicatorValue, Quantity
from policyparse.scan.fold import fold


def by_table(at: Context) -> list[list[Indicator]]:
    """The indicators of each table."""
    found: dict[str, list[Indicator]] = {}
    for row in at.doc.indicators:
        found.setdefault(row.table_id, []).append(row)
    return list(found.values())


def measure(row: Indicator) -> str:
    """What an indicator measures, without blanks and widths: the same in two tables for the same measure.

    A row under 其中 carries its parent, since 小学 alone is no measure.
    """
    name = "".join(fold(row.name).split())
    return f"{row.parent}/{name}" if row.parent else name


def ends(row: Indicator) -> tuple[IndicatorValue | None, IndicatorValue | None]:
    """The value that is reached (the baseline) and the last that is aimed at.

    A value reached in the very year of the goal, or later, says how the goal was met: it is no baseline of it.
    """
    known = [v for v in row.values if v.quantity.value is not None and v.role not in ("average", "other")]
    goals = [v for v in known if v.role in ("target", "plan")]
    after = max(goals, key=lambda v: v.year or 0, default=None)
    before = next((v for v in known if v.role in ("baseline", "actual")), None)
    if before and after and before.role == "actual" and not (before.year and after.year and before.year < after.year):
        after = None
    return before, after


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two statements of one amount can both be true: an exact value must lie where the other allows.

    Two limits of one kind (≥96 and ≥98) do not agree; "about" agrees with what lies within a twentieth.
    """
    if one.value is None or other.value is None:
        return True
    if one.op == "range" or other.op == "range":
        low, high = (one, other) if one.op == "range" else (other, one)
        top = low.high if low.high is not None else low.value
        return low.value is not None and high.value is not None and top is not None and low.value <= high.value <= top
    if "~" in (one.op, other.op):
        a, b = Decimal(one.value), Decimal(other.value)
        return abs(a - b) * 20 <= max(abs(a), abs(b))
    if one.op == other.op:
        return one.value == other.value
    exact, limit = (one, other) if one.op == "=" else (other, one)
    if exact.op != "=" or exact.value is None or limit.value is None:
        return one.value == other.value
    return {
        ">=": exact.value >= limit.value,
        "<=": exact.value <= limit.value,
        ">": exact.value >= limit.value,
        "<": exact.value <= limit.value,
    }.get(limit.op, True)
