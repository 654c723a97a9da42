"""What a grammar file may hold: five kinds of entry, each a typed model.

Every entry has an ``id`` by which a later grammar replaces it, ``since`` (the version that brought it) and ``why``
(the standard or the form of document that it comes from).
"""

from typing import Literal

from pydantic import Field

from policyparse.model import Frozen


class Entry(Frozen):
    """What all entries share."""

    id: str = Field(min_length=1)
    since: str = "0.1"
    why: str = ""


class Words(Entry):
    """A list of words. ``extend`` adds to the list of that id in the grammars before, otherwise it replaces it."""

    values: tuple[str, ...]
    extend: bool = False


class Mapping(Entry):
    """A word's meaning: canonical name of an alias, rank of a suffix, role of a label."""

    values: dict[str, str]
    extend: bool = False


class Example(Frozen):
    """A text that a pattern must match, and what its named groups must hold."""

    text: str
    yields: dict[str, str] = Field(default_factory=dict)


class Pattern(Entry):
    """A regular expression over folded text. ``{{words-id}}`` in it stands for that list's alternatives, longest
    first (of a Mapping: its keys), ``{{words-id:first}}`` for the characters that they begin with. ``examples`` must
    match, ``rejects`` must not; ``use`` says how it is asked: found anywhere in a text, at its beginning, or matching
    the whole of it (a line, a cell)."""

    pattern: str
    examples: tuple[str | Example, ...] = ()
    rejects: tuple[str, ...] = ()
    multiline: bool = False
    use: Literal["search", "match", "fullmatch"] = "search"


class Marker(Entry):
    """A family of heading markers.

    ``style`` is its canonical form, ``rank`` its usual depth (GB/T 9704: 一、 then （一） then 1. then （1）; laws:
    编 章 节 条), ``pattern`` matches the marker with exactly one group, its ordinal; ``numerals`` says how that is
    read. ``untitled``: what follows is body text (第…条). ``weak``: a heading only where decimals stand below it.
    """

    style: str
    rank: int
    pattern: str
    numerals: Literal["chinese", "arabic", "decimal", "circled", "roman", "none"]
    untitled: bool = False
    weak: bool = False
    starts: str = Field(min_length=1, description="every character that a marker of this family can begin with")
    examples: tuple[str | Example, ...] = ()
    rejects: tuple[str, ...] = ()


class Threshold(Entry):
    """A number that a rule compares with, with its unit in ``why``."""

    value: float


class GrammarFile(Frozen):
    """One ``*.toml`` file: a name, the grammars it builds on, and its entries."""

    name: str
    title: str = ""
    extends: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    mapping: tuple[Mapping, ...] = ()
    pattern: tuple[Pattern, ...] = ()
    marker: tuple[Marker, ...] = ()
    threshold: tuple[Threshold, ...] = ()
