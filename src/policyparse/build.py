"""The end of the pipeline: what the stages found, as the public models, built once."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from itertools import repeat
from typing import Any, TypeVar

from pydantic import TypeAdapter

from policyparse.model import SCHEMA_VERSION, Block, Document, Paragraph, Section, Span
from policyparse.outline.blocks import Stretch
from policyparse.outline.reading import Doubt, Reading

Raw = dict[str, Any]
Value = TypeVar("Value", Block, Paragraph, Span)

WIDTHS = str.maketrans("（），", "(),")
"""Signs that a contents page and the headings may print in different widths."""

NAMES = {
    "PP101": ("lost-marker", "warning"),
    "PP102": ("numbering-gap", "warning"),
    "PP103": ("numbering-repeat", "warning"),
    "PP104": ("marker-style", "warning"),
    "PP105": ("title-stop-lost", "warning"),
    "PP109": ("unparsed", "info"),
    "PP201": ("doubtful-table", "warning"),
    "PP202": ("row-width", "warning"),
    "PP203": ("serial-gap", "warning"),
    "PP204": ("unit-bracket-lost", "warning"),
    "PP402": ("unclosed-title-mark", "warning"),
    "PP901": ("undecodable", "error"),
    "PP902": ("private-use-character", "warning"),
}
"""Name and severity of what the stages report, the same as of the rules that adopt it (a test holds them equal)."""


@cache
def _validate(field: str) -> Callable[[Any], Any]:
    """What validates one field of Document. Field by field is three times as fast as the whole at once: there, each
    span is looked up by reference and guarded against recursion, because sections may hold sections."""
    annotation: Any = Document.model_fields[field].annotation
    adapter: TypeAdapter[Any] = TypeAdapter(annotation)
    return adapter.validator.validate_python


def _values(kind: type[Value], *columns: Sequence[Any]) -> list[Value]:
    """Many values of one kind from the columns of its fields, as they are.

    Half of what a document is made of are spans, blocks and paragraphs, and these come straight from the reading, whose
    offsets and texts are sure: to validate each, from a dict of its own, would cost three times as much.
    """
    made = list(map(kind.__new__, repeat(kind, len(columns[0]))))
    for name, column in zip(kind.__slots__, columns, strict=True):
        deque(map(getattr(kind, name).__set__, made, column), maxlen=0)
    return made


def build_sections(reading: Reading, blocks: list[Stretch]) -> tuple[Section, ...]:
    """The tree of sections alone."""
    sections: tuple[Section, ...] = _validate("sections")(_sections(reading, blocks))
    return sections


def build(reading: Reading, blocks: list[Stretch], facts: Raw) -> Document:
    """One Document from the reading, its blocks and the facts: lists of plain dicts by field name, to be validated."""
    source = reading.source
    raw = {
        "source": {
            "name": source.name,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "sha256": source.sha256,
            "length": len(reading.text),
        },
        "blocks": _blocks(reading, blocks),
        "toc": _contents(reading),
        "sections": _sections(reading, blocks),
        "diagnostics": _diagnostics(reading),
        **facts,
    }
    fields: Raw = {name: _validate(name)(value) if value else () for name, value in raw.items()}
    return Document.model_construct(schema_version=SCHEMA_VERSION, text=reading.text, **fields)


def _blocks(reading: Reading, blocks: list[Stretch]) -> list[Block]:
    """Each block reaches to where the next begins, so that they tile the text."""
    size = len(reading.text)
    starts, kinds = [b.start for b in blocks], [b.kind for b in blocks]
    if size and (not starts or starts[0]):
        starts.insert(0, 0)
        kinds.insert(0, "blank")
    return _values(Block, kinds, _values(Span, starts, [*starts[1:], size]))


def _sections(reading: Reading, blocks: list[Stretch]) -> list[Raw]:
    headings = reading.headings
    text = reading.text
    starts = [h.start for h in headings]
    whole = _values(Span, starts, [h.end for h in headings])
    titled = _values(Span, starts, [max(h.title_end, h.marker_end) for h in headings])
    raws: list[Raw] = []
    top: list[Raw] = []
    for h, span, heading_span in zip(headings, whole, titled, strict=True):
        raw = {
            "id": h.id,
            "style": h.style,
            "marker": "" if h.inferred else text[h.start : h.marker_end].strip(" \u3000#*"),
            "ordinal": h.ordinal,
            "title": h.title,
            "inferred": h.inferred,
            "level": h.level,
            "span": span,
            "heading_span": heading_span,
            "paragraphs": [],
            "children": [],
            "reasons": h.reasons,
        }
        raws.append(raw)
        (raws[h.parent]["children"] if h.parent >= 0 else top).append(raw)
    paragraphs = [b for b in blocks if b.kind == "paragraph"]
    spans = _values(Span, [b.start for b in paragraphs], [b.end for b in paragraphs])
    texts = [reading.clean(b.start, b.end) for b in paragraphs]
    for b, paragraph in zip(paragraphs, _values(Paragraph, texts, spans), strict=True):
        at = b.heading
        while at >= 0 and b.start >= headings[at].end:
            at = headings[at].parent
        if at >= 0:
            raws[at]["paragraphs"].append(paragraph)
    return top


def _contents(reading: Reading) -> list[Raw]:
    """The contents page's lines, each with the next section of the same marker and title, or of the same title."""
    if not reading.toc:
        return []
    places: dict[str, list[int]] = {}
    for i, h in enumerate(reading.headings):
        title = _bare(h.title)
        marker = "" if h.inferred else _bare(reading.fold[h.start : h.marker_end])
        for key in {title, marker + title}:
            places.setdefault(key, []).append(i)
    out = []
    last = -1
    for e in reading.toc:
        found = None
        for key in (_bare(e.marker) + _bare(e.title), _bare(e.title)):
            named = places.get(key, [])
            at = bisect_right(named, last)
            if at < len(named):
                found = last = named[at]
                break
        out.append(
            {
                "marker": e.marker,
                "title": e.title,
                "page": e.page,
                "level": e.level,
                "span": {"start": e.start, "end": e.end},
                "section_id": None if found is None else reading.headings[found].id,
            }
        )
    return out


def _bare(text: str) -> str:
    return text if text.isalnum() else "".join(text.split()).translate(WIDTHS)


def _diagnostics(reading: Reading) -> list[Raw]:
    found = []
    line, newline, counted = 1, -1, 0
    for d in sorted(reading.doubts, key=lambda d: (d.start, d.code)):
        passed = reading.text.count("\n", counted, d.start)
        if passed:
            line += passed
            newline = reading.text.rfind("\n", counted, d.start)
        counted = d.start
        found.append(_diagnostic(d, line, d.start - newline))
    return found


def _diagnostic(d: Doubt, line: int, column: int) -> Raw:
    name, severity = NAMES[d.code]
    return {
        "code": d.code,
        "name": name,
        "severity": severity,
        "message": d.message,
        "span": {"start": d.start, "end": d.end},
        "line": line,
        "column": column,
        "fix": None,
    }
