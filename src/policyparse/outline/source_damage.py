"""What the reader found wrong with the characters, as doubts: nothing that was lost is lost in silence."""

from __future__ import annotations

from policyparse.readers.source import Mark, MarkKind

from .reading import Doubt, Reading

MOST = 50
"""So many places are named one by one; a file that is damaged throughout gets one more finding for all the rest."""

CODES: dict[MarkKind, tuple[str, str]] = {
    "undecodable": ("PP901", "bytes of no character, shown as U+FFFD"),
    "control": ("PP901", "control character U+{0:04X}"),
    "private": ("PP902", "private-use character U+{0:04X}, whose shape only the original's font knows"),
}


def report_damage(reading: Reading) -> None:
    """Append a doubt for every stretch of undecodable bytes, control and private-use characters (PP901, PP902)."""
    if not reading.source.marks:
        return
    found: dict[str, list[Mark]] = {}
    for mark in reading.source.marks:
        if mark.kind in CODES:
            found.setdefault(CODES[mark.kind][0], []).append(mark)
    for code, marks in found.items():
        for mark in marks[:MOST]:
            message = CODES[mark.kind][1].format(mark.value)
            count = mark.end - mark.start
            reading.doubts.append(
                Doubt(code, f"{message} ({count} of them)" if count > 1 else message, mark.start, mark.end)
            )
        rest = marks[MOST:]
        if rest:
            count = sum(mark.end - mark.start for mark in rest)
            message = f"{count} more such characters in {len(rest)} places, as far as here"
            reading.doubts.append(Doubt(code, message, rest[0].start, rest[-1].end))
