"""``policyparse explain``: why each heading was taken or dropped."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import click

import policyparse

from .inputs import Inputs, grammar_option, load_grammar
from .plain import plain
from .terminal import console, put

if TYPE_CHECKING:
    from rich.console import Console

    from policyparse import Document
    from policyparse.model import Decision

WORDS = 20
"""Characters of the text after a marker that are shown with it."""


@click.command("explain")
@click.argument("file", metavar="FILE")
@grammar_option
@click.option("--dropped", is_flag=True, help="Show only what was not taken for a heading.")
def command(file: str, grammars: tuple[str, ...], dropped: bool) -> int:
    """Say of everything in FILE that looks like a heading why it was taken (+) or dropped (-).

    Each line gives the place (line:column), the words there, and the reasons.
    """
    grammar = load_grammar(grammars)
    inputs = Inputs([file])
    for document, decisions in inputs.each(
        lambda source, name: policyparse.explain(source, name=name, grammar=grammar)
    ):
        out = console()
        starts = _line_starts(document.text)
        for decision in decisions:
            if not (dropped and decision.taken):
                _draw(out, document, decision, starts)
    return int(inputs.failed)


def _draw(out: Console, document: Document, decision: Decision, starts: list[int]) -> None:
    from rich.text import Text

    line = bisect_right(starts, decision.start)
    column = decision.start - starts[line - 1] + 1
    head = Text(f"{line:>5}:{column:<4} ", style="dim")
    head.append("+ " if decision.taken else "- ", style="bold green" if decision.taken else "bold red")
    head.append(plain(_words(document.text, decision)), style="not dim" if decision.taken else "strike")
    tail = Text("  " + plain("; ".join(decision.reasons)), style="dim")
    put(out, head, tail)


def _words(text: str, decision: Decision) -> str:
    """The marker and what follows it on its line (on the next, where it stands alone)."""
    after = text[decision.end : decision.end + WORDS].strip().partition("\n")[0].strip()
    return " ".join(text[decision.start : decision.end].split()) + after


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts
