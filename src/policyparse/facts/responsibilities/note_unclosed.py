"""Notes of responsible units whose closing bracket was lost: （A牵头，B负责，2023年底前完成 at an item's end."""

from __future__ import annotations

import re
from bisect import bisect_right

from policyparse.facts.responsibilities.note_brackets import CLOSING, WRAP, Found
from policyparse.facts.responsibilities.notes import NoteReader
from policyparse.outline.reading import Reading

OPENED = re.compile(r"[（〔](?:[^（）〔〕\[\]【】〈〉]|（[^（）〔〕]{1,20}）|〔[^（）〔〕]{1,20}〕){3,600}+")
ENDS = " \n。；，"


def unclosed_notes(reading: Reading, reader: NoteReader, known: list[Found]) -> list[Found]:
    """Notes behind a full stop that run to their section's or sentence's end, and nothing but units, with what they
    do, in them. ``known``: the notes that have been found, in order."""
    fold = reading.fold
    if fold.count("（") <= fold.count("）") and fold.count("〔") <= fold.count("〕"):
        return []
    sections = [h.start for h in reading.headings]
    starts = [f.start for f in known]
    found: list[Found] = []
    for m in OPENED.finditer(fold):
        start, end = m.span()
        if fold[end : end + 1] in CLOSING or fold[max(0, start - 40) : start].rstrip(" \n")[-1:] not in ("。", "！"):
            continue
        n = bisect_right(starts, start) - 1
        if start < reading.body or (n >= 0 and start < known[n].end):
            continue
        following = bisect_right(sections, start)
        if following < len(sections):
            end = min(end, sections[following])
        stop = fold.find("。", start, end)
        if stop >= 0:
            if fold[stop + 1 : stop + 40].lstrip(" ")[:1] not in ("", "\n"):
                continue
            end = stop
        while fold[end - 1] in ENDS:
            end -= 1
        note = reader.read(WRAP.sub("", fold[start + 1 : end]))
        if note is not None and note.proven and not (note.unknown or note.prose) and (note.label or note.predicates):
            found.append(Found(start, end, note))
    return found
