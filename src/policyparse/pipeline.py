"""The map: what a text goes through, in order. Each step is one function with one argument that matters."""

from __future__ import annotations

from dataclasses import dataclass

from policyparse.build import build, build_sections
from policyparse.collector import paused
from policyparse.facts.boxes import find_boxes
from policyparse.facts.citations.find import find_citations
from policyparse.facts.indicators.find import find_indicators
from policyparse.facts.metadata.find import find_metadata
from policyparse.facts.projects import find_projects
from policyparse.facts.quantities.find import find_quantities
from policyparse.facts.quantities.links import link_indicators
from policyparse.facts.responsibilities.annotations import set_apart
from policyparse.facts.responsibilities.find import find_responsibilities
from policyparse.facts.responsibilities.task_tables import find_task_responsibilities
from policyparse.grammar import Grammar
from policyparse.model import Decision, Document, Section
from policyparse.outline.bare import read_bare
from policyparse.outline.blocks import Stretch, find_blocks
from policyparse.outline.boundaries import find_boundaries
from policyparse.outline.choose import choose
from policyparse.outline.contents import read_contents
from policyparse.outline.front.later_titles import mark_later_titles
from policyparse.outline.front.read import read_front
from policyparse.outline.headings import make_headings
from policyparse.outline.lost_marker import infer_lost_markers
from policyparse.outline.reading import Reading
from policyparse.outline.source_damage import report_damage
from policyparse.outline.titles import read_titles
from policyparse.outline.tree import close_sections
from policyparse.outline.unnumbered import read_unnumbered
from policyparse.outline.weigh import weigh
from policyparse.outline.whole_numbers import read_whole_numbers
from policyparse.outline.year_parts import read_year_parts
from policyparse.readers.source import Source
from policyparse.scan.fold import fold
from policyparse.scan.furniture import mark_furniture
from policyparse.scan.lines import lines
from policyparse.scan.markers import Candidate, find_candidates
from policyparse.scan.wrapping import wrapping
from policyparse.tables.mark import Tables, mark_tables


@dataclass(frozen=True, slots=True)
class Outline:
    """What reading the outline yields beside ``reading.headings``: blocks, weighed markers, tables and boxes."""

    blocks: list[Stretch]
    weighed: list[Candidate]
    tables: Tables


def parse_source(source: Source, grammar: Grammar) -> Document:
    """A Source to a Document: scan, outline, tables, facts, and the models at the end."""
    with paused():
        return _parse(source, grammar)


def _parse(source: Source, grammar: Grammar) -> Document:
    reading = scan(source, grammar)
    found = outline(reading)
    return build(reading, found.blocks, facts(reading, found))


def outline_source(source: Source, grammar: Grammar) -> tuple[Section, ...]:
    """Only the tree of sections of a Source, without facts."""
    with paused():
        reading = scan(source, grammar)
        return build_sections(reading, outline(reading).blocks)


def scan(source: Source, grammar: Grammar) -> Reading:
    """The text's fold and lines, with page marks and running heads taken out of the fold."""
    folded = fold(source.text)
    found = lines(folded)
    return Reading(source, source.text, mark_furniture(folded, found, grammar), grammar, found)


def outline(reading: Reading) -> Outline:
    """First what is no running text (contents page, tables, front matter), then the headings, then the blocks."""
    report_damage(reading)
    read_contents(reading)
    tables = mark_tables(reading)
    read_front(reading)
    candidates = find_candidates(reading.fold, reading.grammar, [(z.start, z.end) for z in reading.zones])
    wrapped = wrapping(reading.fold, reading.lines, {c.start for c in candidates})
    reading.wrapped = wrapped.width > 0
    reading.ongoing = wrapped.ongoing()
    weighed, joined = weigh(reading, candidates, wrapped, find_boundaries(reading))
    missing = make_headings(reading, weighed, choose(weighed))
    mark_later_titles(reading, wrapped)
    infer_lost_markers(reading, missing, wrapped)
    read_whole_numbers(reading, wrapped)
    read_unnumbered(reading, wrapped, joined)
    read_bare(reading, wrapped)
    read_year_parts(reading, wrapped)
    read_titles(reading, wrapped, joined)
    close_sections(reading)
    return Outline(find_blocks(reading), weighed, tables)


def facts(reading: Reading, found: Outline) -> dict[str, object]:
    """What the document says, by field of Document."""
    grids = found.tables.grids
    metadata = find_metadata(reading)
    indicators = find_indicators(reading, grids)
    notes = find_responsibilities(reading)
    quantities = find_quantities(reading, metadata, notes)
    link_indicators(quantities, indicators, reading.grammar)
    set_apart(reading, found.blocks, notes)
    return {
        "metadata": metadata,
        "tables": [grid.to_dict(reading.section_id(grid.start)) for grid in grids],
        "indicators": indicators,
        "projects": find_projects(reading, grids),
        "boxes": find_boxes(reading, found.tables.boxes),
        "responsibilities": notes,
        "table_responsibilities": find_task_responsibilities(reading, grids),
        "citations": find_citations(reading),
        "quantities": quantities,
    }


def decisions(source: Source, grammar: Grammar) -> tuple[Document, tuple[Decision, ...]]:
    """The Document and what was decided about every marker in it, in order."""
    reading = scan(source, grammar)
    found = outline(reading)
    document = build(reading, found.blocks, facts(reading, found))
    taken = {h.start: h for h in reading.headings}
    out = []
    for c in found.weighed:
        h = taken.pop(c.start, None)
        reasons = tuple(h.reasons) if h else (f"dropping it costs {c.drop:g}", "taking it would break the numbering")
        marker = source.text[c.start : c.end].strip()
        out.append(Decision(start=c.start, end=c.end, marker=marker, taken=h is not None, reasons=reasons))
    for h in taken.values():
        out.append(Decision(start=h.start, end=h.title_end, marker="", taken=True, reasons=tuple(h.reasons)))
    return document, tuple(sorted(out, key=lambda d: d.start))
