"""What the grammar says of titles: how they end, what they carry in brackets, which text a notice's hands over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar
from policyparse.outline.front.front_matter import Stretch, TitleFound

LAST_NOTE = re.compile("[（(][^（）()]{0,200}[）)]$")
QUOTED = re.compile("《([^《》]{4,80})》")


@dataclass(frozen=True, slots=True)
class TitleForms:
    """What the grammar says of titles, compiled once."""

    types: tuple[str, ...]
    type_lasts: frozenset[str]
    no_starts: tuple[str, ...]
    tails: tuple[str, ...]
    verbs: tuple[str, ...]
    covering: Compiled
    draft: Compiled
    anew: Compiled
    covering_lasts: frozenset[str]
    note: Compiled
    press: Compiled
    run_into: tuple[str, ...]
    sites: tuple[str, ...]


@lru_cache(maxsize=8)
def title_forms(grammar: Grammar) -> TitleForms:
    """The title forms of a grammar."""
    types = grammar.words("document-types")
    return TitleForms(
        types=types,
        type_lasts=frozenset(word[-1] for word in types),
        no_starts=grammar.words("not-title-starts"),
        tails=grammar.words("headline-tails"),
        verbs=grammar.words("covering-verbs"),
        covering=grammar.pattern("covering-title"),
        draft=grammar.pattern("draft-headline"),
        anew=grammar.pattern("title-start"),
        covering_lasts=frozenset(word[-1] for word in grammar.words("covering-ends")),
        note=grammar.pattern("title-note"),
        press=grammar.pattern("press-headline"),
        run_into=grammar.words("contents-run-into-title"),
        sites=grammar.words("site-endings"),
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
    if ink[-1:] == "》" and ink.startswith("关于") and ink[2:].startswith(known.verbs):
        # A notice whose 的通知 was left out: 关于转发《…》.
        return ink.find("《") in (4, 5) and ink.count("《") == ink.count("》")
    if (
        len(bare) < 5
        or bare[-1] not in known.type_lasts
        or not bare.endswith(known.types)
        or bare.startswith(known.no_starts)
    ):
        return False
    return ink.count("《") == ink.count("》") and ink.count("（") == ink.count("）")


def is_type_alone(ink: str, known: TitleForms) -> bool:
    """Whether a line is but a document's type, the second half of a title whose first is a name: 工作规则.

    >>> from policyparse.grammar import default
    >>> is_type_alone("工作规则", title_forms(default())), is_type_alone("工作", title_forms(default()))
    (True, False)
    """
    return 1 < len(ink) < 6 and ink[-1] in known.type_lasts and ink.endswith(known.types)


def handed_over(ink: str, known: TitleForms) -> str | None:
    """The title of the text that a covering notice hands over, from the notice's own title; None for other titles.

    >>> from policyparse.grammar import default
    >>> handed_over("云溪区教育局关于印发《云溪区教育规划》的通知", title_forms(default()))
    '云溪区教育规划'
    """
    found = None
    bare = bare_title(ink)
    if bare.endswith("征求意见"):
        laid_open = known.draft.match(bare)
        return laid_open[1] if laid_open is not None else None
    while bare[-1:] in known.covering_lasts and (m := known.covering.search(bare)) is not None:
        found = bare = _unquoted(m[1])
    return found


def _unquoted(ink: str) -> str:
    if ink[0] in "《〈" and ink[-1] in "》〉":
        return ink[1:-1]
    quoted = re.search("《([^《》]{4,100})》", ink)
    return quoted[1] if quoted else ink


def quoted_in(fold: str, notice: Stretch, known: TitleForms) -> TitleFound | None:
    """The first title that a covering notice quotes, where the text behind it has lost its own."""
    for found in QUOTED.finditer(fold, *notice):
        ink = "".join(found[1].split())
        if is_complete(ink, known):
            return TitleFound(*found.span(1), ink)
    return None


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
