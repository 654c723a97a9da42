"""The steps of the walk that take a title: put together over lines, behind a compilation's number, of an order."""

from __future__ import annotations

from policyparse.outline.front import pieces as form
from policyparse.outline.front.front_matter import TitleFound
from policyparse.outline.front.front_titles import COMPILATION_NUMBER, join_title
from policyparse.outline.front.page_lines import PageLines
from policyparse.outline.front.pieces import Piece
from policyparse.outline.front.title_forms import undated_title


class TitleWalk(PageLines):
    """The steps over titles and the number of an order."""

    def title(self, piece: Piece, start: int) -> bool:
        """Put a title together and take it, or stop at the body."""
        found, after = join_title(self.reading.fold, self.piece, self.at, self.titles, start)
        if found is not None and self.greeted and piece.ink[0] == "《" and found.ink == piece.ink[1:-1]:
            # The notice's sentence, torn behind the title that it quotes.
            return False
        if found is None or not self.fits(found) or (piece.form == form.PARAGRAPH and not found.complete):
            return False
        self.part_adoption(found)
        self.front.titles.append(found)
        if found.end < piece.end:
            self.behind_title(found.end, piece.end)
        self.feed.opening = False
        self.at = after
        return True

    def numbered_title(self, at: int) -> bool:
        """Take the title that the piece at ``at`` begins with behind a compilation's number."""
        piece = self.piece(at)
        number = COMPILATION_NUMBER.match(self.reading.fold, piece.start, piece.end) if piece is not None else None
        if piece is None or number is None:
            return False
        alone = number.end() >= piece.end
        first = at + 1 if alone else at
        start = -1 if alone else number.end()
        found, after = join_title(self.reading.fold, self.piece, first, self.titles, start)
        if found is None or not found.complete or (at > self.at and not found.covering):
            return False
        following = self.piece(after)
        issued = following is not None and following.form in (form.NUMBER, form.SALUTATION)
        if not (issued or found.covering or "关于" in found.ink or self._is_dated(found, following)):
            return False
        if alone:
            self.mark(piece, "furniture")
        self.front.titles.append(found)
        self.feed.opening = False
        self.at = after
        return True

    def leftover(self, piece: Piece) -> bool:
        """The last item of the document before in a compilation, over the numbered title of the notice below it."""
        if self.at or not self.numbered_title(1):
            return False
        piece.line.kind = "furniture"
        return True

    def _is_dated(self, found: TitleFound, following: Piece | None) -> bool:
        """Whether a title has its date in brackets behind it, as compilations print it."""
        printed = "".join(self.reading.fold[found.start : found.end].split())
        below = following is not None and following.form == form.NOTE and following.ink.endswith("日）")
        return below or undated_title(printed) != printed

    def order(self, piece: Piece) -> bool:
        """临江市人民政府令 and 第12号 on two lines: the number of an order, whose text follows its sentence."""
        if piece.ink[-1] not in "令告":
            return False
        following = self.piece(self.at + 1)
        if following is None or not following.ink.startswith(("第", "（第")):
            return False
        if not self.known.number.fullmatch(piece.ink + following.ink.strip("（）")):
            return False
        self.front.number = (piece.start, following.end)
        self.mark(piece, "letterhead")
        self.ordered = self.mark(following, "letterhead")
        return True
