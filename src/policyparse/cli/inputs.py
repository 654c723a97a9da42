"""What commands read: files one by one, each failure told and the rest still done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import click

import policyparse

from .plain import printable
from .report import complain, failure

if TYPE_CHECKING:
    from policyparse import Document
    from policyparse.grammar import Grammar

T = TypeVar("T")

grammar_option = click.option(
    "-g", "--grammar", "grammars", multiple=True, metavar="G",
    help="A grammar to read with: a built-in name or a .toml file; several are merged in order.",
)  # fmt: skip


def load_grammar(specs: Sequence[str]) -> Grammar | None:
    """The grammar that ``--grammar`` names, None where it is not given."""
    return policyparse.load(list(specs)) if specs else None


class Inputs:
    """Files to work through; ``failed`` tells afterwards whether one of them could not be read."""

    def __init__(self, files: Sequence[str]) -> None:
        if files.count("-") > 1:
            raise click.UsageError("standard input (-) can be read only once")
        self.files = files
        self.failed = False

    def each(self, work: Callable[[str | BinaryIO, str], T]) -> Iterator[T]:
        """What ``work(source, name)`` makes of each file, in order; ``-`` is standard input.

        A file that cannot be read is told on standard error and left out.
        """
        for file in self.files:
            source, name = (sys.stdin.buffer, "stdin") if file == "-" else (file, printable(file))
            try:
                done = work(source, name)
            except Exception as error:
                self.failed = True
                complain(file, failure(error))
            else:
                yield done

    def documents(self, grammar: Grammar | None) -> Iterator[Document]:
        """The document of each file."""
        return self.each(lambda source, name: policyparse.parse(source, name=name, grammar=grammar))
