"""Titles before the body: put together from the lines they are wrapped on, and what a covering notice hands over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar
from policyparse.outline.front.front_matter import TitleFound
from policyparse.outline.front.pieces import FURNITURE, LETTERHEAD, NOTE, NUMBER, ORGAN, SHORT, Piece

MOST_LINES = 5
LONGEST = 140
LONGEST_PAGE_MARK = 16
WRAPPED = frozenset((SHORT, ORGAN, NOTE, LETTERHEAD))
"""Forms that a title's further lines have."""
Get = Callable[[int], Piece | None]
LAST_NOTE = re.compile("[（(][^（）()]{0,200}[）)]$")
DATED_NOTE = re.compile("（([^（）\\d]{0,24}?)(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?）")
"""A date in brackets on a line of its own, perhaps behind who issued the text: （云溪区教育局 2021年11月）."""
COMPILATION_NUMBER = re.compile("[（]? ?\\d{1,3} ?[.、．）] ?")


@dataclass(frozen=True, slots=True)
class TitleForms:
    """What the grammar says of titles, compiled once."""

    types: tuple[str, ...]
    type_lasts: frozenset[str]
    no_starts: tuple[str, ...]
    tails: tuple[str, ...]
    covering: Compiled
    covering_lasts: frozenset[str]
    note: Compiled
    press: Compiled


@lru_cache(maxsize=8)
def title_forms(grammar: Grammar) -> TitleForms:
    """The title forms of a grammar."""
    types = grammar.words("document-types")
    return TitleForms(
        types=types,
        type_lasts=frozenset(word[-1] for word in types),
        no_starts=grammar.words("not-title-starts"),
        tails=grammar.words("headline-tails"),
        covering=grammar.pattern("covering-title"),
        covering_lasts=frozenset(word[-1] for word in grammar.words("covering-ends")),
        note=grammar.pattern("title-note"),
        press=grammar.pattern("press-headline"),
    )


def undated_title(ink: str) -> str:
    """A title without the date or the document number that is printed in brackets at its end.

    >>> undated_title("云溪区工作要点（试行）（2023年6月1日）")
    '云溪区工作要点（试行）'
    """
    while ink.endswith(("日）", "号）", "日)", "号)")) and (note := LAST_NOTE.search(ink)) is not None:
        ink = ink[: note.start()]
    return ink


def bare_title(ink: str) -> str:
    """A title without the notes in brackets at its end.

    >>> bare_title("云溪区行动计划（2021—2025年）（试行）")
    '云溪区行动计划'
    """
    while ink.endswith("）") and (note := LAST_NOTE.search(ink)) is not None and note.start() > 3:
        ink = ink[: note.start()]
    return ink


def is_complete(ink: str, known: TitleForms) -> bool:
    """Whether a line ends as titles do, with a document's type, and has no bracket open."""
    bare = bare_title(ink)
    if (
        len(bare) < 5
        or bare[-1] not in known.type_lasts
        or not bare.endswith(known.types)
        or bare.startswith(known.no_starts)
    ):
        return False
    return ink.count("《") == ink.count("》") and ink.count("（") == ink.count("）")


def handed_over(ink: str, known: TitleForms) -> str | None:
    """The title of the text that a covering notice hands over, from the notice's own title; None for other titles.

    >>> from policyparse.grammar import default
    >>> handed_over("云溪区教育局关于印发《云溪区教育规划》的通知", title_forms(default()))
    '云溪区教育规划'
    """
    found = None
    bare = bare_title(ink)
    while bare[-1:] in known.covering_lasts and (m := known.covering.search(bare)) is not None:
        found = bare = _unquoted(m[1])
    return found


def _unquoted(ink: str) -> str:
    if ink[0] in "《〈" and ink[-1] in "》〉":
        return ink[1:-1]
    quoted = re.search("《([^《》]{4,100})》", ink)
    return quoted[1] if quoted else ink


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
    at = first + 1
    last = piece
    line = ink
    closed: tuple[TitleFound, int] | None = None
    while not (is_complete(ink, known) or issued_title(ink, known)) or _goes_on(get(at), ink, known):
        following = get(at)
        if _is_page_mark(following) and _completes(get(at + 1), ink, known):
            at += 1
            following = get(at)
        if closed is None and (whole := _closed(ink, known)):
            closed = TitleFound(start, last.end, whole, handed_over(whole, known) is not None), at
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
    issued = issued_title(ink, known)
    return TitleFound(start, last.end, issued or ink, not issued and handed_over(ink, known) is not None), at


def issued_title(ink: str, known: TitleForms) -> str:
    """The title that a press release's headline quotes, behind who issued it; "" for other lines.

    >>> from policyparse.grammar import default
    >>> issued_title("云溪区委、云溪区政府印发《关于加强学校美育工作的意见》", title_forms(default()))
    '关于加强学校美育工作的意见'
    """
    ink = undated_title(ink)
    found = known.press.fullmatch(ink) if ink[-1:] == "》" else None
    if found is None or "关于" in found[1] or not is_complete(found[2], known):
        return ""
    return found[2]


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
        return TitleFound(_offset(fold, start, cut), _offset(fold, start, len(ink) - len(tail)), body)
    return TitleFound(start, piece.end, ink, complete=False)


def _offset(fold: str, start: int, inked: int) -> int:
    """The offset behind that many characters of ink."""
    while inked and start < len(fold):
        inked -= fold[start] != " "
        start += 1
    return start
