"""Where a long line falls into the parts of a front: text that has lost its line ends."""

from __future__ import annotations

import re

from policyparse.outline.front.forms import Forms

LONGEST_NUMBER = 40
"""Characters of a document number that a line begins with at most."""


def cuts_of(fold: str, start: int, end: int, known: Forms, opening: bool) -> list[int]:
    """Where a long line may fall into front parts: at blanks that stand where line ends were, or, in text that has
    none, at what only a front has (number, salutation, signature, first marker). Below the opening only a signature's
    date can hide in a long line."""
    if not opening and (fold.find("日", start, end) < 0 or not known.date.search(fold, start, end)):
        return []
    if fold.find(" ", start, end) >= 0:
        cuts = _blank_cuts(fold, start, end, known)
        if cuts:
            return cuts
    return _glued_cuts(fold, start, end, known)


BLANK = re.compile(
    "(?<=[^ \\d“‘（《〔A-Za-z])( +)(?=[^ \\d”’）》〕A-Za-z]|20\\d\\d ?[年-]|\\d{1,2}[.、]|“)"
    "|(?<=\\d)( +)(?=[^ \\d”’）》〕A-Za-z年月日号个件项人家所条万亿元%])"
)


def _blank_cuts(fold: str, start: int, end: int, known: Forms) -> list[int]:
    cuts = []
    for m in BLANK.finditer(fold, start, end):
        cuts.append(m.start())
        if known.heading.match(fold, m.end(), end) and fold[m.start() - 1] in "。；":
            break
    return cuts


def _glued_cuts(fold: str, start: int, end: int, known: Forms) -> list[int]:
    """Cuts of a front without blanks: number, title, number, salutation, notice, signature, date, title, body."""
    begin = start
    cuts: list[int] = []
    first = known.number.match(fold, start, min(end, start + LONGEST_NUMBER))
    if first is not None:
        start = first.end()
        cuts.append(start)
    title_end = end_of_title(fold, start, min(end, start + 160), known)
    if title_end > start:
        cuts.append(title_end)
    number = known.number.match(fold, title_end, end) if title_end > start else None
    if number is not None:
        cuts.append(number.end())
    for m in known.glued.finditer(fold, cuts[-1] if cuts else start, end):
        if m["marker"]:
            cuts.append(m.start())
            break
        if m["greeting"]:
            cuts += [m.start(), m.end()]
            continue
        date = known.date.search(fold, m.start() + 3, m.end())
        if date is not None and fold[m.start() : date.start()].endswith(known.organs):
            cuts += [m.start(), date.start(), m.end()]
            title_end = end_of_title(fold, m.end(), min(end, m.end() + 160), known)
            if title_end > m.end():
                cuts.append(title_end)
    return sorted({c for c in cuts if begin < c < end})


def end_of_title(fold: str, start: int, end: int, known: Forms) -> int:
    """Where the title that begins at ``start`` ends in text that runs on: behind a document type that a body's
    opening, a number, a salutation or a first marker follows. ``start`` where none is found."""
    found = known.running_title.match(fold, start, end)
    return found.end(1) if found is not None else start
