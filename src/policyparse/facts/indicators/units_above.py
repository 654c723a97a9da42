"""The unit that a line above a table gives to each of its measures: 单位：%、万人."""

from __future__ import annotations

import re

RATES = ("%", "‰", "％")
APART = re.compile("[、，,；;]")


def unit_above(unit: str | None, name: str, rates: tuple[str, ...]) -> str | None:
    """The unit of the measure with that name; of several the one that its name shows, None where it does not tell.

    A rate (its name ends with one of ``rates``) has the %, anything else the only unit that is none.

    >>> unit_above("%、万人", "毛入园率", ("率",)), unit_above("%、万人", "在校生数", ("率",))
    ('%', '万人')
    >>> unit_above("所、万人", "小学", ("率",)) is None
    True
    """
    if unit is None or not APART.search(unit):
        return unit
    rate = name.endswith(rates)
    fits = [part for part in map(str.strip, APART.split(unit)) if part and (part in RATES) == rate]
    return fits[0] if len(fits) == 1 else None
