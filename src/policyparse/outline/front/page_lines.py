"""The lines that a web page puts round a front in words of its own: above it, between its parts, its site's name."""

from __future__ import annotations

import re

from policyparse.outline.front import pieces as form
from policyparse.outline.front.front_titles import join_title, offset_behind
from policyparse.outline.front.front_walk import Walk
from policyparse.outline.front.notice import names_bodies
from policyparse.outline.front.pieces import Piece
from policyparse.outline.front.title_forms import is_complete, undated_title

MOST_HEAD, LONGEST_HEAD, SHORTEST_TITLE = 24, 60, 8
"""Lines of a page above what a front surely has, the characters of each, and those of a title that ends them."""
MOST_NOTES, LONGEST_NOTE = 4, 90
"""Lines of a page's own that may stand between a title and its salutation, and the characters of each."""
FARTHEST_TITLE = 10
"""Lines below a headline within which the same title stands again."""
MOST_BETWEEN, LONGEST_BETWEEN = 24, 800
"""Lines of a page between its headline and the document's own title, in whatever words, and all their characters."""
MOST_COLLECTED, FEWEST_COLLECTED, MOST_UNLABELLED, MOST_QUOTED = 40, 3, 1, 6
"""Lines of the head that a collector puts above a text, those with a label and without, quoted remarks below it."""
RULE = re.compile("[-=*_—]{3,}(?: ?[正全]文 ?[-=*_—]{3,})?")
LABELLED = re.compile("[^\\W\\d_][\\w /.-]{0,15}：|- ")


