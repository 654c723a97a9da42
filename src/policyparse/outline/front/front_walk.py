"""The walk down a document's front: where it stands, its titles so far, and the steps over lines that are none."""

from __future__ import annotations

import re

from policyparse.outline.front import pieces as form
from policyparse.outline.front.annexes import add_zone
from policyparse.outline.front.catalogue import read_fields
from policyparse.outline.front.forms import forms
from policyparse.outline.front.front_choice import alike
from policyparse.outline.front.front_matter import FieldFound, Front, TitleFound
from policyparse.outline.front.notice import last_date
from policyparse.outline.front.pieces import Feed, Piece
from policyparse.outline.front.title_forms import LAST_NOTE, is_complete, title_forms
from policyparse.outline.reading import Reading
from policyparse.scan.lines import Line

NO_VALUE = frozenset((form.FIELD, form.HEADING, form.FURNITURE, form.CONTENTS, form.SALUTATION))
"""Forms that a catalogue's value on a line of its own does not have."""
DATED = frozenset(("published_on", "shown_on", "issued_on"))
"""Fields that hold a date."""
EDITION = re.compile("（(?:(?:19|20)\\d\\d年)?(?:第[一二三四五]次)?修[订正]版?）")
"""A note that belongs to the title: which edition of the text it is."""
TODAY = ("今天", "今日", "星期")
"""What stands beside the date on which a page was looked at."""
MOST_GUESSES = 8
"""Lines without a type at their end that may stand on a cover."""


