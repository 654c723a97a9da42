"""The front of a document: what stands before its body, read line by line from the top.

A page's head, a catalogue table, the red letterhead, the covering notice with its number, recipients, body and
signature, a cover, a contents page, the title: in this order where they are there. Each line is known by its form
and by what has come before it; the body begins at the first line that fits nowhere in a front.
"""

from __future__ import annotations

from policyparse.outline.front import pieces as form
from policyparse.outline.front.annexes import mark_annexes
from policyparse.outline.front.closing import find_signatures, mark_tail
from policyparse.outline.front.front_choice import choose_title, mark_titles
from policyparse.outline.front.front_titles import DATED_NOTE, join_title
from policyparse.outline.front.notice import (
    last_date,
)
from policyparse.outline.front.notice_walk import NoticeWalk
from policyparse.outline.front.pieces import Piece
from policyparse.outline.front.signature_in_line import find_signature_in_line
from policyparse.outline.front.title_forms import (
    bare_title,
    is_complete,
    is_type_alone,
    quoted_in,
)
from policyparse.outline.reading import Reading

DASHES = ("——", "--")
MOST_PIECES = 90
"""Pieces of a front: longer ones have been a catalogue of everything a page knows."""


def read_front(reading: Reading) -> None:
    """Find the parts round the body.

    Sets the kinds of their lines, adds annex zones, sets ``reading.body`` and ``reading.front``.
    """
    walk = _Walk(reading)
    walk.run()
    front = walk.front
    known = walk.known
    find_signatures(reading, front, known)
    if front.signed_on is None:
        find_signature_in_line(reading, front, known)
    mark_annexes(reading, known)
    mark_tail(reading, front, known)
    reading.front = front


