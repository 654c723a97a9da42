"""Where a text's line ends come from: its paragraphs, a page's width, or nowhere."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from statistics import median

from .lines import Line

CLOSED = frozenset("。；：！？”）)〕]】》|")
"""A line that ends so may end a paragraph."""
PIECE_ENDS = frozenset("。；：！？，、”’）》〉〕·")
"""Converters also break a line behind punctuation, so that several short lines are one of the page's."""
OPENERS = frozenset("“‘（《〈〔")
"""Or before one of these."""
SENTENCE_STOPS = frozenset("。！？")
WIDEST_WRAP = 72
NARROWEST_WRAP = 18
FULL = 0.8
"""A line counts as full from this share of the page's width."""
OVERFULL = 1.12
INDENT = 4
"""GB/T 9704: a paragraph begins two characters in, here four columns; converters keep no blanks for them."""
SHORTEST_OF_FIRST = 8
"""A paragraph's first line, where it is full, is at most this many columns short of the page's."""
FEWEST_INNER, FEWEST_FIRST = 5, 3
"""Lines in mid-paragraph and first lines that must be there to measure a page by."""
FEWEST_PIECES = 3
SENTENCE_END = re.compile("[。；！？]")
MOST_PIECES = 10
"""Pieces that one of the page's lines is cut into at most."""


@dataclass(slots=True)
class Wrapping:
    """``width``: the characters to a line of hard-wrapped text, 0 where lines are paragraphs.

    ``ends`` holds, for hard-wrapped text, the ends of the lines that close a paragraph.
    """

    width: int
    starts: list[int] = field(default_factory=list)
    goes_on: list[bool] = field(default_factory=list)

    def ongoing(self) -> frozenset[int]:
        """Where those lines begin whose paragraph goes on in the next."""
        return frozenset([start for start, goes_on in zip(self.starts, self.goes_on, strict=True) if goes_on])

    def continues(self, line_start: int) -> bool:
        """Whether the sentence of the line that begins there (or covers that offset) goes on in the next line."""
        if not self.width:
            return False
        i = bisect_right(self.starts, line_start) - 1
        return i >= 0 and self.goes_on[i]


def wrapping(fold: str, lines: list[Line], marked: set[int]) -> Wrapping:
    """Whether a converter broke the lines at a page's width, and which lines go on in the next.

    It did where hardly any line is longer than a page is wide, and the full ones mostly end in mid-sentence.
    ``marked`` holds the starts of lines that begin with a marker: they go on with no sentence that has ended.
    """
    lines = [line for line in lines if line.kind != "furniture"]
    lengths = [line.end - line.start for line in lines]
    ordered = sorted([n for n, line in zip(lengths, lines, strict=True) if line.kind != "toc"])
    if len(ordered) < 8 or ordered[int(0.98 * (len(ordered) - 1))] > 2 * WIDEST_WRAP:
        return Wrapping(0)
    width = ordered[int(0.92 * (len(ordered) - 1))]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return Wrapping(0)
    enough = ceil(FULL * width)
    full = [line for line, n in zip(lines, lengths, strict=True) if n >= enough]
    broken = sum([fold[line.end - 1] not in CLOSED for line in full])
    if len(full) < 5 or broken < 0.5 * len(full):
        return Wrapping(0)
    return Wrapping(width, [line.start for line in lines], _goes_on(fold, lines, lengths, width, marked))


def _goes_on(fold: str, lines: list[Line], lengths: list[int], width: int, marked: set[int]) -> list[bool]:
    """For each line, whether the next one continues its paragraph.

    Lines are put together to the page's own: a full one goes on; a short one goes on if it ends in punctuation and
    the next still fits behind it, if the next opens a quotation or a bracket and both are pieces of one of the page's
    lines, or if it is a marker alone. A marker's line as long as a line of the page still holds a whole title where
    the next is the first of a paragraph: full, and yet short of the page by the indent.
    """
    found = []
    enough, most = ceil(FULL * width), int(OVERFULL * width)
    filled = 0
    page = _measure(fold, lines, width)
    for i, (line, following) in enumerate(pairwise(lines)):
        if line.kind != following.kind:
            found.append(False)
            filled = 0
            continue
        filled += lengths[i]
        full = filled >= enough
        last = fold[line.end - 1]
        next_start = following.start
        if page:
            piece = False
        elif last in PIECE_ENDS and filled + lengths[i + 1] <= most:
            piece = True
        else:
            piece = fold[next_start] in OPENERS and _torn(fold, lines, i, filled, width, marked)
        if next_start in marked:
            goes_on = full and last not in CLOSED
        elif full and not piece:
            goes_on = last not in SENTENCE_STOPS or not fold.startswith("  ", next_start - 2)
        else:
            goes_on = piece
        if page and goes_on and line.start in marked and last not in PIECE_ENDS:
            goes_on = not _is_title(fold, page, line, following)
        if not goes_on or (full and not piece):
            filled = 0
        found.append(goes_on)
    found.append(False)
    return found


def _torn(fold: str, lines: list[Line], i: int, filled: int, width: int, marked: set[int]) -> bool:
    """Whether the page's own line was cut before the mark that opens the next line: with the next ones, which must be
    pieces too, the line fills the page's width just so."""
    if fold[lines[i].end - 1] in "。！？；：" or fold.startswith("日）", lines[i + 1].end - 2):
        return False  # a date in brackets stands behind a title, on its own line
    for following in lines[i + 1 : i + 1 + MOST_PIECES]:
        if following.start in marked or following.kind != lines[i].kind:
            return False
        filled += following.end - following.start
        if filled >= FULL * width:
            return filled <= OVERFULL * width
    return False


def _is_title(fold: str, page: int, line: Line, following: Line) -> bool:
    """Whether a marker's line holds a whole title, on a page of that many columns: a paragraph's first line follows."""
    if SENTENCE_END.search(fold, line.start, line.end) is not None or fold[following.end - 1] in CLOSED:
        return False
    return page - SHORTEST_OF_FIRST <= _columns(fold, following) < page - INDENT / 2


def _measure(fold: str, lines: list[Line], width: int) -> int:
    """The columns of a page whose paragraphs begin two characters in, two columns to a Chinese character.

    They are measured by the lines that certainly go on and those that certainly begin a paragraph. 0 where first lines
    are as long as others, and where lines are also broken behind punctuation: they are no lines of the page then.
    """
    inner: list[Line] = []
    first: list[Line] = []
    pieces = 0
    least = ceil(FULL * width)
    for before, line in pairwise(lines):
        if before.kind or line.kind:
            continue
        last = fold[before.end - 1]
        full = before.end - before.start >= least
        if not full and last in "，、":
            pieces += 1
            if pieces >= FEWEST_PIECES:
                return 0
        if line.end - line.start < least or fold[line.end - 1] in PIECE_ENDS:
            continue
        if full and last not in PIECE_ENDS:
            inner.append(line)
        elif not full and last == "。":
            first.append(line)
    if len(inner) < FEWEST_INNER or len(first) < FEWEST_FIRST:
        return 0
    page = median([_columns(fold, line) for line in inner])
    return int(page) if median([_columns(fold, line) for line in first]) < page - INDENT / 2 else 0


def _columns(fold: str, line: Line) -> int:
    """The columns of a line: two to a Chinese character, which has three bytes in UTF-8, one to others."""
    ink = fold[line.start : line.end]
    return (len(ink) + len(ink.encode("utf-8", "surrogatepass"))) // 2
