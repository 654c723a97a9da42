"""—— items: headings that a dash marks in a number's place."""

import re
from bisect import bisect_right

from policyparse.scan.lines import Line, in_any
from policyparse.scan.markers import SENTENCE_END, marker_scan

from .reading import Heading, Reading

DASHES = ("——", "--")
LONGEST_DASH_TITLE = 40
DASH_TITLE = re.compile("[^。；！？\n]{2,40}(?=[。\n]|$)")
FEWEST = 2
"""—— items in a section at least."""


def find_dashes(reading: Reading, joined: list[Line]) -> list[Heading]:
    """—— items: at a line's start, or behind a sentence in text without line ends; two or more in a section."""
    fold = reading.fold
    scan = marker_scan(reading.grammar)
    if not scan.dashes:
        return []
    family = scan.dashes[0]
    pattern = scan.dash
    found: list[tuple[int, int]] = []
    for dash in DASHES:
        # One character is found ten times as fast as two.
        start = fold.find(dash[0], reading.body)
        while start >= 0:
            m = pattern.match(fold, start) if fold.startswith(dash, start) else None
            if m is not None and _opens(reading, start, joined):
                found.append((start, m.end()))
            start = fold.find(dash[0], m.end() if m is not None else start + 1)
    if len(found) >= FEWEST:
        # A single — among —— items lost its half.
        known = {start for start, _ in found}
        for line in reading.lines:
            if fold[line.start] == "—" and line.start not in known and line.start >= reading.body and not line.kind:
                m = pattern.match(fold, line.start)
                if m is not None and _opens(reading, line.start, joined):
                    found.append((line.start, m.end()))
    if not found:
        return []
    found.sort()
    starts = [h.start for h in reading.headings]
    sections = [bisect_right(starts, s) for s, _ in found]
    out = []
    for (start, end), section in zip(found, sections, strict=True):
        if len(found) < 50 and sections.count(section) < FEWEST:
            continue
        h = Heading(start, end, end, end, family.style, None, family)
        title = DASH_TITLE.match(fold, end)
        if title is not None and title.end() - title.start() <= LONGEST_DASH_TITLE:
            h.title_start, h.title_end = title.span()
            h.title = reading.clean(*title.span())
        h.reasons = ["—— item among others"]
        out.append(h)
    return out


def _opens(reading: Reading, start: int, joined: list[Line]) -> bool:
    """Whether a dash stands at a line's start, or behind a sentence or a blank in text without line ends, and in
    no zone."""
    fold = reading.fold
    before = start - 1
    while before >= 0 and fold[before] == " ":
        before -= 1
    at_line = before < 0 or fold[before] == "\n"
    if not at_line and ((fold[before] not in SENTENCE_END and before == start - 1) or not in_any(joined, start)):
        return False
    return reading.zone_at(start) is None
