"""The pieces of a document's front: its lines, or the parts of a line that holds several, each with what it looks like.

A piece's ``form`` is a letter for the form of its text alone; what it is in its place the front stage decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from policyparse.outline.front.catalogue import begins_with_bare_label, begins_with_label
from policyparse.outline.front.cuts import cuts_of
from policyparse.outline.front.forms import Forms
from policyparse.outline.front.run_together import run_together
from policyparse.outline.reading import Reading
from policyparse.scan.lines import Line

FURNITURE, FIELD, CONTENTS, LETTERHEAD, NUMBER, DATE = "F", "M", "C", "L", "N", "D"
ORGAN, ORGAN_AND_DATE, SALUTATION, CLOSING = "G", "Q", "S", "X"
KNOWN = {"furniture": FURNITURE, "toc": CONTENTS}
ANNEX, ANNEX_LIST, HEADING, NOTE, PARAGRAPH, SHORT = "A", "Y", "H", "K", "P", "T"

LONG_LINE = 160
"""Characters: a front part's line is shorter; a longer one is prose or text whose line ends were lost."""
WINDOW = 1600
"""Characters of a long line that may still hold front parts."""
MARKDOWN = " \n#*·"
"""What a piece is stripped of at both ends: blanks, bullets, and Markdown's marks of headings and bold type."""
SHORTEST_TITLE_LINE, LONGEST_TITLE_LINE = 8, 45
"""Characters of a title's line that is cut at a 、."""
LONGEST_LABEL = 24
"""Characters of a catalogue's label with the blanks in it."""
SHORT_TEXT = 3
"""Lines: a text with no more has lost its line ends, and its front may stand in a shorter line."""
HEADING_STARTS = frozenset("第一二三四五六七八九十（0123456789①②③④⑤⑥⑦⑧⑨#前序引导总")
CLOSING_STARTS = frozenset("（信公抄主联共特")
UNNAMED_NUMBER = re.compile("[〔\\[（【《]20\\d\\d年?[〕\\]）】》]）?第?\\d|〔20\\d\\d\\d{1,4}$")
"""A document number's year and serial where its 号 is missing."""
LONGEST_PLACE = 8
"""Characters: a place that a database prints behind the number and its date."""
CLOCK = re.compile("[ T]{0,3}(?:\\d{1,2}：\\d\\d(?:：\\d\\d)?)?")
LISTED_LABEL = re.compile("\\d{1,2}[.、][\\[〔]")
SEALS = re.compile("（?[印盖代公]{1,2}章）?$")


@dataclass(slots=True)
class Piece:
    """A stretch of one line. ``ink`` is its fold without blanks; ``whole`` where it is all of the line."""

    start: int
    end: int
    ink: str
    form: str
    line: Line
    whole: bool = True


class Feed:
    """The pieces from the top, each made when it is first asked for.

    ``opening`` stays True until a title, a number or recipients have been found: only then a line is taken apart that
    holds all of a front without a blank.
    """

    def __init__(self, reading: Reading, known: Forms) -> None:
        self.known = known
        self.opening = True
        self.made: list[Piece] = []
        self._reading = reading
        self._next = 0
        self._fields = self._apart = False
        self._long = LONG_LINE if len(reading.lines) > SHORT_TEXT else LONG_LINE // 3

    def get(self, index: int) -> Piece | None:
        """The piece of that index; None behind the last."""
        made = self.made
        lines = self._reading.lines
        while index >= len(made):
            if self._next == len(lines):
                return None
            self._add(lines[self._next])
            self._next += 1
        return made[index]

    def take_apart(self, index: int) -> bool:
        """Cut a long piece, made when the front seemed to be over, as one that opens it; whether it falls apart.

        That is done once in a document.
        """
        piece, fold = self.made[index], self._reading.fold
        if self._apart:
            return False
        self._apart = True
        cuts = cuts_of(fold, piece.start, min(piece.end, piece.start + WINDOW), self.known, True)
        if not cuts:
            return False
        parts = [
            part
            for a, b in zip((piece.start, *cuts), (*cuts, piece.end), strict=True)
            if (part := make_piece(fold, a, b, piece.line, self.known)) is not None
        ]
        for part in parts:
            part.whole = False
        self.made[index : index + 1] = parts
        return True

    def _add(self, line: Line) -> None:
        reading, known = self._reading, self.known
        fold, start, end = reading.fold, line.start, line.end
        if line.kind in KNOWN:
            self.made.append(Piece(start, end, "", KNOWN[line.kind], line))
        elif (
            (self.opening or self._fields)
            and fold[start] in known.labels.starts
            and (begins_with_bare_label(fold, start, end, known.labels, self._fields) or self._heads_column(line))
        ):
            self._fields = True
            self.made.append(Piece(start, end, fold[start : start + LONG_LINE].replace(" ", ""), FIELD, line))
        elif end - start > self._long and (cuts := cuts_of(fold, start, min(end, start + WINDOW), known, self.opening)):
            for a, b in zip((start, *cuts), (*cuts, end), strict=True):
                if (piece := make_piece(fold, a, b, line, known)) is not None:
                    piece.whole = False
                    if piece.form == SHORT and piece.ink.startswith(known.page_openers):
                        piece.form = FURNITURE
                    self.made.append(piece)
        elif (piece := make_piece(fold, start, end, line, known)) is not None:
            if piece.form == CLOSING and self._fields:
                piece.form = FIELD
            self._fields = piece.form == FIELD or (self._fields and len(piece.ink) < LONG_LINE)
            if reading.zones and piece.form != FIELD and (zone := reading.zone_at(start)) is not None:
                piece.form = CONTENTS if zone.kind == "toc" else HEADING
            self.made.append(piece)

    def _heads_column(self, line: Line) -> bool:
        """Whether a line is but a label, and so is the next but one: labels and values stand on lines in turn."""
        if not self._is_label(line):
            return False
        return self._next + 2 < len(self._reading.lines) and self._is_label(self._reading.lines[self._next + 2])

    def _is_label(self, line: Line) -> bool:
        ink = self._reading.fold[line.start : line.end]
        return len(ink) < LONGEST_LABEL and ink.replace(" ", "") in self.known.labels.names


