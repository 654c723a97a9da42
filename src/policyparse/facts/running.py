"""The running text of a document with hard line breaks taken out, and the way back to the source's offsets."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from policyparse.outline.reading import Reading
from policyparse.scan.wrapping import wrapping

BREAK = re.compile(r"(?<=[^。；：！？\n]) *\n[ \n]*")
"""A line end (and the blank lines of a page mark) behind which a sentence may go on."""


@dataclass(slots=True)
class Running:
    """Text in which amounts and sentences are whole; ``starts`` and ``origins`` map its pieces to the source."""

    text: str
    starts: list[int]
    origins: list[int]

    def origin(self, offset: int) -> int:
        """The source offset of the character at ``offset``."""
        if len(self.starts) == 1:
            return offset
        i = bisect_right(self.starts, offset) - 1
        return self.origins[i] + offset - self.starts[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a stretch that is not empty."""
        return self.origin(start), self.origin(end - 1) + 1

    def offset(self, origin: int) -> int:
        """The offset at which the source's character ``origin`` stands, or the next that was kept."""
        if len(self.starts) == 1:
            return origin
        i = max(bisect_right(self.origins, origin) - 1, 0)
        end = self.starts[i + 1] if i + 1 < len(self.starts) else len(self.text)
        return min(self.starts[i] + max(origin - self.origins[i], 0), end)


def running(reading: Reading) -> Running:
    """The fold as it is where lines are paragraphs; where they are hard-wrapped, with the wraps taken out.

    A line end stays where the sentence has ended, and before a heading or the edge of a zone.
    """
    fold = reading.fold
    if not (reading.wrapped or wrapping(fold, reading.lines, set()).width):
        return Running(fold, [0], [0])
    kept = {h.start for h in reading.headings} | {h.title_end for h in reading.headings}
    kept.update(edge for zone in reading.zones for edge in (zone.start, zone.end))
    parts, starts, origins, at, length = [], [0], [0], 0, 0
    for m in BREAK.finditer(fold):
        start, end = m.span()
        if end in kept or start in kept:
            continue
        if fold[start - 1].isascii() and fold[end : end + 1].isascii() and fold[start - 1].isalpha():
            start += 1  # one blank stays between two words in Latin letters
        parts.append(fold[at:start])
        length += start - at
        at = end
        starts.append(length)
        origins.append(end)
    parts.append(fold[at:])
    return Running("".join(parts), starts, origins)