class PageLines(Walk):
    """The steps over a page's own lines: none of their words is known, but what stands round them is."""

    def collected(self) -> None:
        """Pass the head that a collector has put above the text: labels with values from the first line on, known or
        not, down to a rule (--- or ==== 正文 ====), and its remarks behind Markdown's sign of a quotation."""
        fold, lines = self.reading.fold, self.reading.lines
        labelled = count = 0
        for count, line in enumerate(lines[:MOST_COLLECTED]):
            text = fold[line.start : line.end].strip()
            if RULE.fullmatch(text):
                if count:
                    break
                labelled += 1
            labelled += LABELLED.match(text) is not None
            if count - labelled > MOST_UNLABELLED - 1:
                return
        else:
            return
        if labelled < FEWEST_COLLECTED:
            return
        rule = lines[count].start
        steps = {form.FIELD: self.field, form.FURNITURE: self.furniture}
        while (piece := self.piece(self.at)) is not None and piece.start <= rule:
            steps.get(piece.form, self._pass)(piece)
        for line in lines[count + 1 : count + 1 + MOST_QUOTED]:
            if fold[line.start] != ">" or (piece := self.piece(self.at)) is None:
                return
            self.mark(piece, "furniture")

    def _pass(self, piece: Piece) -> bool:
        """A page's own line that nothing is read from."""
        return self.mark(piece, "furniture")

    def page_head(self) -> bool:
        """Pass a page's own lines at the top, in whatever words, down to the first that a front surely has."""
        front = self.front
        if self.greeted or self.noticed or front.number is not None or any(title.complete for title in front.titles):
            return False
        i = self.at
        while i < self.at + MOST_HEAD and (piece := self.piece(i)) is not None:
            if i > self.at and (self.opens_front(piece) or self._opens_title(i, piece)):
                while self.at < i:
                    self.mark(self.feed.made[self.at], "furniture")
                return True
            prose = len(piece.ink) > LONGEST_HEAD or "。" in piece.ink
            if piece.form in (form.HEADING, form.CONTENTS) or (prose and not (i == 0 and _names_site(piece.ink))):
                return False
            i += 1
        return False

    def _opens_title(self, at: int, piece: Piece) -> bool:
        """Whether a title wrapped on several lines begins at a piece."""
        if piece.form != form.SHORT or not piece.ink.startswith("关于"):
            return False
        found, _ = join_title(self.reading.fold, self.piece, at, self.titles)
        return found is not None and found.complete

    def opens_front(self, piece: Piece) -> bool:
        """Whether a line is a catalogue's, the document's number, or a title that is complete by itself."""
        if piece.form in (form.FIELD, form.NUMBER, form.LETTERHEAD):
            return True
        if piece.form == form.SALUTATION and self.front.fields:
            return names_bodies(piece.ink, self.known)
        if piece.form == form.FURNITURE:
            line = self.reading.fold[piece.start : piece.end].replace(" ", "")
            return line.startswith(self.known.page_openers)
        return piece.form == form.SHORT and len(piece.ink) > SHORTEST_TITLE and is_complete(piece.ink, self.titles)

    def bridge(self) -> bool:
        """Pass a page's notes that stand between the title and the salutation a few lines below."""
        if self.greeted or self.noticed or not self.front.titles:
            return False
        i = self.at
        while (piece := self.piece(i)) is not None and i < self.at + MOST_NOTES and piece.form != form.SALUTATION:
            if piece.form == form.NUMBER and i > self.at and self.front.number is None:
                break
            if piece.form == form.HEADING or len(piece.ink) > LONGEST_NOTE or piece.ink[-1:] in tuple("。；，、"):
                return False
            i += 1
        if piece is None or piece.form not in (form.SALUTATION, form.NUMBER):
            return False
        if piece.form == form.SALUTATION and not names_bodies(piece.ink, self.known):
            return False
        title = self.front.titles[-1]
        first = self.at
        while self.at < i:
            note = self.feed.made[self.at]
            if self.at > first and note.ink.startswith("关于") and self.opens_front(note):
                # The document's own title, below a headline that speaks of it.
                return True
            if note.form == form.NUMBER:
                self.number(note)
                continue
            if note.ink.startswith(title.ink):
                self.behind_title(note.start + title.end - title.start, note.end)
            torn = note.form == form.SHORT and is_complete(undated_title(note.ink), self.titles)
            self.mark(note, "cover" if torn else "furniture")
        return True

    def again(self) -> bool:
        """Pass a page's own lines between its headline and the document's own title, which is the same.

        They may hold a teaser of the document's first lines, so the last such title counts; a marker or a notice ends
        the search.
        """
        headline = self.front.titles[-1] if self.front.titles else None
        if headline is None or not headline.complete or self.greeted or self.noticed:
            return False
        printed = "".join(headline.ink.split())
        last = -1
        for i in range(self.at, self.at + MOST_BETWEEN):
            piece = self.piece(i)
            if piece is None or piece.form == form.HEADING:
                break
            if piece.end - headline.end > LONGEST_BETWEEN or self.known.handing_over.search(piece.ink):
                if not self._is_all(piece, printed) or not self.feed.take_apart(i):
                    break
                self.front.letterhead = None
                while self.at < i:
                    self.mark(self.feed.made[self.at], "furniture")
                return True
            rest = piece.ink[len(printed) :] if piece.ink.startswith(printed) else "-"
            if not rest or self.known.number.fullmatch(rest.strip("（）")):
                last = i
        if last < 0:
            return False
        while self.at < last:
            between = self.feed.made[self.at]
            step = {form.FIELD: self.field, form.FURNITURE: self.furniture, form.DATE: self.date}.get(between.form)
            if step is None:
                self.mark(between, "furniture")
            else:
                step(between)
        piece = self.feed.made[last]
        if self.at == last and piece.ink != printed:
            self.behind_title(offset_behind(self.reading.fold, piece.start, len(printed)), piece.end)
            self.mark(piece, "cover")
        return True

    def _is_all(self, piece: Piece, printed: str) -> bool:
        """Whether a long piece is all of a document: its number or who issues it, its title again, and what follows."""
        issuer, title, rest = piece.ink.partition(printed)
        if not title or not issuer or len(rest) < len(title):
            return False
        number = self.known.number.match(issuer)
        issuer = issuer[number.end() :] if number is not None else issuer
        return not issuer or issuer.endswith(self.known.organs)

    def site(self, piece: Piece) -> bool:
        """Whether the name of a body heads a web page: what follows is the page's own line or its catalogue."""
        front = self.front
        if front.titles or front.number is not None or front.letterhead is not None or self.greeted:
            return False
        following = self.piece(self.at + 1)
        if following is None or following.form not in (form.FIELD, form.FURNITURE):
            return False
        ink = self.reading.fold[following.start : following.end].replace(" ", "")
        if following.form == form.FURNITURE and not ink.startswith(self.known.page_openers):
            return False
        front.site = front.site or (piece.start, piece.end)
        return True

    def noise(self, piece: Piece) -> bool:
        """A site's words (999+, 收藏) between its headline and the title, which is the same and stands below."""
        main = self.main_title()
        if main is None:
            return False
        printed = "".join(main.ink.split())
        if "".join(piece.ink.split()) in printed:
            return False
        for i in range(self.at + 1, self.at + FARTHEST_TITLE):
            following = self.piece(i)
            if following is None or following.form == form.PARAGRAPH:
                return False
            if "".join(following.ink.split()) == printed:
                return self.mark(piece, "furniture")
        return False

    def behind_title(self, start: int, end: int) -> None:
        """The document number that stands behind the title on its line."""
        number = self.known.number.search(self.reading.fold, start, end) if self.front.number is None else None
        if number is not None:
            self.front.number = number.span()


def _names_site(ink: str) -> bool:
    """Whether a page's first sentence is about the site, whose address it holds."""
    return "www." in ink or "http" in ink
