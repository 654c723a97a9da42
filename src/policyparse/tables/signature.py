"""The signature right behind the last row of a table: an office and the day on which it signed."""

from __future__ import annotations

import re

from .grid import Atom

SIGNED = 2
"""Pieces at the end among which a signature's date stands."""
FULL_DATE = re.compile(r"(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日")


def unsigned(atoms: list[Atom]) -> list[Atom]:
    """The pieces without the signature that follows the table: an office above the only full date, at their end."""
    dates = [k for k, atom in enumerate(atoms) if atom.fold[-1] == "日" and FULL_DATE.fullmatch(atom.fold)]
    if len(dates) == 1 and dates[0] >= max(2, len(atoms) - SIGNED) and atoms[dates[0] - 1].kind == "o":
        return atoms[: dates[0] - 1]
    return atoms
