"""Where a heading's title ends, and whether it has one.

A title stands alone on its line, or runs in: title。body. Whether a first sentence is a title is decided for all
siblings together; a title whose closing 。 was lost is cut where its siblings' form and the words say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

from .lost_stop import cut_title
from .reading import Doubt, Heading, Reading

STOP = re.compile("[。！？；\n]")
LABEL = re.compile("[ ]*(?:【([^】\n]{1,30})】|（([^）\n]{2,30})）)")
LONGEST_LINE_TITLE = 64
LONGEST_RUN_IN = 45
USUAL_RUN_IN = 30
SHORTEST_CUT = 4


@dataclass(slots=True)
class Opening:
    """What follows a marker: the first sentence (or line) and how it ends.

    ``kind``: line (a line's end without 。), run-in (。 with text behind it), stop (。 and nothing behind), clause (；),
    none (nothing there).
    """

    start: int
    end: int
    kind: str


def read_titles(reading: Reading, wrapping: Wrapping, joined: list[Line]) -> None:
    """Set title, title span and doubts of every heading that has no title yet."""
    headings = reading.headings
    openings = []
    count = len(headings)
    parents_with_children = {h.parent for h in headings}
    for i, h in enumerate(headings):
        limit = headings[i + 1].start if i + 1 < count else len(reading.fold)
        openings.append(_opening(reading, wrapping, h.marker_end, _zone_limit(reading, h.marker_end, limit), joined))
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i, h in enumerate(headings):
        groups[h.parent, h.style].append(i)
    contents = _contents_titles(reading)
    for members in groups.values():
        _decide(reading, members, openings, parents_with_children, contents)


def _zone_limit(reading: Reading, start: int, limit: int) -> int:
    for z in reading.zones:
        if start <= z.start < limit:
            return z.start
        if z.start >= limit:
            break
    return limit


def _opening(reading: Reading, wrapping: Wrapping, start: int, limit: int, joined: list[Line]) -> Opening:
    fold = reading.fold
    while start < limit and fold[start] in " \n*":
        start += 1
    if start >= limit:
        return Opening(start, start, "none")
    at = start
    inside = _within(joined, start)
    while True:
        m = STOP.search(fold, at, limit)
        if m is None:
            end = limit
            if inside:
                end = _blank_end(fold, start, end)
            return Opening(start, _trim(fold, start, end), "line")
        at = m.start()
        char = fold[at]
        if char == "\n":
            if wrapping.continues(max(start, fold.rfind("\n", 0, at) + 1)):
                at += 1
                continue
            return Opening(start, _trim(fold, start, at), "line")
        if inside:
            blank = _blank_end(fold, start, at)
            if blank < at:
                return Opening(start, blank, "line")
        if char == "；":
            return Opening(start, at, "clause")
        after = at + 1
        while after < limit and fold[after] in " ”":
            after += 1
        if after < limit and (fold[after] != "\n" or wrapping.continues(at)):
            return Opening(start, at, "run-in")
        return Opening(start, at, "stop")


def _within(joined: list[Line], offset: int) -> bool:
    return any(line.start <= offset < line.end for line in joined)


def _blank_end(fold: str, start: int, end: int) -> int:
    """In text without line ends, a blank between two characters of the script ends a title."""
    at = start + 2
    while (at := fold.find(" ", at, end)) >= 0:
        if at - start > LONGEST_LINE_TITLE:
            break
        if _is_script(fold[at - 1]) and at + 1 < end and _is_script(fold[at + 1]):
            return at
        at += 1
    return end


def _is_script(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _trim(fold: str, start: int, end: int) -> int:
    while end > start and fold[end - 1] in " \n*#|":
        end -= 1
    return end


def _contents_titles(reading: Reading) -> dict[str, int]:
    """The titles of the contents page, blanks taken out, with their lengths: they prove where a title ends."""
    return {"".join(e.title.split()): len(e.title) for e in reading.toc if len(e.title) >= SHORTEST_CUT}


def _decide(
    reading: Reading, members: list[int], openings: list[Opening], parents: set[int], contents: dict[str, int]
) -> None:
    fold = reading.fold
    headings = reading.headings
    grammar = reading.grammar
    heads, statements = grammar.words("sentence-heads"), grammar.words("statement-words")
    likely: list[int] = []
    long: list[int] = []
    for i in members:
        h, o = headings[i], openings[i]
        if h.title or o.kind == "none":
            continue
        if h.family is not None and h.family.untitled:
            _label(reading, h)
            continue
        sentence = fold[o.start : o.end]
        length = len(sentence)
        if o.kind == "clause" or sentence.startswith(heads) or any(w in sentence for w in statements):
            continue
        under_article = h.parent >= 0 and (f := headings[h.parent].family) is not None and f.untitled
        if o.kind == "line":
            if length <= LONGEST_LINE_TITLE and sentence.count("，") <= 2 and not (under_article and "，" in sentence):
                likely.append(i)
            elif not under_article:
                long.append(i)
        elif under_article:
            continue
        elif o.kind == "run-in":
            (likely if length <= USUAL_RUN_IN else long).append(i)
        elif i in parents:
            likely.append(i)
        else:
            long.append(i)
    if not likely:
        return
    titled = [i for i in likely if openings[i].kind != "line" or not _is_listed_sentence(fold, openings[i])]
    usual = median([openings[i].end - openings[i].start for i in likely])
    for i in titled:
        _set(reading, headings[i], openings[i].start, openings[i].end)
    if len(likely) * 2 < len(members) and not all(i in parents for i in likely):
        return
    siblings = [headings[i].title for i in titled]
    for i in long:
        o = openings[i]
        length = o.end - o.start
        if length <= min(LONGEST_RUN_IN, max(1.7 * usual, USUAL_RUN_IN)) and (o.kind == "run-in" or length <= USUAL_RUN_IN):
            _set(reading, headings[i], o.start, o.end)
        else:
            _mend(reading, headings[i], o, usual, siblings, contents)


def _is_listed_sentence(fold: str, o: Opening) -> bool:
    return fold[o.end - 1 : o.end] in ("，", "、")


def _label(reading: Reading, h: Heading) -> None:
    """An article's title is what stands in brackets behind its number, or alone on the number's line."""
    m = LABEL.match(reading.fold, h.marker_end)
    if m is not None:
        group = 1 if m.group(1) else 2
        after = reading.fold[m.end() : m.end() + 1]
        if group == 1 or after not in "，、的。":
            h.title_start, h.title_end = m.span(group)
            h.title = reading.clean(h.title_start, h.title_end)
            h.title_end = m.end()


def _mend(reading: Reading, h: Heading, o: Opening, usual: float, siblings: list[str], contents: dict[str, int]) -> None:
    """The 。 that closes this title was lost: cut it, and say so."""
    printed = reading.fold[o.start : o.end]
    sentence = printed.replace("\n", "")
    end = next((n for title, n in contents.items() if sentence.startswith(title) and n < len(sentence)), 0)
    if not end:
        end = cut_title(sentence, usual, siblings, reading.grammar)
    if end:
        wanted = end
        while len(printed[:end].replace("\n", "")) < wanted and end < len(printed):
            end += 1
        _set(reading, h, o.start, o.start + end)
        h.reasons.append("title cut where its 。 was lost")
        reading.doubts.append(
            Doubt("PP105", f"the 。 that closes the title “{h.title}” is missing; its end was inferred", h.start, h.title_end)
        )


def _set(reading: Reading, h: Heading, start: int, end: int) -> None:
    h.title_start, h.title_end = start, end
    h.title = reading.clean(start, end).strip("*# ").rstrip("：:")
