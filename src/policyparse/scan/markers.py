"""Candidates: every place that looks like a heading marker, with the evidence that stands round it.

Which of them are headings is not decided here; that takes the whole document (outline/choose.py).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

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
    """A marker that may head a section. ``path`` holds all numbers of a decimal marker, else just the ordinal."""

    start: int
    end: int
    family: Marker
    key: str
    rank: int
    ordinal: int
    path: tuple[int, ...]
    evidence: int


@dataclass(frozen=True, slots=True)
class MarkerScan:
    """The marker families of one grammar, compiled: ``spaced`` finds markers after a line start, a sentence's end or
    a blank; ``first`` one at a given place, ``glued`` those in the midst of characters, ``dash`` the unnumbered ——."""

    spaced: Compiled
    first: Compiled
    glued: Compiled
    dash: Compiled
    families: tuple[Marker, ...]


@lru_cache(maxsize=8)
def marker_scan(grammar: Grammar) -> MarkerScan:
    """Compile the families of a grammar into one alternation; the group that matched tells the family."""
    families = tuple(f for f in grammar.markers if f.numerals != "none")
    dashes = tuple(f for f in grammar.markers if f.numerals == "none")
    starts = re.escape("".join(dict.fromkeys("".join(f.starts for f in families)))).replace(r"\—", "—")
    alternatives = "|".join(f"({grammar.expand(f.pattern)})" for f in families)
    # A look at the next character first: most sentence ends have no marker behind them.
    # A page's number may be glued to the marker: 10三、.
    page = rf"(?:\d{{1,3}}(?={grammar.expand('{{chinese-digits}}')}{{1,3}}、))?+"
    body = rf"(?=[ #*>|•·\-{starts}])(?:[ #*>|•·]|- ){{0,12}}+(?=[{starts}]){page}(?:{alternatives})"
    entry = next((f.id for f in families if grammar.is_untrusted(f.id)), "markers")
    return MarkerScan(
        grammar.compile(rf"[\n {SENTENCE_END}{re.escape(CLOSERS)}]" + body, entry),
        grammar.compile(body, entry),
        grammar.compile(rf"(?:{alternatives})", entry),
        grammar.compile("|".join(grammar.expand(f.pattern) for f in dashes) or "(?!)", entry),
        families,
    )


def find_candidates(fold: str, grammar: Grammar) -> list[Candidate]:
    """All candidates after a line start, a sentence's end or a blank, in order."""
    scan = marker_scan(grammar)
    families = scan.families
    found = []
    opening = scan.first.match(fold)
    if opening is not None:
        add = _candidate(families, opening, LINE_START)
        if add is not None:
            found.append(add)
    for m in scan.spaced.finditer(fold):
        before = fold[m.start()]
        if before == "\n":
            evidence = LINE_START
        elif before == " ":
            # The blank may follow a line end or a sentence's end at some distance.
            at = m.start() - 1
            while at >= 0 and fold[at] == " ":
                at -= 1
            last = fold[at] if at >= 0 else "\n"
            evidence = LINE_START if last == "\n" else AFTER_SENTENCE if last in SENTENCE_END else AFTER_BLANK
        elif before in SENTENCE_END or fold[m.start() - 1] in SENTENCE_END:
            evidence = AFTER_SENTENCE
        else:
            evidence = GLUED
        add = _candidate(families, m, evidence)
        if add is not None and not (found and found[-1].start == add.start):
            found.append(add)
    return found


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
    start, end = m.span(index)
    numerals = family.numerals
    printed = m.group(index + 1)
    if numerals == "decimal":
        path = tuple(ord(p) if p.isalpha() else int(p) for p in printed.split("."))
        last = path[-1] - LETTER if printed[-1].isalpha() else path[-1]
        return Candidate(start, end, family, f"decimal/{len(path)}", family.rank, last, path, evidence)
    number = ordinal(printed)
    if number is None:
        return None
    return Candidate(start, end, family, family.id, family.rank, number, (number,), evidence)
