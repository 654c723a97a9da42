"""Run-in titles: short first sentences that head their paragraphs, in parallel, without a number."""

import re
from bisect import bisect_left, bisect_right

from policyparse.scan.lines import Line, in_any

from .reading import Heading, Reading
from .statements import is_statement, statement_forms

RUN_IN = re.compile("[^。；：！？\n，]{2,22}(?:，[^。；：！？\n，]{2,16})?。(?=[ ”]*[^ \n])")
LONGEST_RUN_IN = 42
SHORTEST_BODY, SHORT_BODY = 24, 10
"""Characters behind a run-in title; a shorter body will do where more of them stand in parallel."""
FEWEST, FEWEST_SHORT = 2, 3
WRAPPED = re.compile("[^。；：！？，]{2,24}(?:，[^。；：！？，]{2,18})?。")
"""A run-in title in wrapped text, where a line may end inside it."""
OWN_LINE = re.compile("[ \n]*[^。；\n]{2,24}[。：]? *(?=\n)")
"""The title of a numbered heading that has its line for itself."""
PIECES = re.compile("[、，]")
OWN_STRETCH = re.compile("[ \n]*[^。；\n ]{2,24}(?:。 ?| )")
"""The same in text all on one line, where a blank stands for the line's end."""
MOST_SEGMENTS = 12
"""Paragraphs below one heading of such text that are looked at."""


def run_ins(reading: Reading, taken: set[int]) -> list[Heading]:
    """Paragraphs headed by a short sentence, two or more in a row, none of them numbered.

    Only neighbours of like form count: the same number of clauses and a similar length.
    """
    fold, forms = reading.fold, statement_forms(reading.grammar)
    run: list[tuple[Line, int]] = []
    out: list[Heading] = []
    begin = bisect_left(reading.starts, reading.body)
    for line in reading.lines[begin:]:
        start, end = line.start, line.end
        if (
            end - start > SHORT_BODY
            and fold.find("。", start, start + LONGEST_RUN_IN) > 0
            and not line.kind
            and start not in taken
        ):
            m = RUN_IN.match(fold, start, end)
            if (
                m is not None
                and end - m.end() >= SHORT_BODY
                and not is_statement(m.group(), forms)
                and reading.zone_at(start) is None
            ):
                run.append((line, m.end() - 1))
                continue
        if run and not _ends_bracket(fold, line):
            out += _headings_of(reading, run)
            run = []
    return out + _headings_of(reading, run)


def _ends_bracket(fold: str, line: Line) -> bool:
    """Whether a line is the rest of a note in brackets that was torn off the paragraph above."""
    start, end = line.start, line.end
    return fold[end - 1] in "）〕" and fold.count("（", start, end) < fold.count("）", start, end)


def wrapped_run_ins(reading: Reading, taken: set[int]) -> list[Heading]:
    """The same in wrapped text, where a line may begin with a short sentence by chance.

    So there have to be three of them, the first right below a numbered heading, and all have to begin with the same
    word or fall into clauses of the same lengths.
    """
    if not reading.headings:
        return []
    fold, lines, forms = reading.fold, reading.lines, statement_forms(reading.grammar)
    limits = [h.start for h in reading.headings[1:]] + [len(fold)]
    out: list[Heading] = []
    for h, limit in zip(reading.headings, limits, strict=True):
        own = OWN_LINE.match(fold, h.marker_end, limit)
        if own is None:
            continue
        at = bisect_right(reading.starts, own.end())
        run: list[tuple[Line, int]] = []
        first = ""
        stopped = True
        while at < len(lines) and (line := lines[at]).start < limit:
            at += 1
            if line.kind == "furniture":
                continue
            free = stopped and not line.kind and line.start not in taken
            m = WRAPPED.match(fold, line.start, limit) if free else None
            if m is not None and not is_statement(m.group(), forms):
                title = m.group().replace("\n", "")
                first = first or title
                if not run or (line.start - run[-1][1] > SHORT_BODY and _alike(first, title)):
                    run.append((line, m.end() - 1))
            if not run or line.start in taken or reading.zone_at(line.start) is not None:
                break
            stopped = fold[line.end - 1] == "。"
        if len(run) >= FEWEST_SHORT and limit - run[-1][1] > SHORT_BODY:
            out += _headings_of(reading, run)
    return out


def joined_run_ins(reading: Reading, joined: list[Line], taken: set[int]) -> list[Heading]:
    """The same in text all on one line, whose paragraphs are parted by a blank behind their last sentence: three or
    more of them right below a numbered heading, and alike."""
    if not reading.headings:
        return []
    fold, forms = reading.fold, statement_forms(reading.grammar)
    limits = [h.start for h in reading.headings[1:]] + [len(fold)]
    out: list[Heading] = []
    for h, limit in zip(reading.headings, limits, strict=True):
        own = OWN_STRETCH.match(fold, h.marker_end, limit) if in_any(joined, h.start) else None
        if own is None:
            continue
        start = own.end()
        run: list[tuple[Line, int]] = []
        first = ""
        for _ in range(MOST_SEGMENTS):
            m = WRAPPED.match(fold, start, limit)
            if m is None or is_statement(m.group(), forms) or start in taken or reading.zone_at(start) is not None:
                break
            first = first or m.group()
            end = fold.find("。 ", m.end(), limit)
            if not _alike(first, m.group()) or (end if end >= 0 else limit) - m.end() < SHORT_BODY:
                break
            run.append((Line(start, end + 1 if end >= 0 else limit), m.end() - 1))
            if end < 0:
                break
            start = end + 2
        if len(run) >= FEWEST_SHORT:
            out += _headings_of(reading, run)
    return out


def _headings_of(reading: Reading, run: list[tuple[Line, int]]) -> list[Heading]:
    """The headings of neighbouring paragraphs, each with its title's end, if they are enough and of like form."""
    least = min([line.end - end for line, end in run], default=0)
    if len(run) < (FEWEST if least > SHORTEST_BODY else FEWEST_SHORT):
        return []
    lengths = [end - line.start for line, end in run]
    if max(lengths) > 2.6 * min(lengths) + 2:
        return []
    out = []
    for line, end in run:
        h = Heading(line.start, line.start, line.start, end, "run-in", None, None)
        h.title = reading.clean(line.start, end)
        h.reasons = ["short first sentence, parallel to its neighbours'"]
        out.append(h)
    return out


def _alike(title: str, other: str) -> bool:
    """Whether two titles begin with one word, or fall into clauses of the same lengths."""
    return title[:2] == other[:2] or [len(p) for p in PIECES.split(title)] == [len(p) for p in PIECES.split(other)]
