"""The contents page laid beside the headings of the text; three rules share it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field

from policyparse.checks.context import Context
from policyparse.model import Section, TocEntry
from policyparse.scan.fold import fold


@dataclass(slots=True)
class Compared:
    """``matched`` entries with their sections in the page's order; ``worded``: those whose words may differ."""

    matched: list[tuple[TocEntry, Section]] = field(default_factory=list)
    worded: list[tuple[TocEntry, Section]] = field(default_factory=list)
    without_heading: list[TocEntry] = field(default_factory=list)
    without_entry: list[Section] = field(default_factory=list)


def compared(at: Context) -> Compared:
    """The comparison for one document, made once."""
    return at.once(_compare)


def bare(title: str) -> str:
    """A title without blanks and quotes, in one width: what must agree.

    >>> bare("“十三五” 发展回顾（一）")
    '十三五发展回顾（一）'
    """
    return "".join(c for c in fold(title) if c not in " \n“”‘’\"'")


def _compare(at: Context) -> Compared:
    out = Compared()
    if not at.doc.toc:
        return out
    by_id = {section.id: section for section in at.sections}
    end = at.doc.toc[-1].span.end
    free = [s for s in at.sections if s.heading_span.start >= end and s.title]
    taken: set[str] = set()
    left: list[TocEntry] = []
    for entry in at.doc.toc:
        section = by_id.get(entry.section_id) if entry.section_id else None
        if section is None:
            left.append(entry)
        else:
            taken.add(section.id)
            out.matched.append((entry, section))
    for entry in left:
        near = _nearest(entry, [s for s in free if s.id not in taken])
        if near is None:
            out.without_heading.append(entry)
        else:
            taken.add(near.id)
            out.worded.append((entry, near))
            out.matched.append((entry, near))
    out.worded += [pair for pair in out.matched if pair not in out.worded]
    order = {id(entry): n for n, entry in enumerate(at.doc.toc)}
    out.matched.sort(key=lambda pair: order[id(pair[0])])
    if 2 * len(out.matched) < len(at.doc.toc):
        return Compared()  # the page of another document, or of a part of which this is none
    if len(out.matched) >= 3:
        listed = {(s.style, s.level) for _, s in out.matched if s.style not in ("run-in", "plain")}
        out.without_entry = [s for s in free if s.id not in taken and (s.style, s.level) in listed]
    return out


def _nearest(entry: TocEntry, sections: list[Section]) -> Section | None:
    """The heading that the entry most likely names: the same marker and similar words."""
    marker, title = bare(entry.marker), bare(entry.title)
    best, best_ratio = None, 0.6
    for section in sections:
        if marker and bare(section.marker) != marker:
            continue
        ratio = difflib.SequenceMatcher(None, title, bare(section.title), autojunk=False).ratio()
        if ratio > best_ratio:
            best, best_ratio = section, ratio
    return best
