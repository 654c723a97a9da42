"""``policyparse grammar``: which grammars there are, what is in one, and whether one of your own is sound."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import click

from .plain import plain
from .report import complain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policyparse.grammar import Entry, GrammarFile
    from policyparse.grammar.places import Place


@click.group("grammar")
def command() -> None:
    """Look at grammars: the words, patterns and marker families that documents are read with."""


@command.command("list")
def list_() -> None:
    """List the grammars that --grammar knows by name."""
    from policyparse.grammar import loader

    for grammar in loader.available():
        click.echo(plain(f"{grammar.name:<20} {grammar.source:<12} {grammar.title}".rstrip()))


@command.command("show")
@click.argument("grammar", default="base", metavar="[GRAMMAR]")
@click.argument("entry", required=False, metavar="[ENTRY]")
def show(grammar: str, entry: str | None) -> None:
    """List all entries of GRAMMAR and of what it builds on, or print the one with the id ENTRY in full.

    An entry that stands in several files is printed with its last one last: that is the one that counts, unless it
    says extend = true and so adds to those before.
    """
    from policyparse.grammar import loader

    files = loader.chain(grammar)
    if entry is None:
        for place, file in files:
            click.echo(plain(f"# {place.path.name}  {file.title}".rstrip()))
            for kind, found in _entries(file):
                click.echo(plain(f"{kind:<10} {found.id:<32} {found.why}".rstrip()))
        return
    shown = [(place, kind, found) for place, file in files for kind, found in _entries(file) if found.id == entry]
    if not shown:
        raise click.UsageError(
            f"grammar '{grammar}' has no entry '{entry}'; `policyparse grammar show {grammar}` lists them"
        )
    for place, kind, found in shown:
        _print_entry(place, kind, found)


@command.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def check(paths: tuple[str, ...]) -> int:
    """Test grammar files: they load, each example matches, no reject does, no pattern is slow on hostile text."""
    from policyparse.errors import GrammarError
    from policyparse.scan import grammar_check

    unsound = 0
    for path in paths:
        try:
            problems = grammar_check.check(path)
        except GrammarError as error:
            complain(path, str(error).replace(os.path.realpath(path), path))
            unsound += 1
            continue
        for problem in problems:
            complain(path, str(problem))
        unsound += bool(problems)
        if not problems:
            click.echo(plain(f"{path}: sound"))
    return int(unsound > 0)


def _entries(file: GrammarFile) -> Iterator[tuple[str, Entry]]:
    for kind in ("words", "mapping", "pattern", "marker", "threshold"):
        for entry in getattr(file, kind):
            yield kind, entry


def _print_entry(place: Place, kind: str, entry: Entry) -> None:
    """The entry as the file could have it: each field that is set, one a line, as TOML."""
    click.echo(plain(f"# {place.path.name}\n[[{kind}]]"))
    for key, value in entry.model_dump(mode="json", exclude_defaults=True).items():
        if isinstance(value, list | dict) and len(value) > 3:
            items = value.items() if isinstance(value, dict) else ((None, v) for v in value)
            lines = [f"  {_toml(k)} = {_toml(v)}" if k is not None else f"  {_toml(v)}," for k, v in items]
            opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
            click.echo(plain("\n".join([f"{key} = {opening}", *lines, closing])))
        else:
            click.echo(plain(f"{key} = {_toml(value)}"))


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_toml(k)} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str) and "\\" in value and "'" not in value:
        return f"'{value}'"
    return json.dumps(value, ensure_ascii=False)
