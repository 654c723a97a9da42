"""PP116: prose that runs without the headings its kind of document has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP116", "headings-lost", "warning")
def headings_lost(at: Context) -> Iterator[Finding]:
    """Paragraph after paragraph of a plan stands without a heading.

    Why: the headings of the chapters and sections are lost, and with them what belongs to which task.

    Bad:
        samples/headings-lost.txt

    Good:
        一、总体要求
        坚持立德树人。
        二、主要任务
        优化学校布局。

    Fix: none; the original has them.
    """
    if at.doc.metadata.document_type not in at.grammar.words("check-headed-types"):
        return
    size, count = at.grammar.threshold("check-headless-characters"), at.grammar.threshold("check-headless-paragraphs")
    numbered = any(section.ordinal is not None or section.style == "plain" for section in at.sections)
    if not numbered:
        size, count = size / 4, count / 2  # all headings are lost: run-in titles alone part nothing
    for run in _runs(at, numbered):
        more = UNDER_HEADING if numbered and run.under_heading else 1
        length = sum(end - start for start, end in run.paragraphs)
        if len(run.paragraphs) >= count * more and length >= size * more:
            message = f"{len(run.paragraphs)} paragraphs ({length} characters) stand without a heading"
            yield Finding(run.paragraphs[0][0], run.paragraphs[-1][1], message, None, "medium")


UNDER_HEADING = 2.5
"""How much longer the body of a heading may be than a stretch behind a table or a box before it is reported."""
SHORTEST = 60
"""Characters of a paragraph that counts: shorter ones are items of a list."""


@dataclass(slots=True)
class Run:
    """A stretch of long paragraphs; whether a heading stands right before it."""

    under_heading: bool
    paragraphs: list[tuple[int, int]] = field(default_factory=list)


def _runs(at: Context, numbered: bool) -> Iterator[Run]:
    """Stretches of long paragraphs that no table or box parts, nor a heading where headings are numbered."""
    run = Run(False)
    for kind, start, end in at.blocks:
        if kind == "paragraph":
            if end - start >= SHORTEST:
                run.paragraphs.append((start, end))
        elif kind not in ("furniture", "unparsed", "annotation", "note") and (numbered or kind != "heading"):
            yield run
            run = Run(kind == "heading")
    yield run
