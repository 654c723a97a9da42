"""The running text of a document with hard line breaks taken out, and the way back to the source's offsets."""

from bisect import bisect_right
from dataclasses import dataclass

from policyparse.outline.reading import Reading
from policyparse.scan.wrapping import wrapping

STOPS = frozenset("。；：！？\n")
"""Behind any other character a sentence may go on in the next line."""


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
        i = max(bisect_right(self.starts, offset) - 1, 0)
        return self.origins[i] + offset - self.starts[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a stretch that is not empty."""
        if len(self.starts) == 1:
            return start, end
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

    A line end stays where the sentence has ended and its paragraph with it, and before a heading or the edge of a
    zone. Lines of furniture are left out of hard-wrapped text.
    """
    fold = reading.fold
    wrapped = wrapping(fold, reading.lines, set()).width > 0 if reading.wrapped is None else reading.wrapped
    if not wrapped:
        return Running(fold, [0], [0])
    kept = {h.start for h in reading.headings} | {h.title_end for h in reading.headings}
    kept.update(edge for zone in reading.zones for edge in (zone.start, zone.end))
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length, before, last, goes_on = 0, "", 0, False
    for line in reading.lines:
        if line.kind == "furniture":
            continue
        start, end = line.start, line.end
        if (before in STOPS and not goes_on) or start in kept or last in kept:
            if parts:
                parts.append("\n")
                length += 1
        elif before < "{" and before.isalpha() and fold[start].isascii():  # ASCII, or nothing yet
            parts.append(" ")
            length += 1
        parts.append(fold[start:end])
        starts.append(length)
        origins.append(start)
        length += end - start
        before, last, goes_on = fold[end - 1], end, start in reading.ongoing
    if not starts:
        return Running(fold, [0], [0])
    return Running("".join(parts), starts, origins)