class Walk:
    """The walk down from the top: ``at`` is the piece it stands at.

    Each step looks at one piece and returns True where the walk goes on, False where the body begins.
    ``noticed``: the covering notice is over; ``greeted``: the recipients have been named; ``ordered``: an order's
    number has been passed; ``numbered``: where the notice's own first marker stands, -1 for nowhere.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.known = forms(reading.grammar)
        self.titles = title_forms(reading.grammar)
        self.page_date = reading.grammar.pattern("page-date")
        self.front = Front()
        self.feed = Feed(reading, self.known)
        self.piece = self.feed.get
        self.at = 0
        self.noticed = False
        self.greeted = False
        self.ordered = False
        self.numbered = -1

    def mark(self, piece: Piece, kind: str) -> bool:
        """Say what a piece is; always True: the walk goes on."""
        if not piece.whole:
            self.front.parts.append((kind, piece.start, piece.end))
        elif not piece.line.kind:
            piece.line.kind = kind
        self.at += 1
        return True

    def part_adoption(self, found: TitleFound) -> None:
        """Take the note on a law's adoption off the end of its title's line."""
        note = LAST_NOTE.search(found.ink) if found.ink[-1] == "）" else None
        if note is None or self.reading.grammar.pattern("adoption").search(note[0]) is None:
            return
        if EDITION.fullmatch(note[0]):
            return
        start = self.reading.fold.rfind("（", found.start, found.end)
        if start > found.start:
            self.front.adoption = (start, found.end)
            found.end, found.ink = start, found.ink[: note.start()]

    def main_title(self) -> TitleFound | None:
        """The last title, if it is that of the text itself and not a notice's."""
        last = self.front.titles[-1] if self.front.titles else None
        return last if last is not None and last.complete and not last.covering and not self.greeted else None

    def fits(self, found: TitleFound) -> bool:
        """Whether a title can follow those before it; if not, it is the body's first line."""
        earlier = self.front.titles
        since = [t for t in earlier if self.front.notice is None or t.start >= self.front.notice[1]]
        if not since:
            return found.complete or self.noticed or len(earlier) < MOST_GUESSES
        last = since[-1]
        if last.covering:
            return found.complete
        if found.complete and any(p.form == form.FURNITURE for p in self.feed.made[: self.at] if p.start > last.end):
            return True
        if not last.complete:
            return found.complete or len(since) < MOST_GUESSES
        return found.complete and alike(found, last)

    def no_body(self) -> int:
        """Where the body of a text begins that is all front: at its first sentence."""
        for piece in self.feed.made:
            if piece.form in (form.PARAGRAPH, form.HEADING) or piece.line.kind == "notice":
                return piece.start
        return len(self.reading.text)

    def furniture(self, piece: Piece) -> bool:
        """A page's own line: its 发布时间 and 来源 are read."""
        if not piece.whole:
            return self.mark(piece, "furniture")
        line = piece.line
        line.kind = line.kind or "furniture"
        found = read_fields(self.reading.fold, line.start, line.end, self.reading.grammar)
        if found and self.reading.text[line.start] in "[|":
            line.kind = "metadata"
        self.at += 1
        if not any(field.name in DATED for field in found):
            self._read_bare_date(line)
        self._take(found, line)
        return True

    def _read_bare_date(self, line: Line) -> None:
        """The date that a page's line has without a label."""
        found = self.page_date.search(self.reading.fold, line.start, line.end)
        if found is not None and not any(self.reading.fold.find(word, line.start, line.end) >= 0 for word in TODAY):
            self.front.fields.append(FieldFound("", "shown_on", *found.span()))

    def field(self, piece: Piece) -> bool:
        """A line of a catalogue table."""
        found = read_fields(self.reading.fold, piece.start, piece.end, self.reading.grammar)
        self.mark(piece, "metadata")
        self._take(found, piece.line)
        return True

    def _take(self, found: list[FieldFound], line: Line) -> None:
        """Keep a line's fields; where its last label has no value, that is on the next line."""
        self.front.fields += found
        if not found or found[-1].start < found[-1].end or self.reading.fold.find("|", line.start, line.end) >= 0:
            return
        while (
            (following := self.piece(self.at)) is not None
            and following.form == form.FURNITURE
            and self._is_bar(following)
        ):
            # A catalogue with its cells' borders on lines of their own.
            self.mark(following, "metadata")
        if following is None or found[-1].name == "furniture":
            return
        if self._can_be_value(found[-1].name, following) or self._stands_in_turn(line, following):
            found[-1].start, found[-1].end = following.start, following.end
            self.mark(following, "metadata")

    def _is_bar(self, piece: Piece) -> bool:
        """Whether a line is but the border of a cell."""
        return not self.reading.fold[piece.start : piece.end].strip("| ")

    def _can_be_value(self, name: str, piece: Piece) -> bool:
        """Whether a line can be the value of the field whose label is alone on the line before."""
        if piece.form == form.PARAGRAPH and piece.ink.endswith(("。", "：", "，")):
            return False
        if piece.form in NO_VALUE or len(piece.ink) > 60:
            return False
        if name in DATED or name == "document_number":
            wanted = form.NUMBER if name == "document_number" else form.DATE
            return piece.form == wanted
        return name == "title" or not is_complete(piece.ink, self.titles)

    def _stands_in_turn(self, line: Line, piece: Piece) -> bool:
        """Whether a line stands between a bare label and the next one: then it is a value, whatever it says."""
        if piece.form != form.SHORT or self.reading.fold.find("：", line.start, line.end) >= 0:
            return False
        following = self.piece(self.at + 1)
        return following is not None and following.form == form.FIELD

    def contents(self, piece: Piece) -> bool:
        """A line of the contents page, or the word 目录 where the page is lost."""
        if piece.ink and not piece.line.kind:
            return self.mark(piece, "toc")
        self.at += 1
        return True

    def number(self, piece: Piece) -> bool:
        """The document number on a line of its own."""
        if self.front.number is None:
            self.front.number = (piece.start, piece.end)
            date = last_date(self.reading.fold, piece, self.known)
            if date[1] - date[0] > 7:
                self.front.title_date = date
        self.ordered = self.ordered or "令" in piece.ink
        return self.mark(piece, "letterhead")

    def date(self, piece: Piece) -> bool:
        """A date on a line of its own, outside a signature: a cover's."""
        above = self.feed.made[self.at - 1].form if self.at else ""
        if ("：" in piece.ink or ("-" in piece.ink and above == form.FURNITURE)) and not self.noticed:
            # With the time of day, or in figures below a page's line: when the page was put up.
            self.front.fields.append(FieldFound("", "shown_on", piece.start, piece.end))
            return self.mark(piece, "furniture")
        if self.front.cover_date is None:
            self.front.cover_date = (piece.start, piece.end)
        return self.mark(piece, "cover" if not self.noticed else "signature")

    def signed(self, piece: Piece) -> bool:
        """A body and a date on one line."""
        date = last_date(self.reading.fold, piece, self.known)
        self.front.cover_units.append((piece.start, date[0]))
        self.front.cover_date = self.front.cover_date or date
        return self.mark(piece, "cover")

    def salutation(self, piece: Piece) -> bool:
        """The bodies that the document goes to."""
        if self.front.recipients is None:
            self.front.recipients = (piece.start, piece.end)
        self.greeted = True
        return self.mark(piece, "salutation")

    def closing(self, piece: Piece) -> bool:
        """（此件公开发布） and its like."""
        return self.mark(piece, "signature")

    def annex(self, piece: Piece) -> bool:
        """附件, the label over an annex."""
        self.noticed = self.noticed or bool(self.front.titles or self.greeted)
        return self.mark(piece, "annex")

    def annex_list(self, piece: Piece) -> bool:
        """附件：1. … 2. …, the list at a notice's end; behind its signature the label and title of the annex."""
        start = piece.start
        self.mark(piece, "annex")
        end = piece.end
        while (
            (following := self.piece(self.at)) is not None
            and following.form == form.HEADING
            and _is_item(following.ink)
        ):
            self.mark(following, "annex")
            end = following.end
        add_zone(self.reading, start, end)
        return True


def _is_item(ink: str) -> bool:
    return len(ink) < 80 and ink[0].isdigit() and ink[-1] not in "。；"
