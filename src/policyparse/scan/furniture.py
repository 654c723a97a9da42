"""Page furniture: what a web page or a converted PDF adds to a document's text, found and taken out of the fold.

A line that is furniture gets the kind "furniture". Page marks, page numbers and running heads also stand between the
two halves of a sentence, so they become line ends in the fold: patterns and headings then see the text as it was
before it was cut into pages.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar

from .lines import Line
from .page_numbers import find_page_breaks

HEAD_LINES = 40
TAIL_LINES = 20
LONGEST = 120
"""Characters of a line of page furniture without its blanks; a longer line is text."""
LONGEST_HEAD = 50
"""Characters of a running head at most."""
OPENING = "【〔[·|>»*#"
BUTTON_STARTS = "【[〔大打分收关返下首"
DOUBTFUL = frozenset(OPENING + BUTTON_STARTS)
"""What a line begins with that needs a closer look."""
SIGNS = re.compile("[][【】〔〕（）|/·：>]")
DIGITS = re.compile("[0-9 ]+")
CRUMB_SIGNS = ">»›"
CRUMBS = re.compile("[^\\W\\d_] ?(?:>>|[>»›](?! ?[\\d=])(?=[^<>»›\\n]{0,40}[^\\W\\d_] ?[>»›](?! ?[\\d=])))")
"""A path through a site: 政务公开 > 规划 > 专项规划, 新闻>>快讯."""


def mark_furniture(fold: str, lines: list[Line], grammar: Grammar) -> str:
    """Mark the lines that are furniture and return the fold with page breaks blanked to line ends.

    ``lines`` is changed in place; a page number glued to the next page's first word becomes a line of its own.

    >>> from policyparse.grammar import default
    >>> from policyparse.scan.lines import lines as split
    >>> text = "推进\\n# Page 2：\\n改革"
    >>> found = split(text)
    >>> mark_furniture(text, found, default()).split(), [line.kind for line in found]
    (['推进', '改革'], ['', 'furniture', ''])
    """
    breaks, blanked = find_page_breaks(fold, lines, grammar)
    if len(breaks) > 2:
        blanked += _running_heads(fold, lines, breaks)
    _mark_page_lines(fold, lines, grammar)
    return _blank(fold, blanked) if blanked else fold


def _blank(fold: str, spans: list[tuple[int, int]]) -> str:
    out: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at:
            out += fold[at:start], "\n" * (end - start)
            at = end
    return "".join(out) + fold[at:]


@dataclass(frozen=True, slots=True)
class _Forms:
    """The grammar's words, so laid out that a line of text is passed over at its first two characters."""

    first: frozenset[str]
    first_two: frozenset[str]
    openers: tuple[str, ...]
    inside: re.Pattern[str]
    buttons: frozenset[str]
    lone: frozenset[str]
    dated: Compiled


@lru_cache(maxsize=8)
def _forms(grammar: Grammar) -> _Forms:
    openers = grammar.words("furniture-openers")
    lone = [word for word in grammar.words("furniture-buttons") if len(word) > 1]
    return _Forms(
        first=frozenset((*DOUBTFUL, *(word[0] for word in (*openers, *lone)))),
        first_two=frozenset(word[:2] for word in (*openers, *lone)),
        openers=openers,
        inside=re.compile("|".join(map(re.escape, grammar.words("furniture-inside"))) or "(?!)"),
        buttons=frozenset(grammar.words("furniture-buttons")),
        lone=frozenset(lone),
        dated=grammar.pattern("dated-page-line"),
    )


