"""The steps of the walk over a covering notice: its salutation, and its body down to signature and annexes."""

from __future__ import annotations

from policyparse.outline.front import pieces as form
from policyparse.outline.front.notice import (
    follows,
    is_title,
    notice_end,
    quoted_title,
    split_greeting,
    wrapped_greeting,
)
from policyparse.outline.front.page_lines import LONGEST_NOTE, MOST_HEAD
from policyparse.outline.front.pieces import Piece
from policyparse.outline.front.title_forms import bare_title, handed_over
from policyparse.outline.front.title_walk import TitleWalk


class NoticeWalk(TitleWalk):
    """The steps over sentences: a covering notice's, or the main text's first."""

    def prose(self, piece: Piece) -> bool:
        """A sentence or a marker: a covering notice's body, or the main text's."""
        if self.noticed:
            return False
        if not self.front.titles and "关于" in piece.ink and "。" not in piece.ink and self.title(piece, piece.start):
            return True
        titled = self.main_title() is not None
        if (
            titled
            and not self.greeted
            and len(piece.ink) < LONGEST_NOTE
            and "。" not in piece.ink
            and self.noise(piece)
        ):
            return True
        if not self.greeted and self._greeting(piece, titled):
            return True
        promulgated = titled and not self.greeted and self._promulgates(piece)
        if titled and not self.greeted and not promulgated:
            return False
        covering = self.ordered or promulgated or bool(self.front.titles and self.front.titles[-1].covering)
        if not (self.greeted or covering or self._hands_over(piece)):
            return False
        if self.bridge():
            return True
        end = notice_end(self.reading.fold, self.feed, self.at, covering, self.wanted(piece))
        if end is None:
            return False
        self.front.notice = (self.feed.made[0].start, self.feed.made[end.after - 1].end)
        self.front.signers, self.front.signed_on = end.signers, end.signed_on
        if end.marker >= 0:
            self.numbered = self.feed.made[end.marker].start
        while self.at < end.after:
            inside = self.feed.made[self.at]
            if inside.form == form.ANNEX_LIST:
                self.annex_list(inside)
            elif 0 <= end.marker <= self.at < end.signature:
                self.at += 1
            else:
                signed = self.at >= end.signature or (inside.form == form.CLOSING and inside.ink[:2] != "特此")
                self.mark(inside, "signature" if signed else "notice")
        self.noticed = True
        return True

    def _promulgates(self, piece: Piece) -> bool:
        """Whether a sentence puts the text in force whose title stands above it (《…办法》已经…通过，现予公布)."""
        quoted = quoted_title(piece.ink) if piece.ink[0] == "《" else ""
        if not quoted or bare_title(quoted) != bare_title(self.front.titles[-1].ink):
            return False
        return self.known.handing_over.search(piece.ink) is not None

    def _hands_over(self, piece: Piece) -> bool:
        """Whether a notice has lost its title and its salutation: below its number or its catalogue, a sentence hands
        over a text whose title stands a few lines further down."""
        if self.front.titles or (self.front.number is None and not self.front.fields):
            return False
        return self.known.handing_over.search(piece.ink) is not None and follows(
            self.feed, self.at + 1, self.wanted(piece)
        )

    def contacts(self) -> bool:
        """Pass the short lines (whom to ask, and where) between a notice's signature and its text's title."""
        notice = self.front.notice
        if not self.noticed or notice is None or any(title.start >= notice[1] for title in self.front.titles):
            return False
        for i in range(self.at, self.at + MOST_HEAD):
            piece = self.piece(i)
            if piece is None or piece.form == form.HEADING or len(piece.ink) > LONGEST_NOTE or "。" in piece.ink:
                return False
            if i > self.at and is_title(self.feed, i, self.wanted(piece)):
                while self.at < i:
                    self.mark(self.feed.made[self.at], "signature")
                return True
        return False

    def runs_on(self, piece: Piece | None) -> bool:
        """Whether the text itself begins in the line of its notice's salutation: at 第一章, 1 总则 or its contents."""
        told = self.front.recipients
        if piece is None or told is None or not piece.start <= told[0] < piece.end:
            return False
        marked = self.known.glued.finditer(self.reading.fold, told[1], piece.end)
        return any(m["marker"] and m["marker"] != "一、" for m in marked)

    def _greeting(self, piece: Piece, titled: bool) -> bool:
        """A salutation wrapped on several lines (True: it has been passed), or one that the first sentence follows."""
        if self.wrapped(piece, not titled):
            return True
        greeting = split_greeting(self.reading.fold, piece, self.known)
        if greeting is not None:
            self.front.recipients = greeting
            self.greeted = True
        return False

    def wrapped(self, piece: Piece, lost_colon: bool) -> bool:
        """A salutation wrapped on several lines; True: it has been passed."""
        count = wrapped_greeting(self.feed, self.at, lost_colon)
        if not count:
            return False
        self.front.recipients = (piece.start, self.feed.made[self.at + count - 1].end)
        self.greeted = True
        for _ in range(count):
            self.mark(self.feed.made[self.at], "salutation")
        return True

    def wanted(self, piece: Piece) -> str:
        """The title of the text that the notice says it hands over, "" where it does not."""
        for title in reversed(self.front.titles):
            if title.covering:
                return bare_title(handed_over(title.ink, self.titles) or "")
        return bare_title(quoted_title(piece.ink))

    def torn_notice(self, piece: Piece) -> bool:
        """Whether words right behind the salutation are the beginning of the notice's sentence, torn from its rest."""
        covering = self.greeted and not self.noticed and bool(self.front.titles) and self.front.titles[-1].covering
        return covering and self.prose(piece)
