"""Headings without a number: —— items, run-in sentences in parallel, plain lines where a text has no numbers at all."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from policyparse.scan.lines import Line, in_any
from policyparse.scan.markers import SENTENCE_END, marker_scan
from policyparse.scan.wrapping import Wrapping

from .marked import marked_headings, nest_marked
from .reading import Heading, Reading
from .titles import is_statement

RUN_IN = re.compile("[^。；：！？\n，]{2,22}(?:，[^。；：！？\n，]{2,16})?。(?=[ ”]*[^ \n])")
LONGEST_RUN_IN = 42
SHORTEST_BODY, SHORT_BODY = 24, 10
"""Characters behind a run-in title; a shorter body will do where more of them stand in parallel."""
FEWEST, FEWEST_SHORT = 2, 3
DASHES = ("——", "--")
LONGEST_DASH_TITLE = 40
DASH_TITLE = re.compile("[^。；！？\n]{2,40}(?=[。\n]|$)")
SENTENCE = re.compile("[。；！？]|，$")
PLAIN = re.compile("[^。；！？，、\n]{2,24}$")
PLAIN_FEWEST = 3
LABELLED_FEWEST = 3
LONGEST_LABELLED = 80
MOST_LABELLED_LINES = 3


def read_unnumbered(reading: Reading, wrapping: Wrapping, joined: list[Line]) -> None:
    """Add the headings that carry no number to ``reading.headings``, in order."""
    numbered = reading.headings
    extra = _dashes(reading, joined)
    extra += _labelled(reading, wrapping, {h.start for h in numbered} | {h.start for h in extra})
    if not wrapping.width:
        taken = {h.start for h in numbered} | {h.start for h in extra}
        run_ins = _run_ins(reading, taken)
        extra += run_ins
        if not numbered:
            extra += _plain_lines(reading, taken | {h.start for h in run_ins})
    marked = marked_headings(reading) if reading.source.marks else []
    if marked:
        known = {h.start for h in marked}
        extra = [h for h in extra if h.start not in known and reading.fold[h.start] != "#"] + marked
    if extra:
        _merge(reading, sorted(extra, key=lambda h: h.start))
    if marked:
        nest_marked(reading)


def _merge(reading: Reading, extra: list[Heading]) -> None:
    """Insert headings; each belongs to the innermost numbered one before it."""
    old = reading.headings
    merged: list[Heading] = []
    place: dict[int, int] = {}
    i = 0
    last_old = -1
    for new in extra:
        while i < len(old) and old[i].start < new.start:
            place[i] = len(merged)
            merged.append(old[i])
            last_old = i
            i += 1
        new.parent = last_old
        merged.append(new)
    for j in range(i, len(old)):
        place[j] = len(merged)
        merged.append(old[j])
    for h in merged:
        if h.parent >= 0:
            h.parent = place[h.parent]
    reading.headings = merged


def _dashes(reading: Reading, joined: list[Line]) -> list[Heading]:
    """—— items: at a line's start, or behind a sentence in text without line ends; two or more in a section."""
    fold = reading.fold
    family = next((f for f in reading.grammar.markers if f.numerals == "none"), None)
    if family is None:
        return []
    pattern = marker_scan(reading.grammar).dash
    found: list[tuple[int, int]] = []
    for dash in DASHES:
        start = fold.find(dash, reading.body)
        while start >= 0:
            m = pattern.match(fold, start)
            if m is not None and _opens(reading, start, joined):
                found.append((start, m.end()))
            start = fold.find(dash, m.end() if m is not None else start + len(dash))
    if len(found) >= FEWEST:
        # A single — among —— items lost its half.
        known = {start for start, _ in found}
        for line in reading.lines:
            if fold[line.start] == "—" and line.start not in known and line.start >= reading.body and not line.kind:
                m = pattern.match(fold, line.start)
                if m is not None and _opens(reading, line.start, joined):
                    found.append((line.start, m.end()))
    found.sort()
    starts = [h.start for h in reading.headings]
    sections = [bisect_right(starts, s) for s, _ in found]
    out = []
    for (start, end), section in zip(found, sections, strict=True):
        if sections.count(section) < FEWEST and len(found) < 50:
            continue
        h = Heading(start, end, end, end, family.style, None, family)
        title = DASH_TITLE.match(fold, end)
        if title is not None and title.end() - title.start() <= LONGEST_DASH_TITLE:
            h.title_start, h.title_end = title.span()
            h.title = reading.clean(*title.span())
        h.reasons = ["—— item among others"]
        out.append(h)
    return out