class _Walk(NoticeWalk):
    """The steps that depend on what has come before: titles, notices, markers, the body."""

    def run(self) -> None:
        """Walk to the body, then say which of the titles is the main text's."""
        self.collected()
        while self.at < MOST_PIECES and (piece := self.piece(self.at)) is not None:
            if STEPS.get(piece.form, _Walk.prose)(self, piece):
                continue
            if not (self.page_head() or self.bridge() or self.again() or self.contacts()):
                break
        body = self.piece(self.at)
        choose_title(self.front, body, self.greeted and not self.runs_on(body), self.reading.grammar)
        mark_titles(self.front, self.feed.made)
        if self.front.title is None and self.front.notice is not None and not self.front.titles:
            self.front.title = quoted_in(self.reading.fold, self.front.notice, self.titles)
        self.reading.body = body.start if body is not None else self.no_body()
        if self.numbered >= 0:
            # The notice's own numbered demands are sections too.
            self.reading.body = self.numbered
        if body is not None:
            self.front.lead = (body.start, min(body.end, body.start + 600))
        if self.front.fields:
            self._drop_catalogue_zones()

    def letterhead(self, piece: Piece) -> bool:
        """XX文件, in red at the top."""
        if any(title.complete for title in self.front.titles):
            return self.short(piece)
        self.front.letterhead = self.front.letterhead or (piece.start, piece.end)
        return self.mark(piece, "letterhead")

    def organ(self, piece: Piece) -> bool:
        """The name of a body: the first line of a title, a cover's, or a signature without a date."""
        if piece.ink[:2] in DASHES:
            return self.short(piece)
        if self.torn_notice(piece) or self._torn_title(piece):
            return True
        if self.site(piece):
            return self.mark(piece, "furniture")
        i = self.at + 1
        while (following := self.piece(i)) is not None and following.form == form.ORGAN and i < self.at + 8:
            i += 1
        if (
            following is not None
            and following.form in (form.SHORT, form.NOTE)
            and following.ink.startswith(("关于", "印发", "转发"))
        ):
            return self.short(piece)
        if following is not None and following.form == form.SHORT and is_type_alone(following.ink, self.titles):
            return self.short(piece)
        if self._is_titled_by_number(following):
            return self.short(piece)
        if self.noticed and not self.front.signers:
            self.front.signers.append((piece.start, piece.end))
            return self.mark(piece, "signature")
        self.front.cover_units.append((piece.start, piece.end))
        return self.mark(piece, "cover")

    def _is_titled_by_number(self, following: Piece | None) -> bool:
        """Whether the line below a body's name is the rest of its title: 云溪区教育局 / 2022年工作总结, 领导小组 /
        第三次会议纪要."""
        if following is None or self.noticed or self.front.titles or self.front.number is not None:
            return False
        ink = following.ink
        counted = ink[:1] == "第" or (ink[:2] == "20" and ink[4:5] == "年")
        return counted and following is self.piece(self.at + 1) and is_complete(ink, self.titles)

    def _torn_title(self, piece: Piece) -> bool:
        """Whether what ends as a body's name begins the title that the notice hands over (改进学校 / 美育工作方案)."""
        wanted = self.wanted(piece) if self.noticed else ""
        if not wanted.startswith(piece.ink):
            return False
        found, _ = join_title(self.reading.fold, self.piece, self.at, self.titles)
        same = found is not None and bare_title(found.ink).replace("的", "") == wanted.replace("的", "")
        return same and self.title(piece, piece.start)

    def note(self, piece: Piece) -> bool:
        """A line in brackets: who passed a law and when, or what belongs to the title."""
        if not self.front.titles:
            return self.short(piece)
        dated = DATED_NOTE.fullmatch(piece.ink)
        if dated is not None and (not dated[1] or dated[1].endswith(self.known.organs)):
            date = last_date(self.reading.fold, piece, self.known)
            if dated[1]:
                self.front.cover_units.append((piece.start + 1, date[0]))
            self.front.title_date = date
            return self.mark(piece, "cover")
        if self.titles.note.fullmatch(piece.ink):
            return self.mark(piece, "title")
        if self.front.adoption is None and self.reading.grammar.pattern("adoption").search(piece.ink):
            self.front.adoption = (piece.start, piece.end)
            return self.mark(piece, "metadata")
        return self.prose(piece)

    def short(self, piece: Piece) -> bool:
        """Words without a sentence's end: a title, or the body's first heading where the title has been."""
        noted = piece.ink[-1] == "）" and bool(self.front.titles)
        if (
            noted
            and not is_complete(piece.ink, self.titles)
            and self.reading.grammar.pattern("adoption").search(piece.ink)
        ):
            self.front.adoption = (self.front.adoption or (piece.start, 0))[0], piece.end
            return self.mark(piece, "metadata")
        following = self.piece(self.at + 1) if piece.ink.isascii() and not self.front.titles else None
        if following is not None and self.opens_front(following):
            return self.mark(piece, "furniture")
        if self.front.titles and self.front.adoption is None and self._is_adoption(piece):
            self.front.adoption = (piece.start, piece.end)
            return self.mark(piece, "metadata")
        if self.front.titles and (piece.ink[:2] in DASHES or self._of_a_speech(piece)):
            start = (piece if piece.ink[:2] in DASHES else self.feed.made[self.at - 1]).start
            if piece.ink[-1] == "上" and self.reading.fold.find("大会", start, piece.end) > 0:
                self.front.spoken = (start, piece.end)
            return self.mark(piece, "title")
        if self.noise(piece) or self.order(piece) or self.title(piece, piece.start) or self.torn_notice(piece):
            return True
        return not self.greeted and self.wrapped(piece, False)

    def _of_a_speech(self, piece: Piece) -> bool:
        """Whether a line ends what the one above begins: at which meeting a report was made (——…在…会议上)."""
        above = self.feed.made[self.at - 1].ink if self.at else ""
        return above[:2] in DASHES and above[-1] != "上" and piece.ink.endswith(("会议上", "大会上"))

    def _is_adoption(self, piece: Piece) -> bool:
        """Whether a line without brackets says when and by whom the text was passed."""
        return self.reading.grammar.pattern("adoption-line").fullmatch(piece.ink) is not None

    def heading(self, piece: Piece) -> bool:
        """A marker: the body's first, unless a compilation's own number stands before the title."""
        if self.front.titles or self.greeted:
            return self.prose(piece)
        return self.numbered_title(self.at) or self.leftover(piece)

    def _drop_catalogue_zones(self) -> None:
        """A catalogue in pipes looks like a table; it is none."""
        fields = {piece.line.start for piece in self.feed.made[: self.at] if piece.line.kind == "metadata"}
        if fields and self.reading.zones:
            self.reading.zones[:] = [
                z for z in self.reading.zones if z.kind == "toc" or not any(z.start <= s < z.end for s in fields)
            ]


STEPS = {
    form.FURNITURE: _Walk.furniture,
    form.FIELD: _Walk.field,
    form.CONTENTS: _Walk.contents,
    form.LETTERHEAD: _Walk.letterhead,
    form.NUMBER: _Walk.number,
    form.DATE: _Walk.date,
    form.ORGAN: _Walk.organ,
    form.ORGAN_AND_DATE: _Walk.signed,
    form.SALUTATION: _Walk.salutation,
    form.CLOSING: _Walk.closing,
    form.ANNEX: _Walk.annex,
    form.ANNEX_LIST: _Walk.annex_list,
    form.NOTE: _Walk.note,
    form.SHORT: _Walk.short,
    form.HEADING: _Walk.heading,
}
