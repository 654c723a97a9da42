"""PP116: prose that runs without the headings its kind of document has."""

from __future__ import annotations

from collections.abc import Iterator

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
    kind = at.doc.metadata.document_type
    if kind is not None and kind not in at.grammar.words("check-headed-types"):
        return
    characters = at.grammar.threshold("check-headless-characters")
    paragraphs = at.grammar.threshold("check-headless-paragraphs")
    for run in _runs(at):
        size = sum(end - start for start, end in run)
        if len(run) >= paragraphs and size >= characters:
            message = f"{len(run)} paragraphs ({size} characters) stand without a heading"
            yield Finding(run[0][0], run[-1][1], message, None, "medium")


def _runs(at: Context) -> Iterator[list[tuple[int, int]]]:
    """Stretches of long paragraphs that no heading, table or box parts."""
    run: list[tuple[int, int]] = []
    for kind, start, end in at.blocks:
        if kind == "paragraph":
            if end - start >= SHORTEST:
                run.append((start, end))
        elif kind not in ("furniture", "unparsed", "annotation", "note"):
            yield run
            run = []
    yield run


SHORTEST = 60
"""Characters of a paragraph that counts: shorter ones are items of a list."""
