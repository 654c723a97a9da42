"""Readings of texts with their outline read, for the tests of the outline's rooms."""

from policyparse.grammar import default
from policyparse.outline.reading import Reading
from policyparse.pipeline import outline, scan
from policyparse.readers import read_string


def read(text: str) -> Reading:
    """The text with headings, zones and sections found."""
    reading = scan(read_string(text, "test"), default())
    outline(reading)
    return reading


def shape(text: str) -> list[tuple[int, str, str]]:
    """Level, marker as printed ("" where lost) and title of every heading, in order."""
    reading = read(text)
    return [(h.level, "" if h.inferred else reading.text[h.start : h.marker_end], h.title) for h in reading.headings]


def codes(text: str) -> list[str]:
    """The codes of what the outline doubts, in order of place."""
    return [d.code for d in sorted(read(text).doubts, key=lambda d: d.start)]
