"""``policyparse table``: one table of a document."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

import click

from .grid import draw_table
from .inputs import Inputs, grammar_option, load_grammar
from .terminal import console

if TYPE_CHECKING:
    from policyparse.model import Table


@click.command("table")
@click.argument("file", metavar="FILE")
@click.argument("number", type=click.IntRange(min=1), metavar="N")
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values (UTF-8) instead of drawing it.")
@grammar_option
def command(file: str, number: int, as_csv: bool, grammars: tuple[str, ...]) -> int:
    """Print table N of FILE, counted from 1 as `policyparse show --tables` numbers them."""
    grammar = load_grammar(grammars)
    inputs = Inputs([file])
    for document in inputs.documents(grammar):
        count = len(document.tables)
        if number > count:
            known = f"it has {count}" if count else "it has none"
            raise click.UsageError(f"{file} has no table {number}; {known}, `policyparse show --tables` lists them")
        table = document.tables[number - 1]
        if as_csv:
            sys.stdout.write(to_csv(table))
        else:
            draw_table(console(), table, number)
    return int(inputs.failed)


def to_csv(table: Table) -> str:
    """The header row, if there is one, and all rows; a spanned cell's text stands in every place it covers."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if any(column.header for column in table.columns):
        writer.writerow(column.header for column in table.columns)
    writer.writerows([cell.text for cell in row] for row in table.rows)
    return text.getvalue()
