"""The tiling: every character of the text belongs to one block, in order."""

from dataclasses import dataclass

from policyparse.scan.wrapping import Wrapping

from .reading import Doubt, Reading

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
    found: list[Stretch] = []
    lines, headings, zones, fold = reading.lines, reading.headings, reading.zones, reading.fold
    next_heading = next_zone = 0
    heading = -1
    at = 0
    goes_on = False
    count = len(lines)
    while at < count:
        line = lines[at]
        start = line.start
        while next_zone < len(zones) and zones[next_zone].end <= start:
            next_zone += 1
        if next_zone < len(zones) and zones[next_zone].start <= start and zones[next_zone].kind != "annex":
            zone = zones[next_zone]
            if found and found[-1].kind == zone.kind and found[-1].start >= zone.start:
                found[-1].end = min(line.end, zone.end)
            else:
                found.append(Stretch(zone.kind, start, min(line.end, zone.end), heading))
            if line.end <= zone.end:
                goes_on = False
                at += 1
                continue
            start = zone.end
            while start < line.end and fold[start] == " ":
                start += 1
        elif line.kind:
            if found and found[-1].kind == line.kind and line.kind in MERGED:
                found[-1].end = line.end
            else:
                found.append(Stretch(line.kind, start, line.end, heading))
            goes_on = goes_on and line.kind == "furniture"
            at += 1
            continue
        while next_heading < len(headings) and headings[next_heading].start < start:
            next_heading += 1
        stop = line.end
        while start < stop:
            upcoming = headings[next_heading].start if next_heading < len(headings) else len(fold)
            if upcoming > start:
                end = min(stop, upcoming)
                goes_on = _add_text(reading, found, start, end, heading, goes_on)
                start = end
                continue
            heading = next_heading
            h = headings[heading]
            next_heading += 1
            end = max(h.title_end, h.marker_end)
            if fold.startswith("**", end):
                end += 2
            opening = (
                found.pop().start if found and found[-1].kind == "unparsed" and found[-1].start >= line.start else start
            )
            found.append(Stretch("heading", opening, end, heading))
            goes_on = False
            start = end
            while start < stop and fold[start] in "。 ：":
                start += 1
            if start >= stop and end > stop:
                # The title goes on in later lines.
                while at + 1 < count and lines[at + 1].start < end:
                    at += 1
                    stop = lines[at].end
                while start < stop and fold[start] in "。 ：":
                    start += 1
        goes_on = wrapping.continues(line.start) and bool(found) and found[-1].kind == "paragraph"
        at += 1
    reading.doubts += [
        Doubt("PP109", "nothing here can be read as text", b.start, b.end) for b in found if b.kind == "unparsed"
    ]
    return found


def _add_text(reading: Reading, found: list[Stretch], start: int, end: int, heading: int, goes_on: bool) -> bool:
    """Add running text: to the paragraph before where its sentence goes on, else as a paragraph of its own."""
    fold = reading.fold
    while end > start and fold[end - 1] in " \n":
        end -= 1
    if end <= start:
        return goes_on
    if goes_on and found and found[-1].kind == "paragraph":
        found[-1].end = end
        return False
    ink = fold[start:end]
    kind = "paragraph" if ink[0].isalnum() or any(c.isalnum() for c in ink) else "unparsed"
    found.append(Stretch(kind, start, end, heading))
    return False
