"""Headings without a number: —— items, run-in sentences in parallel, plain lines where a text has no numbers at all."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import Wrapping

from .dashes import find_dashes
from .marked import marked_headings, nest_marked
from .reading import Heading, Reading
from .run_ins import joined_run_ins, run_ins, wrapped_run_ins

SHORTEST_BODY, SHORT_BODY = 24, 10
"""Half the characters of a paragraph below a plain heading, and below a line that takes a slogan apart."""
SENTENCE = re.compile("[。；！？]|，$")
PLAIN = re.compile("[^。；！？，、\n]{2,24}(?:，[^。；！？，、\n]{2,16})?$")
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
        extra += wrapped_run_ins(reading, taken)
    else:
        found = run_ins(reading, taken)
        taken.update([h.start for h in found])
        extra += found
        extra += joined_run_ins(reading, joined, taken) if joined else []
        if not numbered:
            extra += _plain_lines(reading, taken)
    marked = marked_headings(reading) if reading.source.marks else []
    if marked:
        known = {h.start for h in marked}
        extra = [h for h in extra if h.start not in known and reading.fold[h.start] != "#"] + marked
    if extra:
        _merge(reading, sorted(extra, key=lambda h: h.start))
        if not numbered:
            _nest_below_plain(reading.headings)
    if marked:
        nest_marked(reading)


def _nest_below_plain(headings: list[Heading]) -> None:
    """Without any numbers, run-in titles and —— items stand below the plain line before them."""
    above = -1
    for i, h in enumerate(headings):
        if h.style == "plain":
            above = i
        else:
            h.parent = above


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
            line = lines[bisect_right(reading.starts, colon) - 1]
            if colon - line.start < LONGEST_LABEL and label.match(fold, line.start, line.end) is not None:
                found.add(line.start)
        colon = fold.find("：", colon + 1)
    return found


def _plain_lines(reading: Reading, taken: set[int]) -> list[Heading]:
    """Short lines without a closing mark, each over a paragraph, in a text that has no numbers at all."""
    fold = reading.fold
    lines = reading.lines
    out = []
    begin = bisect_left(reading.starts, reading.body)
    for i in range(begin, len(lines) - 1):
        line, following = lines[i], lines[i + 1]
        if line.kind or following.kind or line.start in taken or following.end - following.start < 2 * SHORTEST_BODY:
            continue
        if PLAIN.match(fold, line.start, line.end) is None or reading.zone_at(line.start) is not None:
            continue
        if fold[line.end - 1] in "：）" or fold[line.start].isdigit():
            continue
        h = Heading(line.start, line.start, line.start, line.end, "plain", None, None)
        h.title = reading.clean(line.start, line.end).strip("【】*# ")
        h.reasons = ["a short line of its own over a paragraph"]
        out.append(h)
    return out if len(out) >= PLAIN_FEWEST else []
