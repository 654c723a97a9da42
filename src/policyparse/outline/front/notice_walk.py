"""The steps of the walk over a covering notice: its salutation, and its body down to signature and annexes."""

from __future__ import annotations

from policyparse.outline.front import pieces as form
from policyparse.outline.front.notice import notice_end, quoted_title, split_greeting, wrapped_greeting
from policyparse.outline.front.page_lines import LONGEST_NOTE
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
        if not (self.greeted or covering):
            return False
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
