"""From specs to one compiled ``Grammar``: files found, read, ``extends`` followed, entries merged in order."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from policyparse.errors import GrammarError

from .entries import Entry, GrammarFile, Mapping, Marker, Pattern, Threshold, Words
from .files import KINDS, line_of, read, read_lean, text_of
from .grammar import Grammar
from .places import Place, Spec, builtins, find, offered

BASE = "base"


def load(spec: Spec | Sequence[Spec] | None = None) -> Grammar:
    """The grammar that a spec (or several, merged in order) stands for; ``base`` where none is given.

    A spec is a built-in name, the path of a ``.toml``, or the name of an entry point of the group
    ``policyparse.grammars``. A later file's entry replaces the earlier of the same id; ``words`` and ``mapping``
    with ``extend = true`` add to it. A file of yours that names no ``extends`` builds on ``base``.
    The same unchanged files give the same object, so what is derived from it stays cached.

    Raises:
        GrammarError: names file, line and entry, and what to do.

    >>> load("base") is load()
    True
    """
    specs: list[Spec] = [BASE] if spec is None else [spec] if isinstance(spec, str | os.PathLike) else list(spec)
    if not specs:
        specs = [BASE]
    if specs == [BASE]:
        return default()
    return _merged(tuple(os.path.basename(os.fspath(s)) for s in specs), _resolved(specs))


@lru_cache(maxsize=1)
def default() -> Grammar:
    """The grammar for all official documents (``base``), loaded at its first use."""
    return _merged((BASE,), _resolved([BASE]))


@dataclass(frozen=True, slots=True)
class Available:
    """A grammar that can be asked for by name. ``source`` is "built-in" or the entry point's package."""

    name: str
    title: str
    source: str


def available() -> list[Available]:
    """All grammars that can be asked for by name: built-in ones, then those that installed packages offer."""
    ours = [Available(name, read(Place(path, trusted=True)).title, "built-in") for name, path in builtins().items()]
    others = [Available(name, "", entry.value) for name, entry in offered().items() if name not in builtins()]
    return ours + others


def files(spec: Spec) -> list[tuple[Place, GrammarFile]]:
    """The files that a spec itself stands for, without those they extend, and their entries."""
    return [(place, read(place)) for place in find(spec)]


def chain(spec: Spec) -> list[tuple[Place, GrammarFile]]:
    """The files that a spec stands for and all that they build on, in the order in which they are merged."""
    return [(place, read(place)) for place, _ in _resolved([spec])]


def _resolved(specs: Sequence[Spec]) -> tuple[tuple[Place, tuple[str, int, int]], ...]:
    """All files that the specs need, each once, those that are built on before those that build."""
    order: dict[str, Place] = {}

    def visit(place: Place, path: tuple[str, ...]) -> None:
        name = str(place.path)
        if name in path:
            chain = " -> ".join(os.path.basename(p) for p in (*path[path.index(name) :], name))
            raise GrammarError(f"{name}: extends itself ({chain}); take one of these extends out")
        if name in order:
            return
        for parent in _parents(place):
            visit(parent, (*path, name))
        order[name] = place

    for spec in specs:
        for place in find(spec):
            visit(place, ())
    return tuple((place, place.key) for place in order.values())


def _entries(place: Place) -> GrammarFile:
    """What parsing needs of a file."""
    return read_lean(place) if place.trusted else read(place)


def _parents(place: Place) -> list[Place]:
    file = _entries(place)
    extends = file.extends
    if not place.trusted and "extends" not in file.model_fields_set:
        extends = (BASE,)
    try:
        return [found for name in extends for found in find(name, beside=place.path)]
    except GrammarError as error:
        raise GrammarError(f"{place.path}: extends what cannot be found: {error}") from None


@lru_cache(maxsize=32)
def _merged(names: tuple[str, ...], places: tuple[tuple[Place, tuple[str, int, int]], ...]) -> Grammar:
    words: list[Words] = []
    mappings: list[Mapping] = []
    patterns: list[Pattern] = []
    markers: list[Marker] = []
    thresholds: list[Threshold] = []
    origins: dict[str, Place] = {}
    for place, _ in places:
        file = _entries(place)
        words += file.words
        mappings += file.mapping
        patterns += file.pattern
        markers += file.marker
        thresholds += file.threshold
        entries: tuple[Entry, ...] = (*file.pattern, *file.marker)
        origins.update((entry.id, place) for entry in entries)
    return Grammar(
        "+".join(names), words, mappings, patterns, markers, thresholds,
        untrusted=frozenset(id for id, place in origins.items() if not place.trusted),
        where=lambda id: _where(origins[id], id) if id in origins else "",
    )  # fmt: skip


def _where(place: Place, id: str) -> str:
    """File and line of a pattern or marker, for an error about it."""
    file, text = read(place), text_of(place.path)
    for kind in KINDS:
        for index, entry in enumerate(getattr(file, kind)):
            if entry.id == id and kind in ("pattern", "marker"):
                return f"{place.path}:{line_of(text, kind, index, 'pattern')}: "
    return f"{place.path}: "
