"""What follows a marker: the first sentence or line, and how it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policyparse.scan.lines import Line, in_any
from policyparse.scan.wrapping import Wrapping

from .reading import Reading

STOP = re.compile(r"[。！？；\n.](?:(?<!\.)|(?<=[\u4e00-\u9fff”）]\.)(?=[ \n\u4e00-\u9fff“]|$))")
"""What ends a first sentence; in English punctuation a full stop behind a character of the script."""
YEAR = re.compile(r"(?:19|20)\d\d ?年")
APART, TOGETHER = re.compile("[\u4e00-\u9fff] \\d"), re.compile("[\u4e00-\u9fff]\\d")
PARTED = re.compile("([\u4e00-\u9fff“”]{4,}(?:，[\u4e00-\u9fff“”]{2,})?) +[\u4e00-\u9fff“《][^ ]{8}")
LONGEST_PARTED = 30
"""Words parted by a blank from the sentence that follows them, and how many characters they have at most."""
HABIT = 1000
"""Characters on either side in which a text's habit shows."""
DASHES, CLOSING = "—-", "）”》"
BRACKETS, CLOSING_BRACKETS = "（〔[【", "）〕]】"
LONGEST_REMARK = 600
"""Characters of what stands in brackets behind an item's sentence at most: units in charge can be many."""
LONGEST_LINE_TITLE = 64
"""Characters that a title alone on its line has at most."""


@dataclass(slots=True)
class Opening:
    """What follows a marker: the first sentence (or line) and how it ends.

    ``kind``: line (a line's end without 。), run-in (。 with text behind it in its paragraph), lead (。 and text in the
    next), stop (。 and nothing behind but what stands in brackets), clause (；), none (nothing there).
    """

    start: int
    end: int
    kind: str


def read_opening(reading: Reading, wrapping: Wrapping, start: int, limit: int, joined: list[Line]) -> Opening:
    """The first sentence or line behind a marker that ends at ``start``, looked for up to ``limit``."""
    fold = reading.fold
    while start < limit and fold[start] in " \n*":
        start += 1
    if start >= limit:
        return Opening(start, start, "none")
    at = start
    inside = bool(joined) and in_any(joined, start)
    wrapped = wrapping.width > 0
    while True:
        m = STOP.search(fold, at, limit)
        if m is None:
            end = limit
            if inside:
                end = _blank_end(fold, start, end)
            return Opening(start, _trim(fold, start, end), "line")
        at = m.start()
        char = fold[at]
        if char == "\n":
            if wrapped and wrapping.continues(at) and not ends_in_note(reading, start, at):
                at += 1
                continue
            return Opening(start, _trim(fold, start, at), "line")
        if inside:
            blank = _blank_end(fold, start, at)
            if blank < at:
                return Opening(start, blank, "line")
        if char == "；":
            return Opening(start, at, "clause")
        after = at + 1
        if char in "？！":
            at = after  # a question's mark is part of the title
        while after < limit and fold[after] in " ”":
            after += 1
        behind = after
        while behind < limit and fold[behind] in " \n":
            behind += 1
        if behind >= limit or (fold[behind] in BRACKETS and _is_remark(fold, behind, limit)):
            return Opening(start, at, "stop")
        return Opening(start, at, "run-in" if fold[after] != "\n" or (wrapped and wrapping.continues(at)) else "lead")


def _is_remark(fold: str, start: int, end: int) -> bool:
    """Whether all that stands behind an item's sentence is a remark in brackets: its points, its units in charge."""
    if end - start > LONGEST_REMARK:
        return False
    remark = fold[start:end].rstrip(" \n。；")
    return remark[-1] in CLOSING_BRACKETS and "。" not in remark


def ends_in_note(reading: Reading, start: int, end: int) -> bool:
    """Whether that stretch ends in the unit in charge, in brackets."""
    if reading.fold[end - 1] != "）":
        return False
    note = reading.grammar.pattern("unit-behind-title").search(reading.fold, start, end)
    return note is not None and note.end() == end


def parted_title(fold: str, o: Opening) -> int:
    """The length of the words that a blank parts from the sentence behind them, in the 。's place; 0 for none."""
    if o.kind not in ("run-in", "stop") or fold.find(" ", o.start, min(o.start + LONGEST_PARTED, o.end)) < 0:
        return 0
    m = PARTED.match(fold, o.start, o.end)
    return m.end(1) - o.start if m is not None and m.end(1) - o.start < LONGEST_PARTED else 0


def _blank_end(fold: str, start: int, end: int) -> int:
    """In text without line ends, a blank between two characters of the script ends a title; one before a year does
    where the text sets no blanks before figures."""
    at = start + 2
    while (at := fold.find(" ", at, end)) >= 0:
        if at - start > LONGEST_LINE_TITLE:
            break
        if (_is_script(fold[at - 1]) or fold[at - 1] in CLOSING) and at + 1 < end:
            following = fold[at + 1]
            if _is_script(following) or following in DASHES:
                return at
            if following in "12" and YEAR.match(fold, at + 1, end) and not _blanks_before_figures(fold, at):
                return at
        at += 1
    return end


def _blanks_before_figures(fold: str, near: int) -> bool:
    """Whether the text round an offset sets blanks between the script and figures (印发 2023 年要点) as a habit."""
    start, end = max(near - HABIT, 0), near + HABIT
    apart = sum(1 for _ in APART.finditer(fold, start, end))
    return 2 * (apart - 1) > sum(1 for _ in TOGETHER.finditer(fold, start, end))


def _is_script(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _trim(fold: str, start: int, end: int) -> int:
    while end > start and fold[end - 1] in " \n*#|":
        end -= 1
    return end
