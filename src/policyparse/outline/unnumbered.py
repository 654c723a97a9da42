"""Headings without a number: —— items, run-in sentences in parallel, plain lines where a text has no numbers at all."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

from .dashes import find_dashes
from .marked import marked_headings, nest_marked
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
SENTENCE = re.compile("[。；！？]|，$")
PLAIN = re.compile("[^。；！？，、\n]{2,24}$")
PLAIN_FEWEST = 3
LABELLED_FEWEST = 3
LONGEST_LABEL = 6
LONGEST_LABELLED = 80
MOST_LABELLED_LINES = 3


def read_unnumbered(reading: Reading, wrapping: Wrapping, joined: list[Line]) -> None:
    """Add the headings that carry no number to ``reading.headings``, in order."""
    numbered = reading.headings
    taken = {h.start for h in numbered}
    extra = find_dashes(reading, joined)
    taken.update([h.start for h in extra])
    labelled = _labelled(reading, wrapping, taken)
    taken.update([h.start for h in labelled])
    extra += labelled
    if wrapping.width:
        extra += _wrapped_run_ins(reading, taken)
    else:
        run_ins = _run_ins(reading, taken)
        taken.update([h.start for h in run_ins])
        extra += run_ins
        if not numbered:
            extra += _plain_lines(reading, taken)
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


def _run_ins(reading: Reading, taken: set[int]) -> list[Heading]:
    """Paragraphs headed by a short sentence, two or more in a row, none of them numbered.

    Only neighbours of like form count: the same number of clauses and a similar length.
    """
    fold, forms = reading.fold, statement_forms(reading.grammar)
    run: list[tuple[Line, int]] = []
    out: list[Heading] = []
    begin = bisect_left(reading.lines, reading.body, key=lambda line: line.start)
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
        if run:
            out += _headings_of(reading, run)
            run = []
    return out + _headings_of(reading, run)


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


def _wrapped_run_ins(reading: Reading, taken: set[int]) -> list[Heading]:
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
        at = bisect_right(lines, own.end(), key=lambda line: line.start)
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


def _alike(title: str, other: str) -> bool:
    """Whether two titles begin with one word, or fall into clauses of the same lengths."""
    return title[:2] == other[:2] or [len(p) for p in PIECES.split(title)] == [len(p) for p in PIECES.split(other)]


def _labelled(reading: Reading, wrapping: Wrapping, taken: set[int]) -> list[Heading]:
    """Lines that take a counted slogan apart (一屏：…, 三环：…), each over a paragraph, three or more in a section."""
    labelled = _labelled_lines(reading)
    if len(labelled) < LABELLED_FEWEST:
        return []
    fold = reading.fold
    lines = [line for line in reading.lines if line.kind != "furniture" and line.start >= reading.body]
    starts = [h.start for h in reading.headings]
    sections: dict[int, list[Heading]] = defaultdict(list)
    for i, line in enumerate(lines):
        if line.start not in labelled:
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


def _labelled_lines(reading: Reading) -> set[int]:
    """The starts of the lines that begin with such a label; looked for by its colon."""
    fold, lines = reading.fold, reading.lines
    label = reading.grammar.pattern("counted-label")
    found = set()
    colon = fold.find("：", reading.body)
    while colon >= 0:
        near = fold[max(colon - LONGEST_LABEL, 0) : colon]
        if "\n" in near or " " in near or len(near) < LONGEST_LABEL:
            line = lines[bisect_right(lines, colon, key=lambda line: line.start) - 1]
            if colon - line.start < LONGEST_LABEL and label.match(fold, line.start, line.end) is not None:
                found.add(line.start)
        colon = fold.find("：", colon + 1)
    return found


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
