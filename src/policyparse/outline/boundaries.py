"""Where a new document may begin within one file: an annex's label, or what follows a signature."""

from .reading import Reading

OPENING_KINDS = frozenset({"annex", "title", "cover", "letterhead", "signature"})
LONGEST_LABEL = 12


def find_boundaries(reading: Reading) -> list[int]:
    """Offsets behind which numbering may start anew at the top, in order."""
    label = reading.grammar.pattern("annex-label")
    fold = reading.fold
    return [
        line.start
        for line in reading.lines
        if line.kind in OPENING_KINDS
        or (
            fold[line.start] == "附"
            and line.end - line.start <= LONGEST_LABEL
            and label.match(fold, line.start, line.end)
        )
    ]
