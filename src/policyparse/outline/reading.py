"""What the stages know of one text so far: the value that is passed down the pipeline."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from policyparse.grammar import Grammar, Marker
from policyparse.outline.front.front_matter import Front
from policyparse.readers.source import Source
from policyparse.scan.lines import Line


@dataclass(slots=True)
class Heading:
    """An accepted heading. Offsets index the text; ``title_start == title_end`` where there is no title.

    ``parent`` indexes the list of headings (-1 for none), ``end`` is where the section with its children ends.
    """

    start: int
    marker_end: int
    title_start: int
    title_end: int
    style: str
    ordinal: int | None
    family: Marker | None
    title: str = ""
    inferred: bool = False
    parent: int = -1
    level: int = 1
    id: str = ""
    end: int = 0
    reasons: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Zone:
    """A stretch that is no running prose: kind is a block kind (toc, table, box, note, annex ...)."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class TocLine:
    """One entry of the printed contents page."""

    marker: str
    title: str
    page: int | None
    level: int
    start: int
    end: int


@dataclass(slots=True)
class Doubt:
    """Something a stage was not sure of; becomes a diagnostic with that code."""

    code: str
    message: str
    start: int
    end: int


@dataclass(slots=True)
class Reading:
    """The text, its fold (same length, furniture blanked out) and what has been found in it.

    ``lines`` are the lines with ink, ``starts`` where each of them begins, ``zones`` the stretches that are no prose
    (in order, not overlapping), ``wrapped`` whether its line ends are those of a page (None before that is known),
    ``ongoing`` where those of its lines begin whose paragraph goes on in the next, ``headings`` the accepted headings
    in order, ``body`` where the main text begins (after title or front matter).
    """

    source: Source
    text: str
    fold: str
    grammar: Grammar
    lines: list[Line]
    wrapped: bool | None = None
    ongoing: frozenset[int] = frozenset()
    zones: list[Zone] = field(default_factory=list)
    toc: list[TocLine] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    body: int = 0
    front: Front | None = None
    starts: list[int] = field(init=False)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = [line.start for line in self.lines]

    def section_at(self, offset: int) -> Heading | None:
        """The innermost heading whose section covers that offset."""
        if len(self._starts) != len(self.headings):
            self._starts = [h.start for h in self.headings]
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and offset >= self.headings[i].end:
            i = self.headings[i].parent
        return self.headings[i] if i >= 0 else None

    def section_id(self, offset: int) -> str | None:
        """The id of the innermost section that covers that offset."""
        found = self.section_at(offset)
        return found.id if found else None

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that covers that offset."""
        if not self.zones:
            return None
        i = bisect_right(self.zones, offset, key=lambda z: z.start) - 1
        return self.zones[i] if i >= 0 and offset < self.zones[i].end else None

    def clean(self, start: int, end: int) -> str:
        """The text of a stretch with line wraps, page marks and the blanks round them taken out."""
        if self.fold.find("\n", start, end) < 0:
            return self.text[start:end].strip()
        out = []
        last = ""
        for part in self.fold[start:end].split("\n"):
            size = len(part)
            if part and not part.isspace():
                ink = self.text[start : start + size].strip()
                if last < "{" and last.isalpha() and ink[0] < "{" and ink[0].isalpha():
                    out.append(" ")  # a blank between two words in Latin letters
                out.append(ink)
                last = ink[-1]
            start += size + 1
        return "".join(out)
