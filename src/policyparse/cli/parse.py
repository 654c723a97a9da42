"""``policyparse parse``: documents as JSON."""

from __future__ import annotations

from typing import BinaryIO

import click

import policyparse

from .inputs import Inputs, grammar_option, load_grammar
from .output import destination, refuse_inputs


@click.command("parse")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write to this file, whole or not at all, instead of printing.")
@grammar_option
@click.option("--indent", is_flag=True, help="Spread the JSON of one document over lines, for people to read.")
def command(files: tuple[str, ...], output: str | None, grammars: tuple[str, ...], indent: bool) -> int:
    """Print what documents say as JSON: one object for one FILE, one object a line for several.

    A FILE of - is standard input. A file that cannot be read is told on standard error; the others are still printed.
    """
    if indent and len(files) > 1:
        raise click.UsageError("--indent is for one document; several are printed one a line")
    refuse_inputs(output, files)
    grammar = load_grammar(grammars)
    inputs = Inputs(files)

    def to_json(source: str | BinaryIO, name: str) -> bytes:
        document = policyparse.parse(source, name=name, grammar=grammar)
        return document.model_dump_json(indent=2 if indent else None).encode()

    with destination(output) as out:
        for line in inputs.each(to_json):
            out.write(line + b"\n")
    return int(inputs.failed)
