"""The tiling: every character of the text belongs to one block, in order."""

from dataclasses import dataclass

from policyparse.scan.lines import Line

from .reading import Doubt, Reading, Zone

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


def find_blocks(reading: Reading) -> list[Stretch]:
    """All blocks in order. White space behind a block belongs to it; they tile the text once ends are joined."""
    tiler = _Tiler(reading)
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
    """Walks the lines: ``at`` is the line it stands at, ``heading`` the last heading passed (-1 for none).

    ``upcoming`` holds where each heading begins, and at its end an offset behind the text; ``ongoing`` where those
    lines begin whose sentence goes on in the next; ``goes_on``: the last block is a paragraph that does.
    """

    def __init__(self, reading: Reading) -> None:
        self.lines, self.headings, self.zones = reading.lines, reading.headings, _stretches(reading)
        self.fold = reading.fold
        self.found: list[Stretch] = []
        self.at = self.next_heading = self.next_zone = self.zone_start = 0
        self.heading = -1
        self.upcoming = [h.start for h in reading.headings]
        self.upcoming.append(len(reading.fold) + 1)
        self.ongoing = reading.ongoing
        self.goes_on = False

    def run(self) -> None:
        """Tile the whole text."""
        lines, fold, found, upcoming = self.lines, self.fold, self.found, self.upcoming
        ongoing = self.ongoing
        count = len(lines)
        while self.at < count:
            line = lines[self.at]
            start = line.start
            if start >= self.zone_start:
                self._take_after_zones(line)
            elif line.kind:
                self._take_marked(line)
            elif (
                line.end <= upcoming[self.next_heading]
                and line.end <= self.zone_start
                and (self.goes_on or fold[start].isalnum())
            ):
                # Most lines: a paragraph, or one more line of it.
                if self.goes_on:
                    found[-1].end = line.end
                else:
                    found.append(Stretch("paragraph", start, line.end, self.heading))
                self.goes_on = start in ongoing
            else:
                self._take_text(start)
            self.at += 1

    def _take_after_zones(self, line: Line) -> None:
        """The zones that begin in a line, and what follows them in the last line that they reach."""
        start = line.start
        while start >= self.zone_start and (zone := self._zone_at(start)) is not None:
            start = self._take_zone(zone, start)
            if start >= self.lines[self.at].end:
                return
        if line.kind and start == line.start:
            self._take_marked(line)
        else:
            self._take_text(start)

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
        self.goes_on = False

    def _take_text(self, start: int) -> None:
        """Headings, text and zones from that offset to its line's end (or where a title ends in a later line)."""
        upcoming = self.upcoming
        line = self.lines[self.at]
        line_start, stop = line.start, line.end
        while upcoming[self.next_heading] < start:
            self.next_heading += 1
        while start < stop:
            next_start = upcoming[self.next_heading]
            if start >= self.zone_start and (zone := self._zone_at(start)) is not None:
                start = self._take_zone(zone, start)
                stop = self.lines[self.at].end
                while upcoming[self.next_heading] < start:
                    self.next_heading += 1
            elif next_start > start:
                if start < self.zone_start < next_start:
                    next_start = self.zone_start
                glued = start == line_start and next_start == self.zone_start and next_start <= stop
                if glued and self.fold[start:next_start].isdigit():
                    self.found.append(Stretch("furniture", start, next_start))  # a page's number, glued to a caption
                    self.goes_on = False
                else:
                    self._add_text(start, next_start if next_start < stop else stop)
                start = next_start
            else:
                start = self._take_heading(line_start)
                stop = self.lines[self.at].end
        self.goes_on = line_start in self.ongoing and bool(self.found) and self.found[-1].kind == "paragraph"

    def _take_heading(self, line_start: int) -> int:
        """The next heading's block, with the marks before it (##, **); returns where the text behind it begins."""
        found, fold, lines = self.found, self.fold, self.lines
        self.heading = index = self.next_heading
        self.next_heading += 1
        h = self.headings[index]
        end = h.title_end if h.title_end > h.marker_end else h.marker_end
        if fold.startswith("**", end):
            end += 2
        opening = h.start
        if opening > line_start and found and found[-1].start >= line_start:
            if found[-1].kind == "unparsed":
                opening = found.pop().start
            elif fold[found[-1].start : h.start].isdigit():
                found[-1].kind = "furniture"  # a page's number, glued to the marker
        found.append(Stretch("heading", opening, end, index))
        self.goes_on = False
        stop = lines[self.at].end
        if end > stop:
            while self.at + 1 < len(lines) and lines[self.at + 1].start < end:
                self.at += 1
            stop = lines[self.at].end
        if end == stop and self.at + 1 < len(lines) and fold[lines[self.at + 1].start] == "。":
            self.at += 1  # the 。 that closes the title, on the next line
            end, stop = lines[self.at].start, lines[self.at].end
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
        if self.goes_on:
            found[-1].end = end
        else:
            is_text = fold[start].isalnum() or any(c.isalnum() for c in fold[start:end])
            found.append(Stretch("paragraph" if is_text else "unparsed", start, end, self.heading))
        self.goes_on = False