def _opens(reading: Reading, start: int, joined: list[Line]) -> bool:
    """Whether a dash stands at a line's start, or behind a sentence in text without line ends, and in no zone."""
    fold = reading.fold
    before = start - 1
    while before >= 0 and fold[before] == " ":
        before -= 1
    at_line = before < 0 or fold[before] == "\n"
    if not at_line and (fold[before] not in SENTENCE_END or not in_any(joined, start)):
        return False
    return reading.zone_at(start) is None


def _run_ins(reading: Reading, taken: set[int]) -> list[Heading]:
    """Paragraphs headed by a short sentence, two or more in a row, none of them numbered.

    Only neighbours of like form count: the same number of clauses and a similar length.
    """
    fold = reading.fold
    run: list[tuple[Line, int]] = []
    out: list[Heading] = []

    def close() -> None:
        least = min((line.end - end for line, end in run), default=0)
        enough = len(run) >= (FEWEST if least > SHORTEST_BODY else FEWEST_SHORT)
        if enough and _parallel([fold[line.start : end] for line, end in run]):
            for line, end in run:
                h = Heading(line.start, line.start, line.start, end, "run-in", None, None)
                h.title = reading.clean(line.start, end)
                h.reasons = ["short first sentence, parallel to its neighbours'"]
                out.append(h)
        run.clear()

    begin = bisect_left(reading.lines, reading.body, key=lambda line: line.start)
    for line in reading.lines[begin:]:
        m = None
        start = line.start
        if (
            line.end - start > SHORT_BODY
            and fold.find("。", start, start + LONGEST_RUN_IN) > 0
            and not line.kind
            and start not in taken
            and reading.zone_at(start) is None
        ):
            m = RUN_IN.match(fold, start, line.end)
        if m is not None and line.end - m.end() >= SHORT_BODY and not is_statement(m.group(), reading.grammar):
            run.append((line, m.end() - 1))
            continue
        close()
    close()
    return out


def _parallel(titles: list[str]) -> bool:
    lengths = [len(t) for t in titles]
    return max(lengths) <= 2.6 * min(lengths) + 2


def _labelled(reading: Reading, wrapping: Wrapping, taken: set[int]) -> list[Heading]:
    """Lines that take a counted slogan apart (一屏：…, 三环：…), each over a paragraph, three or more in a section."""
    fold = reading.fold
    lines = [line for line in reading.lines if line.kind != "furniture" and line.start >= reading.body]
    label = reading.grammar.pattern("counted-label")
    starts = [h.start for h in reading.headings]
    sections: dict[int, list[Heading]] = defaultdict(list)
    for i, line in enumerate(lines):
        # A look for the colon first: hardly any line has one so near its start.
        if fold.find("：", line.start + 2, line.start + 6) < 0 or label.match(fold, line.start, line.end) is None:
            continue
        if line.kind or line.start in taken or reading.zone_at(line.start) is not None:
            continue
        last = i
        while last + 1 < len(lines) and last < i + MOST_LABELLED_LINES and wrapping.continues(lines[last].start):
            last += 1
        end = lines[last].end
        following = lines[last + 1] if last + 1 < len(lines) else None
        if following is None or following.kind or following.end - following.start < 2 * SHORT_BODY:
            continue
        if not wrapping.width and fold[following.end - 1] not in "。：；":
            continue  # prose whose wraps were not known for such
        if end - line.start > LONGEST_LABELLED or SENTENCE.search(fold, line.start, end) is not None:
            continue
        h = Heading(line.start, line.start, line.start, end, "plain", None, None)
        h.title = reading.clean(line.start, end)
        h.reasons = ["one of the parts that a slogan counts, on a line of its own over a paragraph"]
        sections[bisect_right(starts, line.start)].append(h)
    return [h for found in sections.values() if len(found) >= LABELLED_FEWEST for h in found]


def _plain_lines(reading: Reading, taken: set[int]) -> list[Heading]:
    """Short lines without a closing mark, each over a paragraph, in a text that has no numbers at all."""
    fold = reading.fold
    lines = reading.lines
    out = []
    begin = bisect_left(lines, reading.body, key=lambda line: line.start)
    for i in range(begin, len(lines) - 1):
        line, following = lines[i], lines[i + 1]
        if line.kind or following.kind or line.start in taken or reading.zone_at(line.start) is not None:
            continue
        if following.end - following.start < 2 * SHORTEST_BODY or PLAIN.match(fold, line.start, line.end) is None:
            continue
        if fold[line.end - 1] in "：）" or fold[line.start].isdigit():
            continue
        h = Heading(line.start, line.start, line.start, line.end, "plain", None, None)
        h.title = reading.clean(line.start, line.end).strip("【】*# ")
        h.reasons = ["a short line of its own over a paragraph"]
        out.append(h)
    return out if len(out) >= PLAIN_FEWEST else []
