"""``policyparse show``: a document's outline, or its tables, drawn in the terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from .inputs import Inputs, grammar_option, load_grammar
from .plain import plain
from .terminal import console, put

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from policyparse import Document
    from policyparse.model import Section

FACTS = (
    ("tables", "table", "tables"),
    ("indicators", "indicator", "indicators"),
    ("boxes", "box", "boxes"),
    ("responsibilities", "responsibility", "responsibilities"),
    ("table_responsibilities", "responsibility in tables", "responsibilities in tables"),
    ("quantities", "amount", "amounts"),
    ("citations", "citation", "citations"),
)
"""Counted for each section: the document's field, and its name for one and for more."""
WORDS = 24
"""Characters of body text shown in place of a title that is not there."""


@click.command("show")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@grammar_option
@click.option("--depth", type=click.IntRange(min=1), help="Show so many levels of headings only.")
@click.option("--tables", is_flag=True, help="Draw the tables instead of the outline.")
def command(files: tuple[str, ...], grammars: tuple[str, ...], depth: int | None, tables: bool) -> int:
    """Draw the outline of documents, with what was found in each section (counts include its subsections)."""
    grammar = load_grammar(grammars)
    inputs = Inputs(files)
    out = console()
    for number, document in enumerate(inputs.documents(grammar)):
        if number:
            out.print()
        draw_head(out, document)
        if tables:
            draw_tables(out, document)
        else:
            draw_sections(out, document, document.sections, section_counts(document), depth)
    return int(inputs.failed)


def section_counts(document: Document) -> dict[str, Counter[str]]:
    """For each section's id, how many facts of each kind it and its subsections hold."""
    counts: dict[str, Counter[str]] = {}
    for field, _, _ in FACTS:
        for fact in getattr(document, field):
            id = fact.section_id
            while id:
                counts.setdefault(id, Counter())[field] += 1
                id = id.rpartition(".")[0]
    return counts


def draw_head(out: Console, document: Document) -> None:
    """Title, what the document says of itself, and the totals."""
    from rich.text import Text

    about = document.metadata
    put(out, Text(plain(about.title or document.source.name), style="bold"))
    number = about.document_number.text if about.document_number else None
    period = f"{about.period.start}–{about.period.end}" if about.period else None
    said = [about.issuer, number, about.issued_on, about.document_type, period]
    if any(said):
        put(out, Text(plain(" · ".join(filter(None, said)))))
    sections = sum(1 for _ in document.walk())
    totals = [f"{document.source.length:,} characters", _count(sections, "section", "sections")]
    totals += [_count(len(getattr(document, f)), one, more) for f, one, more in FACTS if getattr(document, f)]
    put(out, Text(", ".join(totals), style="dim"))
    grave = sum(d.severity != "info" for d in document.diagnostics)
    if grave:
        put(out, Text(_count(grave, "thing looks wrong", "things look wrong"), style="yellow"))


def draw_sections(
    out: Console,
    document: Document,
    sections: Sequence[Section],
    counts: dict[str, Counter[str]],
    depth: int | None,
    guide: str = "",
) -> None:
    """The tree below one heading. ``guide`` is what stands left of it: the lines that lead to later siblings."""
    from rich.text import Text

    for section in sections:
        last = section is sections[-1]
        head = Text(guide + ("└─ " if last else "├─ "), style="dim")
        head.append(plain(section.marker), style="cyan")
        if section.title:
            head.append(plain(_gap(section) + section.title), style="bold" if section.level == 1 else "not dim")
        elif section.paragraphs:
            words = section.paragraphs[0].text
            head.append(plain(_gap(section) + words[:WORDS]) + ("…" if len(words) > WORDS else ""), style="italic")
        tail = Text()
        if section.inferred:
            tail.append("  marker lost", style="yellow")
        held = counts.get(section.id, Counter())
        said = ", ".join(_count(held[field], one, more) for field, one, more in FACTS if held[field])
        if said:
            tail.append(f"  {said}", style="dim green")
        put(out, head, tail)
        if section.children and (depth is None or depth > 1):
            rest = depth - 1 if depth else None
            draw_sections(out, document, section.children, counts, rest, guide + ("   " if last else "│  "))


def draw_tables(out: Console, document: Document) -> None:
    """All tables as grids, one below the other."""
    from .grid import draw_table

    for number, table in enumerate(document.tables, 1):
        out.print()
        draw_table(out, table, number)


def _gap(section: Section) -> str:
    """A blank between marker and title where the marker has no width of its own (1. but not 一、)."""
    return " " if section.marker and section.marker[-1].isascii() else ""


def _count(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"