def _mark_page_lines(fold: str, lines: list[Line], grammar: Grammar) -> None:
    """Mark a web page's own lines above and below the text: never in its middle, where 来源： may be prose."""
    forms = _forms(grammar)
    head = lines[:HEAD_LINES]
    for i, line in enumerate(head):
        length = line.end - line.start
        if length > 30 and (length > 2 * LONGEST or fold[line.end - 1] == "。"):
            del head[i:]
            break
    tail = lines[max(len(head), len(lines) - TAIL_LINES) :]
    for i in range(len(tail) - 1, -1, -1):
        if tail[i].end - tail[i].start > 2 * LONGEST:
            del tail[: i + 1]
            break
    for part in (head, tail):
        for line in part:
            start = line.start
            if (fold[start] in "12" and forms.dated.match(fold, start, min(line.end, start + LONGEST))) or (
                (first := fold[start]) in forms.first
                and (first in DOUBTFUL or fold[start : start + 2] in forms.first_two)
                and _is_page_line(fold, line, forms)
            ):
                line.kind = "furniture"
        if part:
            _mark_holders(fold, part, forms)
    if head:
        _mark_crumbs(fold, head)


def _is_page_line(fold: str, line: Line, forms: _Forms) -> bool:
    start, end = line.start, line.end
    if fold[end - 1] == "。":
        return False
    ink = fold[start:end].replace(" ", "")
    bare = ink.lstrip(OPENING) if ink[0] in OPENING else ink
    if bare[:2] in forms.first_two and bare.startswith(forms.openers):
        return len(ink) <= LONGEST
    if ink in forms.lone or (ink[0] == ">" and ink.count(">") > 1):
        return True
    return ink[0] in BUTTON_STARTS and len(ink) < 60 and _only_buttons(fold[start:end], forms.buttons)


def _mark_holders(fold: str, part: list[Line], forms: _Forms) -> None:
    """Mark the short lines that hold a word which only a page's own lines hold."""
    last = part[-1].end
    found = forms.inside.search(fold, part[0].start, last)
    while found is not None:
        line = part[bisect_right(part, found.start(), key=_start) - 1]
        if line.end - line.start <= LONGEST and fold[line.end - 1] != "。":
            line.kind = "furniture"
        found = forms.inside.search(fold, max(found.start() + 1, line.end), last)


def _mark_crumbs(fold: str, head: list[Line]) -> None:
    """Mark the short lines above the text that are a path through the site."""
    last = head[-1].end
    if not any([fold.find(sign, head[0].start, last) >= 0 for sign in CRUMB_SIGNS]):
        return
    found = CRUMBS.search(fold, head[0].start, last)
    while found is not None:
        line = head[bisect_right(head, found.start(), key=_start) - 1]
        if line.end - line.start <= LONGEST and fold[line.end - 1] != "。" and "|" not in fold[line.start : line.end]:
            line.kind = "furniture"
        found = CRUMBS.search(fold, max(found.end(), line.end), last)


def _start(line: Line) -> int:
    return line.start


def _only_buttons(text: str, buttons: frozenset[str]) -> bool:
    words = SIGNS.sub(" ", text).split()
    return len(words) > 1 and all(word in buttons for word in words)


def _running_heads(fold: str, lines: list[Line], breaks: list[int]) -> list[tuple[int, int]]:
    """Lines that stand next to three or more page breaks with the same words: a running head or foot.

    A table's header is repeated on each page too; it belongs to the table, and so does a cell that is often the last
    of a page and stands elsewhere as well (持续推进).
    """
    beside: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for at in breaks:
        for i in (at - 1, at + 1):
            if not (0 <= i < len(lines)) or lines[i].kind or lines[i].end - lines[i].start > LONGEST_HEAD:
                continue
            ink = DIGITS.sub("", fold[lines[i].start : lines[i].end])
            if len(ink) < 4 or ink[-1] in "。；，、：" or ink.startswith(("序号", "|", "指标", "责任")):
                continue
            beside[ink] += 1
            places.setdefault(ink, []).append(i)
    heads = {ink for ink, count in beside.items() if count > 2 and 2 * count >= len(breaks)}
    everywhere: Counter[str] = Counter()
    if heads:
        short = (line for line in lines if not line.kind and line.end - line.start <= LONGEST_HEAD)
        inks = (DIGITS.sub("", fold[line.start : line.end]) for line in short)
        everywhere.update(ink for ink in inks if ink in heads)
    spans = []
    for ink, count in beside.items():
        if ink in heads and 2 * (everywhere[ink] - count) < count:
            for i in places[ink]:
                lines[i].kind = "furniture"
                spans.append((lines[i].start, lines[i].end))
    return spans
