"""Titles before the body: put together from the lines they are wrapped on, and what a covering notice hands over."""

from __future__ import annotations

import re
from collections.abc import Callable

from policyparse.outline.front.front_matter import TitleFound
from policyparse.outline.front.pieces import FURNITURE, LETTERHEAD, NOTE, NUMBER, ORGAN, SHORT, Piece
from policyparse.outline.front.title_forms import TitleForms, handed_over, is_complete, issued_title

MOST_LINES = 5
LONGEST = 140
LONGEST_PAGE_MARK = 16
LONGEST_LABEL = 12
JOINERS = frozenset("发转布达、和及与的暨实强进促好展")
"""What a title's line ends with whose next begins with a place: 转发, 印发, 落实, 推进."""
WRAPPED = frozenset((SHORT, ORGAN, NOTE, LETTERHEAD))
"""Forms that a title's further lines have."""
Get = Callable[[int], Piece | None]
SITE_SIGNS = re.compile("[-_|｜）]| +")
DATED_NOTE = re.compile("（([^（）\\d]{0,24}?)(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?）")
"""A date in brackets on a line of its own, perhaps behind who issued the text: （云溪区教育局 2021年11月）."""
COMPILATION_NUMBER = re.compile("[（]? ?\\d{1,3} ?[.、．）] ?")


def join_title(fold: str, get: Get, first: int, known: TitleForms, start: int = -1) -> tuple[TitleFound | None, int]:
    """The title that begins with a piece, and the index behind its last piece.

    A title goes on in the next line where it has no type at its end yet, where a bracket is open, or where the next
    line begins with what only a title's middle can (的通知, 》的通知). ``start``: where it begins within the piece.
    """
    piece = get(first)
    if piece is None:
        return None, first
    ink = piece.ink
    if start < 0:
        start = piece.start
    else:
        number = COMPILATION_NUMBER.match(ink)
        ink = ink[number.end() :] if number is not None else ink
    if not ink:
        return None, first
    if ink[0] == "【" and (tag := ink.find("】")) in range(1, 9) and len(ink) > tag + 5:
        # A site's own tag before a title: 【政策】.
        start = fold.index("】", start) + 1
        ink = ink[tag + 1 :]
    if ink[0] == "《" and ink[-1] == "》" and "《" not in ink[1:] and is_complete(ink[1:-1], known):
        # A database puts the whole title in quotation marks.
        start, end = fold.index("《", start) + 1, fold.rindex("》", start, piece.end)
        return TitleFound(start, end, ink[1:-1], handed_over(ink[1:-1], known) is not None), first + 1
    at = first + 1
    last = piece
    line = ink
    closed: tuple[TitleFound, int] | None = None
    while not (is_complete(ink, known) or issued_title(ink, known)) or _goes_on(get(at), ink, known):
        if last is piece and (before := _before_site(fold, piece, start, known)) is not None:
            return before, at
        following = get(at)
        if _is_page_mark(following) and _completes(get(at + 1), ink, known):
            at += 1
            following = get(at)
        if closed is None and (whole := _closed(ink, known)):
            closed = TitleFound(start, last.end, whole, handed_over(whole, known) is not None), at
        if following is not None and _is_label(last.ink) and "关于" not in ink and _starts_anew(following, known):
            return TitleFound(start, last.end, ink, complete=False), at
        if following is None or at - first >= MOST_LINES or len(ink) + len(following.ink) > LONGEST:
            return closed or (_headline(fold, piece, line, start, known), first + 1)
        if following.form not in WRAPPED and (following.form == NUMBER or not _is_open(ink)):
            return closed or (_headline(fold, piece, line, start, known), first + 1)
        ink += following.ink
        last = following
        at += 1
    while (
        (note := get(at)) is not None
        and note.form == NOTE
        and "日）" not in note.ink
        and not DATED_NOTE.fullmatch(note.ink)
        and known.note.fullmatch(note.ink)
    ):
        ink += note.ink
        last = note
        at += 1
    half = len(ink) // 2
    if half > 6 and ink[:half] == ink[half:]:
        # Printed twice on one line, as a page's own title and the document's.
        ink = ink[half:]
    if ink.endswith(known.run_into) and is_complete(ink[:-2], known):
        # The contents page's head, run into the title above it.
        ink = ink[:-2]
    issued = issued_title(ink, known)
    return TitleFound(start, last.end, issued or ink, not issued and handed_over(ink, known) is not None), at


