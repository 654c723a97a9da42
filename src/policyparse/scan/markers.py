"""Candidates: every place that looks like a heading marker, with the evidence that stands round it.

Which of them are headings is not decided here; that takes the whole document (outline/choose.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from policyparse.grammar import Compiled, Grammar, Marker, Match
from policyparse.numerals import ordinal

SENTENCE_END = "。；：！？"
CLOSERS = "”’」』）》〉〕]"

LETTER = ord("A") - 1
"""Annexes are lettered: B is the second."""

LINE_START, AFTER_SENTENCE, AFTER_BLANK, GLUED = range(4)
"""What stands before a candidate: a line's start, a sentence's end, a blank, or a character of the text itself."""


@dataclass(slots=True)
class Candidate:
    """A marker that may head a section. ``path`` holds all numbers of a decimal marker, else just the ordinal.

    Weighing sets its place among all, what it costs to drop and to take, and whether a document begins before it.
    """

    start: int
    end: int
    family: Marker
    key: str
    rank: int
    ordinal: int
    path: tuple[int, ...]
    evidence: int
    index: int = field(init=False)
    drop: float = field(init=False)
    accept: float = field(init=False)
    boundary: bool = field(init=False)


@dataclass(frozen=True, slots=True)
class MarkerScan:
    """The marker families of one grammar, compiled: ``spaced`` finds markers after a line start, a sentence's end or
    a blank; ``first`` one at a given place, ``glued`` those in the midst of characters, ``dash`` the unnumbered ——."""

    spaced: Compiled
    first: Compiled
    glued: Compiled
    dash: Compiled
    families: tuple[Marker, ...]
    dashes: tuple[Marker, ...]


@lru_cache(maxsize=8)
def marker_scan(grammar: Grammar) -> MarkerScan:
    """Compile the families of a grammar into one alternation; the group that matched tells the family."""
    families = tuple(f for f in grammar.markers if f.numerals != "none")
    dashes = tuple(f for f in grammar.markers if f.numerals == "none")
    starts = re.escape("".join(dict.fromkeys("".join(f.starts for f in families)))).replace(r"\—", "—")
    # Families that begin alike are passed over together.
    groups = []
    for first, alike in groupby(families, key=lambda f: f.starts):
        members = "|".join([f"({grammar.expand(f.pattern)})" for f in alike])
        groups.append(rf"(?=[{re.escape(first)}])(?:{members})")
    alternatives = "|".join(groups)
    # A look at the next character first: most sentence ends have no marker behind them.
    # A page's number may be glued to the marker: 10三、.
    page = rf"(?:\d{{1,3}}(?={grammar.expand('{{chinese-digits}}')}{{1,3}}、))?+"
    body = rf"(?=[ #*>|•·\-{starts}])(?:[ #*>|•·]|- ){{0,12}}+(?=[{starts}]){page}(?:{alternatives})"
    entry = next((f.id for f in families if grammar.is_untrusted(f.id)), "markers")
    return MarkerScan(
        grammar.compile(rf"[\n {SENTENCE_END}{re.escape(CLOSERS)}]" + body, entry),
        grammar.compile(body, entry),
        grammar.compile(rf"(?=[{starts}])(?:{alternatives})", entry),
        grammar.compile("|".join(grammar.expand(f.pattern) for f in dashes) or "(?!)", entry),
        families,
        dashes,
    )


def find_candidates(fold: str, grammar: Grammar, closed: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """All candidates after a line start, a sentence's end or a blank, in order.

    ``closed`` are the stretches that are passed over, in order.
    """
    scan = marker_scan(grammar)
    found: list[Candidate] = []
    at = 0
    for begin, stop in (*closed, (len(fold), len(fold))):
        if at < begin:
            _add_candidates(scan, fold, at, begin, found)
        at = stop
    return found


def _add_candidates(scan: MarkerScan, fold: str, start: int, end: int, found: list[Candidate]) -> None:
    families = scan.families
    opening = scan.first.match(fold, 0, end) if start == 0 else None
    begins_at = -1
    if opening is not None:
        add = _candidate(families, opening, LINE_START)
        if add is not None:
            found.append(add)
            begins_at = add.start
    for m in scan.spaced.finditer(fold, max(start - 1, 0), end):
        at = m.start()
        before = fold[at]
        if before == "\n":
            evidence = LINE_START
        elif before == " ":
            # The blank may follow a line end or a sentence's end at some distance.
            at -= 1
            while at >= 0 and fold[at] == " ":
                at -= 1
            last = fold[at] if at >= 0 else "\n"
            evidence = LINE_START if last == "\n" else AFTER_SENTENCE if last in SENTENCE_END else AFTER_BLANK
        elif before in SENTENCE_END or fold[at - 1] in SENTENCE_END:
            evidence = AFTER_SENTENCE
        else:
            evidence = GLUED
        add = _candidate(families, m, evidence)
        if add is not None and add.start != begins_at:
            found.append(add)


def find_glued(fold: str, start: int, end: int, grammar: Grammar) -> list[Candidate]:
    """Candidates in the midst of characters between two offsets: for text that has lost its white space."""
    scan = marker_scan(grammar)
    found = []
    for m in scan.glued.finditer(fold, start, end):
        add = _candidate(scan.families, m, GLUED)
        if add is not None:
            found.append(add)
    return found


def _candidate(families: tuple[Marker, ...], m: Match, evidence: int) -> Candidate | None:
    # Each family is a group of its own that holds one more, the ordinal; the last group closed is the family's.
    index = m.lastindex
    if index is None:
        return None
    family = families[index // 2]
    printed = m.group(index + 1)
    if family.numerals == "decimal":
        path = tuple([ord(p) if p.isalpha() else int(p) for p in printed.split(".")])
        number = path[-1] - LETTER if printed[-1].isalpha() else path[-1]
        key = f"decimal/{len(path)}"
    else:
        value = ordinal(printed)
        if value is None:
            return None
        number, path, key = value, (value,), family.id
    start, end = m.span(index)
    return Candidate(start, end, family, key, family.rank, number, path, evidence)
