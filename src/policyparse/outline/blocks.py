"""The tiling: every character of the text belongs to one block, in order."""

from dataclasses import dataclass

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

from .reading import Doubt, Heading, Reading, Zone

MERGED = frozenset(
    {"furniture", "metadata", "letterhead", "cover", "toc", "notice", "signature", "annex", "title", "salutation"}
)
"""Kinds whose neighbouring lines are one block."""


@dataclass(slots=True)
class Stretch:
    """A block: its kind, where it begins, where its ink ends, and the heading whose body it is (-1 for none)."""

    kind: str
    start: int
    end: int
    heading: int = -1


def find_blocks(reading: Reading, wrapping: Wrapping) -> list[Stretch]:
    """All blocks in order. White space behind a block belongs to it; they tile the text once ends are joined."""
    tiler = _Tiler(reading, wrapping)
    tiler.run()
    for b in tiler.found:
        if b.kind == "unparsed":
            reading.doubts.append(Doubt("PP109", "nothing here can be read as text", b.start, b.end))
    return tiler.found


def _stretches(reading: Reading) -> list[Zone]:
    """The zones, and the parts of the front that share a line with others (text on one line)."""
    parts = reading.front.parts if reading.front is not None else []
    if not parts:
        return reading.zones
    zones = [z for z in reading.zones if z.kind != "annex"]
    extra = [
        Zone(kind, start, end) for kind, start, end in parts if not any(z.start < end and start < z.end for z in zones)
    ]
    return sorted([*zones, *extra], key=lambda z: z.start)


class _Tiler:
    """Walks the lines: ``at`` is the line it stands at, ``heading`` the last heading passed (-1 for none)."""

    def __init__(self, reading: Reading, wrapping: Wrapping) -> None:
        self.lines, self.headings, self.zones = reading.lines, reading.headings, _stretches(reading)
        self.fold = reading.fold
        self.found: list[Stretch] = []
        self.at = self.next_heading = self.next_zone = self.zone_start = 0
        self.heading = -1
        self.wrapping = wrapping
        self.goes_on = False
        """Whether the paragraph before goes on in the line that comes."""

    def run(self) -> None:
        """Tile the whole text."""
        lines = self.lines
        count = len(lines)
        while self.at < count:
            line = lines[self.at]
            start = line.start
            while start >= self.zone_start and (zone := self._zone_at(start)) is not None:
                start = self._take_zone(zone, start)
                if start >= lines[self.at].end:
                    break
            if start > line.start:
                if start < lines[self.at].end:
                    self._take_text(start)
            elif line.kind:
                self._take_marked(line)
            else:
                self._take_text(start)
            self.at += 1

    def _zone_at(self, start: int) -> Zone | None:
        """The zone that covers that offset; ``zone_start`` is then where the next begins that may."""
        zones = self.zones
        while self.next_zone < len(zones) and zones[self.next_zone].end <= start:
            self.next_zone += 1
        if self.next_zone == len(zones):
            self.zone_start = len(self.fold)
            return None
        zone = zones[self.next_zone]
        self.zone_start = zone.start
        return zone if zone.start <= start and zone.kind != "annex" else None

    def _take_zone(self, zone: Zone, start: int) -> int:
        """One block for the lines of a zone; returns where the text goes on in the last of them."""
        lines = self.lines
        block = Stretch(zone.kind, start, zone.end, self.heading)
        while self.at + 1 < len(lines) and lines[self.at + 1].start < zone.end:
            self.at += 1
        last = lines[self.at]
        block.end = min(last.end, zone.end)
        self.found.append(block)
        self.goes_on = False
        start = zone.end
        while start < last.end and self.fold[start] == " ":
            start += 1
        return start

    def _take_marked(self, line: Line) -> None:
        """A line whose kind an earlier stage has found; neighbours of one kind are one block."""
        found = self.found
        if found and found[-1].kind == line.kind and line.kind in MERGED:
            found[-1].end = line.end
        else:
            found.append(Stretch(line.kind, line.start, line.end, self.heading))
        self.goes_on = self.goes_on and line.kind == "furniture"

    def _take_text(self, start: int) -> None:
        """Headings and running text from that offset to its line's end (or where a title ends in a later line)."""
        headings = self.headings
        line = self.lines[self.at]
        line_goes_on = self.wrapping.width > 0 and self.wrapping.continues(line.start)
        stop = line.end
        while self.next_heading < len(headings) and headings[self.next_heading].start < start:
            self.next_heading += 1
        while start < stop:
            upcoming = headings[self.next_heading].start if self.next_heading < len(headings) else stop
            if upcoming > start:
                self._add_text(start, min(stop, upcoming))
                start = upcoming
            else:
                start = self._take_heading(headings[self.next_heading], line.start)
                stop = max(stop, self.lines[self.at].end)
        self.goes_on = line_goes_on and bool(self.found) and self.found[-1].kind == "paragraph"

    def _take_heading(self, h: Heading, line_start: int) -> int:
        """A heading's block, with the marks before it (##, **); returns where the text behind it begins."""
        found, fold = self.found, self.fold
        self.heading = self.next_heading
        self.next_heading += 1
        end = max(h.title_end, h.marker_end)
        if fold.startswith("**", end):
            end += 2
        opening = h.start
        if found and found[-1].start >= line_start:
            if found[-1].kind == "unparsed":
                opening = found.pop().start
            elif fold[found[-1].start : h.start].isdigit():
                found[-1].kind = "furniture"  # a page's number, glued to the marker
        found.append(Stretch("heading", opening, end, self.heading))
        self.goes_on = False
        while self.at + 1 < len(self.lines) and self.lines[self.at + 1].start < end:
            self.at += 1
        stop = self.lines[self.at].end
        while end < stop and fold[end] in "。 ：":
            end += 1
        return end

    def _add_text(self, start: int, end: int) -> None:
        """Running text goes to the paragraph before where its sentence goes on, else it is one of its own."""
        fold, found = self.fold, self.found
        while end > start and fold[end - 1] in " \n":
            end -= 1
        if end <= start:
            return
        if self.goes_on and found and found[-1].kind == "paragraph":
            found[-1].end = end
        else:
            ink = fold[start:end]
            kind = "paragraph" if ink[0].isalnum() or any(c.isalnum() for c in ink) else "unparsed"
            found.append(Stretch(kind, start, end, self.heading))
        self.goes_on = False