def make_piece(fold: str, start: int, end: int, line: Line, known: Forms) -> Piece | None:
    """A stretch as a piece with its form; None where it has no ink."""
    while start < end and fold[start] in MARKDOWN:
        start += 1
    while end > start and fold[end - 1] in MARKDOWN:
        end -= 1
    if start == end:
        return None
    if end - start > 3 * LONG_LINE:
        form = HEADING if known.heading.match(fold, start, end) else PARAGRAPH
        return Piece(start, end, fold[start : start + LONG_LINE].replace(" ", ""), form, line)
    ink = fold[start:end].replace(" ", "")
    return Piece(start, end, ink, form_of(fold, start, end, ink, known), line)


def form_of(fold: str, start: int, end: int, ink: str, known: Forms) -> str:
    """What a line looks like by itself, the cheap tests first."""
    first, last, length = ink[0], ink[-1], len(ink)
    if first in "|-=_—" and not ink.strip("|-=_—：·"):
        return FURNITURE
    if (first in known.label_starts or ink[:2] in known.label_starts) and begins_with_label(ink, known.labels):
        return FIELD
    if first.isdigit() and (listed := LISTED_LABEL.match(ink)) is not None:
        return FIELD if begins_with_label(ink[listed.end() - 1 :], known.labels) else HEADING
    if first in HEADING_STARTS and known.heading.match(fold, start, end):
        return HEADING
    if first == "附" and length < 80:
        if known.annex.fullmatch(fold, start, end):
            return ANNEX
        if known.annex_list.match(fold, start, end):
            return ANNEX_LIST
    if last == "：" and length < 160:
        return _colon_form(ink, known)
    if (
        last == "、"
        and SHORTEST_TITLE_LINE < length < LONGEST_TITLE_LINE
        and not any(sign in ink for sign in "，；：。")
    ):
        # The first line of a title, cut at a 、; a salutation that is cut so begins with whom it names.
        return PARAGRAPH if ink.startswith(known.greeted) else SHORT
    ended = last in "。；，、！？"
    if not ended and 5 < length < 80 and ("号" in ink or (length < 40 and UNNAMED_NUMBER.search(ink))):
        found = known.number.search(fold, start, end)
        if found is not None and _is_number_line(fold, start, end, found.start(), found.end(), known):
            return NUMBER
    if (first in CLOSING_STARTS or ink.endswith("印发")) and known.closing.match(fold, start, end):
        return CLOSING
    if first == "（" and last == "）":
        return NOTE
    if ended or length > 90 or "。" in ink:
        return PARAGRAPH
    return _short_form(fold, start, end, ink, known)


def _colon_form(ink: str, known: Forms) -> str:
    if "。" in ink or known.not_salutation.search(ink) or not known.salutation.search(ink):
        return PARAGRAPH
    return SALUTATION


def _is_number_line(fold: str, start: int, end: int, a: int, b: int, known: Forms) -> bool:
    """A line that is hardly more than the number: in brackets, with 签发人 or a date beside it."""
    rest = (fold[start:a] + fold[b:end]).replace(" ", "").strip("（）[]【】：文号第")
    if not rest:
        return True
    if len(rest) > 23:
        return False
    date = known.date.match(rest)
    return rest.startswith("签发人") or (date is not None and len(rest) - date.end() < LONGEST_PLACE)


def _short_form(fold: str, start: int, end: int, ink: str, known: Forms) -> str:
    """A line without a sentence: a letterhead, a date, the name of a body, both, the word 目录, or words."""
    if ink in known.contents:
        return CONTENTS
    if ink.endswith("文件") and len(ink) <= 60:
        return LETTERHEAD
    if ink[0] in "12一二" and _is_date(fold, start, end, ink, known):
        return DATE
    if "，" in ink or "；" in ink or ("：" in ink and "《" not in ink):
        return SHORT if ink.endswith(known.types) else PARAGRAPH
    bare = SEALS.sub("", ink) if ink[-1] in "章）" else ink
    if len(bare) <= 60 and bare[-1:] in known.organ_lasts and bare.endswith(known.organs) and not _is_phrase(bare):
        return ORGAN
    if ink[-1] in "日号月年" and len(ink) <= 60:
        found = list(known.date.finditer(fold, start, end))
        if found and found[-1].end() == end and found[-1].start() > start:
            before = fold[start : found[-1].start()].replace(" ", "")
            if before.endswith(known.organs) and not _is_phrase(before):
                return ORGAN_AND_DATE
    return SHORT


def _is_date(fold: str, start: int, end: int, ink: str, known: Forms) -> bool:
    """A date and no more than the time of day behind it, or a year alone."""
    found = known.date.match(fold, start, end)
    if found is None:
        return (len(ink) == 4 and ink.isdigit() and ink[:2] in ("19", "20")) or run_together(ink) is not None
    return CLOCK.fullmatch(fold, found.end(), end) is not None


def _is_phrase(ink: str) -> bool:
    return "关于" in ink or "《" in ink or "“" in ink or ("的" in ink and len(ink) > 8)
