"""The covering notice (关于印发…的通知): where it ends, who signed it and when, and whom it goes to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policyparse.outline.front import pieces as form
from policyparse.outline.front.forms import Forms
from policyparse.outline.front.front_matter import Stretch
from policyparse.outline.front.pieces import Feed, Piece

MOST_PIECES = 40
LONGEST = 3000
"""Characters of a covering notice; a longer text in a notice's form is the main text itself."""
MOST_GREETING, MOST_NUMBERED = 4, 16
"""Pieces of a wrapped salutation: elsewhere, and right behind the document's number."""
LONGEST_GREETING = 300
QUOTED = re.compile("《([^《》]{4,80})》")


@dataclass(slots=True)
class NoticeEnd:
    """``signature`` and ``after`` are the indices of the first piece of the signature and of the first behind it.

    ``marker`` is that of the notice's own first marker (一、提高认识), -1 where it has none.
    """

    signature: int
    after: int
    signers: list[Stretch]
    signed_on: Stretch | None
    marker: int = -1


def split_greeting(fold: str, piece: Piece, known: Forms) -> Stretch | None:
    """The recipients where they stand on one line with the notice's first sentence (各学校、单位：现将…)."""
    colon = fold.find("：", piece.start, min(piece.end, piece.start + 120))
    if colon < 0:
        return None
    names = fold[piece.start : colon + 1].replace(" ", "")
    if "。" in names or len(names) < 3 or known.not_salutation.search(names) or not known.salutation.search(names):
        return None
    rest = fold[colon + 1 : colon + 12].lstrip()
    return (
        (piece.start, colon + 1)
        if rest.startswith(("现", "经", "为", "根据", "按照", "《", "近", "你", "兹"))
        else None
    )


def names_bodies(ink: str, known: Forms) -> bool:
    """Whether a salutation surely names bodies: it begins as such lines do, or ends with a body's name."""
    return ink.startswith(known.greeted) or ink[:-1].endswith(known.organs)


def wrapped_greeting(feed: Feed, first: int, lost_colon: bool) -> int:
    """The number of pieces that a salutation is wrapped on, 0 where the piece begins none.

    Right behind the document's number it may begin with any name and be long. ``lost_colon``: one that a notice's
    first sentence follows counts as well.
    """
    piece = feed.get(first)
    if piece is None or "。" in piece.ink:
        return 0
    numbered = _behind_number(feed.made, first)
    if piece.form != form.PARAGRAPH and not (numbered and piece.form == form.SHORT):
        return 0
    greets = piece.ink.startswith(feed.known.greeted) or "，各" in piece.ink or "、各" in piece.ink
    if piece.ink.startswith(feed.known.openers) if numbered else not greets:
        return 0
    ink = piece.ink
    for lines in range(1, MOST_NUMBERED if numbered else MOST_GREETING):
        following = feed.get(first + lines)
        if following is None:
            return 0
        if following.form == form.FURNITURE:
            continue
        if ink[-1] not in "、，" and following.ink.startswith(feed.known.openers):
            if lines == 1 and greets and _all_bodies(ink, feed.known):
                return 1
            return lines if lost_colon and (piece.ink[0] == "各" or "，各" in ink) and ink[-1] != "；" else 0
        ink += following.ink
        if "。" in ink or "》" in ink or "：" in ink[:-1] or len(ink) > LONGEST_GREETING:
            return 0
        if ink[-1] == "：":
            said = re.split("[、，]", ink)[-1] if numbered else ink
            names = feed.known.salutation.search(ink) and not feed.known.not_salutation.search(said)
            return lines + 1 if names else 0
    return 0


def _all_bodies(ink: str, known: Forms) -> bool:
    """Whether a line names two bodies or more, and nothing else."""
    names = re.split("[、，；]", ink)
    return len(names) > 1 and all(name.endswith(known.organs) or name.endswith(known.bodies) for name in names)


def _behind_number(pieces: list[Piece], at: int) -> bool:
    """Whether only a page's own lines stand between the document's number and that piece."""
    at -= 1
    while at >= 0 and pieces[at].form == form.FURNITURE:
        at -= 1
    return at >= 0 and pieces[at].form == form.NUMBER


def quoted_title(ink: str) -> str:
    """The first title that a sentence quotes; "" where it quotes none."""
    found = QUOTED.search(ink)
    return found[1] if found else ""


