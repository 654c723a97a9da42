"""What holds for the parsed form of any text, as one check that other tests call."""

import re
import unicodedata
from collections import Counter
from itertools import pairwise

import policyparse as pp

MARK = re.compile(r"(?:#\s*)?Page\s*\d+\s*[:：]?|-\s*\d+\s*-|\d+")
SPACE = re.compile(r"[\s\u200b\ufeff|]+")


def carried(text: str) -> str:
    """The text as a document carries it: half a character, which no JSON can hold, is U+FFFD in its place."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def ink(text: str) -> str:
    """Text without white space and widths."""
    return SPACE.sub("", unicodedata.normalize("NFKC", text))


def stands(wanted: str, stretch: str) -> bool:
    """Whether a text stands in a stretch of the source; page marks and page numbers may cut it in two."""
    a, b = ink(wanted), ink(stretch)
    return a in b or MARK.sub("", a) in MARK.sub("", b)


def scattered(wanted: str, stretch: str) -> bool:
    """Whether a text's characters stand in a stretch: a wrapped cell has others between, subscripts stand below it."""
    return Counter(ink(wanted)) <= Counter(ink(stretch))


def check_tiling(doc: pp.Document) -> None:
    """The blocks' slices, joined in order, are the text; none is empty."""
    assert "".join(doc.slice(b.span) for b in doc.blocks) == doc.text
    assert all(a.span.end == b.span.start for a, b in pairwise(doc.blocks))
    assert all(b.span.start < b.span.end for b in doc.blocks), doc.blocks


def check_tree(doc: pp.Document) -> None:
    """Sections nest, siblings do not overlap, headings stand one behind the other, paragraphs inside their section."""
    flat = list(doc.walk())
    for a, b in pairwise(flat):
        assert a.heading_span.end <= b.heading_span.start, (a.heading_span, b.heading_span)
    for s in flat:
        assert s.span.start <= s.heading_span.start <= s.heading_span.end <= s.span.end, s
        for p in s.paragraphs:
            assert s.span.start <= p.span.start and p.span.end <= s.span.end, (s.span, p.span)
        for child in s.children:
            assert s.span.start <= child.span.start and child.span.end <= s.span.end, (s.span, child.span)
        for one, other in pairwise(s.children):
            assert one.span.end <= other.span.start, (one.span, other.span)
    for one, other in pairwise(doc.sections):
        assert one.span.end <= other.span.start, (one.span, other.span)


def check_positions(doc: pp.Document) -> None:
    """Every fact's text stands in the source at its span, modulo line wraps and page marks."""
    size = len(doc.text)

    def at(span: pp.Span) -> str:
        assert 0 <= span.start <= span.end <= size, span
        return doc.slice(span)

    for s in doc.walk():
        heading = at(s.heading_span)
        assert stands(s.marker, heading), (s.marker, heading)
        assert stands(s.title, heading), (s.title, heading)
        for p in s.paragraphs:
            assert stands(p.text, at(p.span)), (p.text, at(p.span))
    for t in doc.toc:
        assert stands(t.title, at(t.span)), t
    for c in doc.citations:
        assert stands(c.title, at(c.span)), c
        assert at(c.span)[0] in "《〈" and at(c.span)[-1] in "》〉", c
    for r in doc.responsibilities:
        for u in r.units:
            assert stands(u.text, at(r.span)), (u, at(r.span))
    for m in doc.quantities:
        assert stands(m.quantity.text, at(m.span)), m
    check_tables(doc)
    for name, span in doc.metadata.spans.items():
        assert at(span), name
    for d in doc.diagnostics:
        at(d.span)


def check_tables(doc: pp.Document) -> None:
    """Rows are as wide as the header, cells and what is read from them stand where they say."""
    for table in doc.tables:
        for row in table.rows:
            assert len(row) == len(table.columns), table
            for cell in row:
                assert cell.span is None or scattered(cell.text, doc.slice(cell.span)), cell
    ids = {table.id: table for table in doc.tables}
    for i in doc.indicators:
        assert 0 <= i.row < len(ids[i.table_id].rows), i
        assert scattered(i.name, doc.slice(i.span)), (i.name, doc.slice(i.span))
    for project in doc.projects:
        assert project.table_id in ids
    for b in doc.boxes:
        assert stands(b.label, doc.slice(b.span)), b
        assert all(stands(item.title, doc.slice(item.span)) for item in b.items), b


def check_links(doc: pp.Document) -> None:
    """Every section that a fact names exists, and is the one where it stands."""
    known = {s.id: s for s in doc.walk()}
    facts = (*doc.citations, *doc.responsibilities, *doc.quantities, *doc.tables, *doc.indicators, *doc.boxes)
    for fact in facts:
        if fact.section_id is not None:
            section = known[fact.section_id]
            assert fact.span.start in section.span, (fact, section.span)
    for entry in doc.toc:
        assert entry.section_id is None or entry.section_id in known


def check_promises(text: str) -> pp.Document:
    """Parse a text and check every promise that holds for any text whatever."""
    doc = pp.parse_text(text)
    assert doc.text == carried(text)
    assert doc.source.length == len(text)
    check_tiling(doc)
    check_tree(doc)
    check_positions(doc)
    check_links(doc)
    assert pp.parse_text(text) == doc
    assert pp.Document.model_validate_json(doc.model_dump_json()) == doc
    return doc
