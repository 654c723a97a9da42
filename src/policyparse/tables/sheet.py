"""The lines of a text as the table readers see them, by number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from policyparse.outline.reading import Reading
from policyparse.scan.lines import Line

from .grid import Atom
from .words import TableWords, kind_of, table_words

RULE, SHORTEST_RULE = frozenset("-—= "), 5
"""What a rule is made of, and how long one is at least."""
HEAD_OF_PAGE = 12
"""Lines in which one label of a catalogue is enough."""


class Sheet:
    """A reading's lines by number, those of contents pages and furniture counted but not usable."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words: TableWords = table_words(reading.grammar)
        self.fold = reading.fold
        self.text = reading.text
        self.lines: list[Line] = reading.lines
        self.starts = reading.starts

    def __len__(self) -> int:
        return len(self.lines)

    def number(self, offset: int) -> int:
        """The line that covers an offset, or the next one with ink."""
        i = bisect_right(self.starts, offset) - 1
        return i if i >= 0 and offset < self.lines[i].end else bisect_left(self.starts, offset)

    def ink(self, i: int) -> str:
        """The folded text of a line, without blanks round it."""
        line = self.lines[i]
        return self.fold[line.start : line.end]

    def usable(self, i: int) -> bool:
        """Whether a line may belong to a table: it is no furniture and in no zone found before."""
        line = self.lines[i]
        zones = self.reading.zones
        return not line.kind and (not zones or line.start >= zones[-1].end or self.reading.zone_at(line.start) is None)

    def ruled(self, i: int) -> bool:
        """Whether a line is nothing but a rule above, in or below a table: ------ or ---- ------ ----."""
        ink = self.ink(i)
        return ink[0] in RULE and len(ink) >= SHORTEST_RULE and RULE.issuperset(ink)

    def end_of_table(self, i: int) -> int:
        """Where a table ends whose last row ends in line ``i``: the rule below it is a part of it."""
        return self.lines[i + 1 if i + 1 < len(self) and self.ruled(i + 1) else i].end

    def begins_page(self, i: int) -> bool:
        """Whether a page ends before a line: furniture stands there, or the mark of a new page."""
        before = self.lines[i - 1] if i else None
        if before is None or before.kind == "furniture":
            return before is not None
        return self.text.find("\f", before.end, self.lines[i].start) >= 0

    def ends_before(self, offset: int, limit: int) -> bool:
        """Whether what was looked for up to a line ends before it, at an offset; lines of furniture do not count."""
        behind = range(self.number(offset) + 1, min(limit, len(self)))
        return limit > len(self) or any([self.lines[i].kind != "furniture" for i in behind])

    def of_catalogue(self, i: int, text: str) -> bool:
        """Whether what looks like a table and begins in line ``i`` is the page's catalogue (索引号, 发文机关)."""
        known = self.words.catalogue
        return sum(1 for _ in known.finditer(text)) >= 2 or (i < HEAD_OF_PAGE and known.search(text) is not None)

    def atom(self, start: int, end: int, blank: bool = False) -> Atom:
        """A piece of a cell from a stretch that has ink."""
        ink = self.fold[start:end]
        if ink[:1] == " " or ink[-1:] == " ":
            end = start + len(ink.rstrip(" "))
            ink = ink.strip(" ")
            start = end - len(ink)
        return Atom(start, end, ink, kind_of(self.words, ink), blank)