def notice_end(fold: str, feed: Feed, first: int, covering: bool, wanted: str) -> NoticeEnd | None:
    """Where the notice that has its first sentence at ``first`` ends; None where it is the main text itself.

    It ends with a date below the name of a body, at the label of its annex, or at the title of the text that it hands
    over (``wanted``). A marker before all of these says that the text is no mere cover, unless that title follows it.
    """
    handing = covering
    marker = -1
    listed = False
    at = first
    start = -1
    while at < first + MOST_PIECES and (piece := feed.get(at)) is not None:
        start = piece.start if start < 0 else start
        if piece.start - start > LONGEST:
            break
        kind = piece.form
        listed = kind == form.ANNEX_LIST or (listed and kind == form.HEADING)
        if kind == form.PARAGRAPH:
            handing = handing or feed.known.handing_over.search(piece.ink) is not None
        elif kind in (form.DATE, form.ORGAN_AND_DATE):
            if not handing or (marker >= 0 and not follows(feed, at + 1, wanted)):
                return None
            return _signed(fold, feed, first, at, marker) if _something_follows(feed, at + 1) else None
        elif kind == form.HEADING:
            marker = at if marker < 0 and not listed else marker
            if marker >= 0 and len(wanted) < 5:
                return None
        elif kind == form.ANNEX and handing and at > first and marker < 0:
            return NoticeEnd(at, at, [], None)
        elif kind in (form.SHORT, form.NOTE) and handing and at > first and is_title(feed, at, wanted):
            return _unsigned(feed.made, first, at)
        at += 1
    return _formula_end(feed, first) if covering else None


def _signed(fold: str, feed: Feed, first: int, at: int, marker: int) -> NoticeEnd:
    """The signature whose date is in the piece ``at``: the names of bodies right above the date, or beside it."""
    piece = feed.made[at]
    signers, signature = signers_above(feed.made, first, at)
    start = piece.start
    if piece.form == form.ORGAN_AND_DATE:
        start = last_date(fold, piece, feed.known)[0]
        signers.append((piece.start, start))
    return NoticeEnd(signature, at + 1, signers, (start, piece.end), marker)


def last_date(fold: str, piece: Piece, known: Forms) -> Stretch:
    """The last date in a piece; the piece's end where it has none, all of it where it is a date in bare figures."""
    found = list(known.date.finditer(fold, piece.start, piece.end))
    if found:
        return found[-1].span()
    return (piece.start if piece.form == form.DATE else piece.end), piece.end


def signers_above(pieces: list[Piece], first: int, at: int) -> tuple[list[Stretch], int]:
    """The names of bodies in the pieces right above ``at``, and the index of the first of them."""
    signature = at
    while signature > first and signature > at - 12:
        above = pieces[signature - 1]
        if above.form != form.ORGAN and not (above.form == form.SHORT and signature == at and len(above.ink) <= 24):
            break
        signature -= 1
    return [(p.start, p.end) for p in pieces[signature:at]], signature


def _unsigned(pieces: list[Piece], first: int, at: int) -> NoticeEnd:
    """A notice whose signature has no date: the names right above the title that follows."""
    signature = at
    while signature > first + 1 and pieces[signature - 1].form == form.ORGAN:
        signature -= 1
    return NoticeEnd(signature, at, [(p.start, p.end) for p in pieces[signature:at]], None)


def _something_follows(feed: Feed, at: int) -> bool:
    """Whether more than closing lines stand behind a signature."""
    last = at + 8
    while at < last and (piece := feed.get(at)) is not None:
        if piece.form not in (form.CLOSING, form.FURNITURE, form.DATE, form.ANNEX_LIST):
            return True
        at += 1
    return False


def is_title(feed: Feed, at: int, wanted: str) -> bool:
    """Whether the wanted title begins at a piece: whole, or as far as the line goes and on in the next."""
    piece = feed.get(at)
    if len(wanted) < 5 or piece is None:
        return False
    if piece.ink.startswith(wanted):
        return True
    if len(piece.ink) < 5 or not wanted.startswith(piece.ink) or (following := feed.get(at + 1)) is None:
        return False
    joined = piece.ink + following.ink
    return joined.startswith(wanted[: len(joined)])


def follows(feed: Feed, at: int, wanted: str) -> bool:
    """Whether the wanted title stands within the next pieces."""
    return any(is_title(feed, i, wanted) for i in range(at, at + 6))


def _formula_end(feed: Feed, first: int) -> NoticeEnd | None:
    """A covering notice without a signature: it ends with the sentence that hands the text over.

    None where that sentence goes on with demands of the notice's own, and these follow.
    """
    at = first
    while at < first + 8 and (piece := feed.get(at)) is not None and piece.form in (form.PARAGRAPH, form.SHORT):
        at += 1
        if piece.ink[-1] == "：":
            return None
        if feed.known.handing_over.search(piece.ink):
            following = feed.get(at)
            if following is not None and following.form == form.HEADING and feed.known.own_demands.search(piece.ink):
                return None
            while (
                piece.ink[-1] not in "。."
                and (piece := feed.get(at)) is not None
                and piece.form in (form.PARAGRAPH, form.SHORT)
            ):
                at += 1
            return NoticeEnd(at, at, [], None) if feed.get(at) is not None else None
    return None