def _is_label(ink: str) -> bool:
    """Whether a line can be a page's label or button, and not a title's beginning."""
    if not 0 < len(ink) < LONGEST_LABEL or ink[-1] in JOINERS:
        return False
    return not any(word in ink for word in ("关于", "《", "“", "（"))


def _starts_anew(following: Piece, known: TitleForms) -> bool:
    """Whether a title begins with a line: the place or the body that it names first, and a type at its end."""
    return known.anew.match(following.ink) is not None and is_complete(following.ink, known)


def _is_page_mark(piece: Piece | None) -> bool:
    return piece is not None and piece.form == FURNITURE and piece.end - piece.start <= LONGEST_PAGE_MARK


def _completes(following: Piece | None, ink: str, known: TitleForms) -> bool:
    return following is not None and following.form in WRAPPED and is_complete(ink + following.ink, known)


def _closed(ink: str, known: TitleForms) -> str:
    """The title with the ） of its last note, where only that was lost: 云溪区方案（2023版; "" for any other."""
    at = ink.rfind("（")
    if at < 0 or "）" in ink[at:] or "月" in ink[at:] or not known.note.fullmatch(ink[at:] + "）"):
        return ""
    return ink + "）" if is_complete(ink + "）", known) else ""


def _is_open(ink: str) -> bool:
    return ink.count("《") > ink.count("》") or ink.count("（") > ink.count("）")


def _goes_on(following: Piece | None, ink: str, known: TitleForms) -> bool:
    """Whether the next line belongs to the title though it has a type at its end already."""
    if following is None or not following.ink or following.form not in WRAPPED:
        return False
    beginning = following.ink
    if beginning[0] in "的》）" or (beginning[0] == "（" and "）的" in beginning):
        return True
    if ("印发" not in ink and "转发" not in ink) or handed_over(ink, known) is not None:
        return False
    return handed_over(ink + beginning, known) is not None


def _headline(fold: str, piece: Piece, ink: str, start: int, known: TitleForms) -> TitleFound:
    """A line that does not end as a title: a news headline with a title in it, or a guess."""
    tail = next((t for t in known.tails if ink.endswith(t)), "")
    cut = max(ink.rfind("！"), ink.rfind("？"), ink.rfind("|"), ink.rfind("｜")) + 1
    body = ink[cut : len(ink) - len(tail)]
    if (tail or cut) and is_complete(body, known):
        return TitleFound(offset_behind(fold, start, cut), offset_behind(fold, start, len(ink) - len(tail)), body)
    return TitleFound(start, piece.end, ink, complete=False)


def _before_site(fold: str, piece: Piece, start: int, known: TitleForms) -> TitleFound | None:
    """The title with which a line begins, where a site's name, a number or a date is printed behind it:
    云溪区规划-专项规划-云溪区人民政府, 云溪区规划（云政发〔2021〕3号）2021.04.27."""
    if piece.end - start > 2 * LONGEST:
        return None  # no title with a site's name behind it, and too long to look at each of its signs
    for sign in SITE_SIGNS.finditer(fold, start, piece.end):
        end = sign.end() if sign[0] == "）" else sign.start()
        ink = fold[start:end].replace(" ", "")
        rest = fold[sign.end() : piece.end].replace(" ", "").strip("|｜")
        if not rest and sign[0] not in "|｜":
            continue
        if rest and (
            sign[0] in "） " and rest[:2] not in ("19", "20") and not rest.endswith(known.sites) and "〕" not in rest
        ):
            continue
        if is_complete(ink, known):
            return TitleFound(start, end, ink, handed_over(ink, known) is not None)
    return None


def offset_behind(fold: str, start: int, inked: int) -> int:
    """The offset behind that many characters of ink."""
    while inked and start < len(fold):
        inked -= fold[start] != " "
        start += 1
    return start
