"""Which of the titles before the body is the main text's, and what kind of line each of them is."""

from __future__ import annotations

from policyparse.grammar import Grammar
from policyparse.outline.front import pieces as form
from policyparse.outline.front.front_matter import Front, TitleFound
from policyparse.outline.front.pieces import Piece
from policyparse.outline.front.title_forms import bare_title, handed_over, is_complete, title_forms

SAME_END = 7
"""Characters: two titles that end with as many alike name one document (a headline and its text)."""

SHORTEST_GUESS = 9
"""Characters of a line with a place at its front that is more than the name of a body of that place."""


def choose_title(front: Front, body: Piece | None, greeted: bool, grammar: Grammar) -> None:
    """Set ``front.title`` and ``front.notice_title``.

    The main text's title is the last one that is no notice's, behind the notice where there is one. Of a notice that
    no title follows: the title that it names, if its text follows at once; else the notice is the text itself.
    """
    covering = [t for t in front.titles if t.covering]
    after = [t for t in front.titles if front.notice is not None and t.start >= front.notice[1]]
    plain = [t for t in (after or front.titles) if not t.covering and t.complete]
    if plain:
        front.title = plain[-1]
        if covering and (greeted or front.notice is not None or covering[-1].start < plain[-1].start):
            front.notice_title = covering[-1]
    elif after and not _is_wrapped_prose(after[0], body):
        front.title = after[0]
        front.notice_title = covering[-1] if covering else None
    elif covering:
        notice = covering[-1]
        wanted = handed_over(notice.ink, title_forms(grammar)) or ""
        follows = body is not None and (front.notice is not None or not greeted)
        if follows and is_complete(wanted, title_forms(grammar)):
            front.notice_title = notice
            front.title = TitleFound(notice.start, notice.end, wanted)
        else:
            front.title = notice
    elif front.titles and front.notice is None and not _is_wrapped_prose(front.titles[0], body):
        front.title = _best_guess(front, grammar)


def _best_guess(front: Front, grammar: Grammar) -> TitleFound:
    """Of lines without a document's type: the one that begins as titles do, with who acts, or else the first."""
    anew = title_forms(grammar).anew
    return next((t for t in front.titles if len(t.ink) > SHORTEST_GUESS and anew.match(t.ink)), front.titles[0])


def _is_wrapped_prose(guess: TitleFound, body: Piece | None) -> bool:
    """Whether a line without a document's type is but the first of a hard-wrapped sentence: the next is as long."""
    if guess.complete or body is None or body.form != form.PARAGRAPH:
        return False
    length = guess.end - guess.start
    return length > 20 and 0.65 < length / (body.line.end - body.line.start) < 1.5


def mark_titles(front: Front, pieces: list[Piece]) -> None:
    """Set the kinds of the titles' lines: the main text's, the notice's, and repeats on a cover."""
    chosen = front.title
    for title in front.titles:
        kind = "cover"
        if chosen is not None and title.start == chosen.start and title.ink == chosen.ink:
            kind = "title"
        elif title.covering:
            kind = "notice"
        for piece in pieces:
            if piece.start >= title.end:
                break
            if piece.end <= title.start:
                continue
            if piece.whole:
                piece.line.kind = piece.line.kind or kind
            else:
                front.parts.append((kind, piece.start, piece.end))


def alike(a: TitleFound, b: TitleFound) -> bool:
    """Whether two titles are one, printed in two forms."""
    one, two = bare_title(a.ink), bare_title(b.ink)
    if one in two or two in one:
        return True
    if len(one) > SAME_END and one[-SAME_END:] == two[-SAME_END:]:
        return True
    shared = len(set(one) & set(two))
    return 3 * shared >= 2 * max(len(set(one)), len(set(two)))
