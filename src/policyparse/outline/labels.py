"""Items that a label with a colon heads (1.重点区域：中小学周边。), two or more side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .openings import Opening
from .reading import Reading
from .statements import StatementForms, is_statement

LABEL = re.compile("[^，。；：、！？（ \n“”]{2,14}(?:（[^（）\n]{1,24}）)?：(?=[^\n ])")
FEWEST = 2


def head_by_labels(
    reading: Reading, groups: Iterable[list[int]], openings: list[Opening], forms: StatementForms
) -> None:
    """End the openings of siblings at the colons of their labels, where two in three of them have one.

    A label leaves no sentence open, as words that lead to a list do, and names no units in charge. Items of an
    article are its sentences, whatever they begin with.
    """
    fold, headings = reading.fold, reading.headings
    in_charge = reading.grammar.pattern("units-in-charge")
    for members in groups:
        above = headings[members[0]].parent
        family = headings[above].family if above >= 0 else None
        if family is not None and family.untitled:
            continue
        found = []
        for i in members:
            start = openings[i].start
            m = LABEL.match(fold, start, openings[i].end) if openings[i].kind != "none" else None
            if m is None or headings[i].title or in_charge.match(fold, start):
                continue
            label = m[0][:-1]
            if not label.endswith(forms.left_open) and not is_statement(label, forms):
                found.append((i, m.end() - 1))
        if len(found) >= FEWEST and 3 * len(found) >= 2 * len(members):
            for i, end in found:
                openings[i].end, openings[i].kind = end, "run-in"
