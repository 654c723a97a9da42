"""The signature of a text all on one line: names of bodies and a date, between the blanks that stand for line ends."""

from __future__ import annotations

from itertools import islice

from policyparse.outline.front.forms import Forms
from policyparse.outline.front.front_matter import Front, Stretch
from policyparse.outline.reading import Reading
from policyparse.scan.lines import JOINED_FROM

LONGEST_NAME, MOST_NAMES, MOST_TRIED = 40, 12, 60
"""Characters of a body's name, names above one date, and dates that are looked at."""


def find_signature_in_line(reading: Reading, front: Front, known: Forms) -> None:
    """Find who signed and when inside the long lines below the body's beginning: the first date that bodies' names
    stand right before. Sets ``front.signers`` and ``front.signed_on`` and says which stretch they are."""
    fold = reading.fold
    long = [line for line in reading.lines if line.end - line.start >= JOINED_FROM and line.end > reading.body]
    for line in long:
        start = max(line.start, reading.body)
        for m in islice(reading.grammar.pattern("date-in-line").finditer(fold, start, line.end), MOST_TRIED):
            if reading.zone_at(m.start() + 1) is not None:
                continue
            signers = _names_before(fold, start, m.start(), known)
            if signers:
                front.signers = signers
                front.signed_on = (m.start() + 1, m.end())
                front.parts.append(("signature", signers[0][0], m.end()))
                return


def _names_before(fold: str, start: int, end: int, known: Forms) -> list[Stretch]:
    """The names of bodies that stand right before ``end``, parted by blanks, in order."""
    names: list[Stretch] = []
    while len(names) < MOST_NAMES:
        blank = fold.rfind(" ", max(start, end - LONGEST_NAME), end)
        name = fold[blank + 1 : end]
        if blank < 0 or not name.isalpha() or not name.endswith(known.organs):
            break
        names.insert(0, (blank + 1, end))
        end = blank
    return names
