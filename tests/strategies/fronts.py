"""A text read as far as its front: what the front's and the metadata's tests look at."""

from policyparse.grammar import default
from policyparse.outline.contents import read_contents
from policyparse.outline.front.read import read_front
from policyparse.outline.reading import Reading
from policyparse.readers.source import Source
from policyparse.scan.fold import fold
from policyparse.scan.furniture import mark_furniture
from policyparse.scan.lines import lines


def front_of(text: str) -> Reading:
    """The reading of a text whose furniture, contents page and front have been found."""
    folded = fold(text)
    found = lines(folded)
    folded = mark_furniture(folded, found, default())
    reading = Reading(Source("made-up", "text/plain", "utf-8", "", text), text, folded, default(), found)
    read_contents(reading)
    read_front(reading)
    return reading


def kinds(reading: Reading) -> list[str]:
    """The kinds of a reading's lines, "" for those of the body."""
    return [line.kind for line in reading.lines]
