"""Where notes of responsible units stand without brackets: 责任单位：A、B on a line or at a sentence's start."""

from __future__ import annotations

import re
from bisect import bisect_right

from policyparse.facts.responsibilities.note_brackets import OPENING, WRAP, Found
from policyparse.facts.responsibilities.notes import NoteReader
from policyparse.outline.reading import Reading

NO_PROSE = frozenset(("toc", "table", "furniture", "metadata", "letterhead", "cover"))
"""Zones where a label at a line's start is no note."""
NO_BOUNDARY = frozenset("、，/“《：")
"""What may not stand before the label, nor may a letter, digit or character: 各责任单位, 牵头单位、责任单位."""
LABEL_ROOM = 16
"""Characters in which a label ends at its colon."""
MOST_LINES = 8
"""Lines that one note may run over."""
STOP = re.compile(r"[。|]| +(?=（?[一二三四五六七八九十\d]{1,3}[）、.]|第[一二三四五六七八九十百\d]{1,4}[章节条])")
GOES_ON = frozenset(("、", "，", "；", "：", "和", "及", "与", ""))
"""A line that ends so is continued by the next."""


def on_lines(reading: Reading, reader: NoteReader, bracketed: list[Found]) -> list[Found]:
    """Notes that begin with a label and no bracket (or one that is never closed, or holds the label alone:
    【责任单位】A、B), outside those in brackets."""
    fold = reading.fold
    ends = reader.rules.label_ends
    starts = [f.start for f in bracketed]
    found: list[Found] = []
    for mark in ("：", "】") if "【" in fold else ("：",):
        done = 0
        at = fold.find(mark)
        while at >= 0:
            if at >= done and fold[at - 1 : at] in ends:
                n = bisect_right(starts, at) - 1
                note = _line_note(reading, reader, at) if n < 0 or at >= bracketed[n].end else None
                if note:
                    found.append(note)
                    done = note.end
            at = fold.find(mark, at + 1)
    return found


def _line_note(reading: Reading, reader: NoteReader, mark: int) -> Found | None:
    """The note whose first label ends at that colon, or at the 】 round it."""
    fold = reading.fold
    rules = reader.rules
    room = max(0, mark - LABEL_ROOM)
    known = rules.label_at_end(fold[room:mark])
    if known is None or known[1].kind != "units" or not known[1].noun:
        return None
    if not any(verb in known[1].text for verb in rules.line_verbs):
        return None
    start = room + known[0]
    before = fold[start - 1 : start]
    if before in OPENING:
        start -= 1
    elif before.isalnum() or before in NO_BOUNDARY or fold[mark] == "】":
        return None
    zone = reading.zone_at(start)
    if start < reading.body or (zone is not None and zone.kind in NO_PROSE):
        return None
    value = mark + 1 + (fold[mark : mark + 2] == "】：")
    end = _before_signature(reading, value, _value_end(reading, reader, value))
    note = reader.read(known[1].text + "：" + WRAP.sub("", fold[value:end]))
    return Found(start, end, note) if note is not None and note.proven else None


def _before_signature(reading: Reading, start: int, end: int) -> int:
    """The end of a note, but before the text's signature, which a blank alone parts from it in text on one line."""
    front = reading.front
    if front is None or front.signed_on is None or not front.signers:
        return end
    signed = front.signers[0][0]
    return _ink_end(reading.fold, start, signed) if start < signed < end else end


def _value_end(reading: Reading, reader: NoteReader, start: int) -> int:
    """Where the units that begin at ``start`` end: at a full stop, at the next marker, or with the line, unless
    the list or the note plainly goes on in the next."""
    fold = reading.fold
    at = start
    for _ in range(MOST_LINES):
        limit = fold.find("\n", at, start + reader.rules.length)
        if limit < 0:
            limit = min(len(fold), start + reader.rules.length)
        m = STOP.search(fold, at, limit)
        if m:
            return _ink_end(fold, start, m.start())
        end = _ink_end(fold, start, limit)
        following = _next_ink(reading, limit)
        open_end = fold[start:limit].rstrip(" ")[-1:] in GOES_ON or fold.count("（", start, end) > fold.count(
            "）", start, end
        )
        if following < 0 or not (open_end or _goes_on(fold, reader, start, end, following)):
            return end
        at = following
    return _ink_end(fold, start, at)


def _goes_on(fold: str, reader: NoteReader, start: int, end: int, following: int) -> bool:
    """Whether the next line belongs to the note: it begins with a label, or completes a name that the wrap cut."""
    line = fold[following : following + LABEL_ROOM]
    head, colon, _ = line.partition("：")
    if colon:
        known = reader.rules.label_at_end(head)
        return known is not None and known[0] == 0 and known[1].text not in fold[max(0, start - LABEL_ROOM) : end]
    units = reader.rules.units
    last = WRAP.sub("", units.split(fold[start:end])[-1]).strip(" ")
    first = units.split(fold[following : following + units.length].partition("\n")[0])[0].strip(" ")
    if "等" in last and units.sums_up(last + first):
        return not units.sums_up(last)
    return not units.proven(last, listed=True) and bool(last) and units.proven(last + first, listed=True)


def _next_ink(reading: Reading, at: int) -> int:
    """The next character that is no blank, at most one empty line or a page's mark on; -1 where there is none."""
    m = NEXT.match(reading.fold, at)
    if m is None or (reading.fold.count("\n", at, m.end()) > 2 and reading.text[at : m.end()].isspace()):
        return -1
    return m.end()


NEXT = re.compile(r"[ \n]{0,400}+(?=[^\s])")
"""In the fold, a page's mark is white space too."""


def _ink_end(fold: str, start: int, end: int) -> int:
    while end > start and fold[end - 1] in " \n；，、":
        end -= 1
    return end
