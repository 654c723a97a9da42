"""Where a new document may begin within one file: an annex's label, or what follows a signature."""

from .reading import Reading

OPENING_KINDS = frozenset({"annex", "title", "cover", "letterhead", "signature"})
LONGEST_LABEL = 12


def find_boundaries(reading: Reading) -> list[int]:
    """Offsets behind which numbering may start anew at the top, in order."""
    label = reading.grammar.pattern("annex-label")
    fold = reading.fold
    found = []
    for line in reading.lines:
        is_label = line.end - line.start <= LONGEST_LABEL and fold[line.start] == "附"
        if line.kind in OPENING_KINDS or (is_label and label.match(fold, line.start, line.end)):
            found.append(line.start)
    return found
