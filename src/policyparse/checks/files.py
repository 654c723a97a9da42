"""Checking files: which of them, with which settings, on as many processes as there are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from policyparse.errors import PolicyParseError
from policyparse.grammar import Grammar, load
from policyparse.model import Diagnostic, Document, Severity
from policyparse.pipeline import parse_source
from policyparse.readers import read, read_string
from policyparse.readers.source import Source

from . import fixes, profiles
from .baseline import fingerprint
from .registry import exact, find
from .rule import RANK, Rule
from .runner import choose, run
from .suppress import Suppressions, matches

FEW = 8
"""Files up to which no second process is started: it would cost more than it saves."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How files are checked; made of names, so that it goes to other processes.

    ``severities`` sets the severity of rules by code; ``everything`` runs rules whatever their severity.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = "warning"
    profile: str | None = None
    grammar: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = field(default_factory=dict)
    severities: dict[str, Severity] = field(default_factory=dict)
    fix: bool = False
    unsafe: bool = False
    document: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one file: what is reported of it with fingerprints, or ``error``.

    ``path`` is the file's own, ``name`` what people call it. ``document`` is its JSON with all findings, where that was
    asked for; ``mended`` the bytes that its fixes make, None where they change nothing; ``before`` and ``text`` are the
    text without and with them.
    """

    path: str
    name: str
    text: str = ""
    reported: tuple[Diagnostic, ...] = ()
    fingerprints: tuple[str, ...] = ()
    document: bytes | None = None
    mended: bytes | None = None
    before: str = ""
    fixed: int = 0
    error: str | None = None


def walk(paths: Iterable[str], include: Sequence[str], exclude: Sequence[str]) -> Iterator[str]:
    """Files as named, and those in directories that a glob includes and none excludes, each once, in order.

    Hidden directories are passed over.
    """
    seen = set()
    for path in paths:
        for name in _below(path, include, exclude) if os.path.isdir(path) else (path,):
            if name not in seen:
                seen.add(name)
                yield name


def _below(path: str, include: Sequence[str], exclude: Sequence[str]) -> Iterator[str]:
    for directory, folders, names in os.walk(path):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            full = os.path.join(directory, name)
            relative = Path(os.path.relpath(full, path)).as_posix()
            wanted = any(matches(relative, glob) for glob in include)
            if wanted and not any(matches(relative, glob) or matches(Path(full).as_posix(), glob) for glob in exclude):
                yield os.path.normpath(full)


def check_files(names: Sequence[str], settings: Settings, processes: int | None = None) -> Iterator[Result]:
    """The results of files, in order; many files are shared among as many processes as the machine has cores.

    Raises:
        PolicyParseError: the settings name a rule, profile or grammar that is not there.
    """
    _prepared(_key(settings))
    return _results(names, settings, processes)


def _results(names: Sequence[str], settings: Settings, processes: int | None) -> Iterator[Result]:
    count = processes if processes is not None else (os.cpu_count() or 1)
    if len(names) <= FEW or count <= 1:
        yield from (check_file(name, settings) for name in names)
        return
    with ProcessPoolExecutor(min(count, len(names))) as pool:
        chunk = max(1, min(16, len(names) // (4 * count)))
        yield from pool.map(check_file, names, [settings] * len(names), chunksize=chunk)


def check_file(path: str, settings: Settings, data: bytes | None = None) -> Result:
    """Check one file, or these bytes under its name. An error of reading is part of the result."""
    name = shown(path)
    try:
        source = read(data if data is not None else path, name)
        return _checked(path, source, settings, data)
    except PolicyParseError as error:
        return Result(path, name, error=str(error).replace(path, name))


def shown(path: str) -> str:
    """A path as people know it: UTF-8, whatever the locale made of its bytes."""
    return os.fsencode(path).decode("utf-8", "replace")


def _checked(path: str, source: Source, settings: Settings, data: bytes | None) -> Result:
    name = source.name
    used = _prepared(_key(settings))
    document = parse_source(source, used.document_grammar)
    found = used.check(name, document)
    before, mended, fixed = source.text, None, 0
    if settings.fix and source.media_type.startswith("text/") and source.media_type != "text/html":
        applied = fixes.mend(
            source.text,
            lambda text: used.check(name, parse_source(read_string(text, name), used.document_grammar)),
            used.is_reported,
            unsafe=settings.unsafe,
        )
        if applied.text != before:
            original = Path(path).read_bytes() if data is None else data
            mended, fixed = fixes.encode(applied.text, source.encoding, original, before), len(applied.fixed)
            document = parse_source(read(mended, name), used.document_grammar)
            found = used.check(name, document)
    reported = tuple(d for d in found if used.is_reported(d))
    whole = document.model_copy(update={"diagnostics": found}).model_dump_json().encode() if settings.document else None
    marks = tuple(fingerprint(d, document.text) for d in reported)
    text = document.text if reported or settings.fix else ""
    return Result(path, name, text, reported, marks, whole, mended, before if mended else "", fixed)


class Prepared:
    """Settings with everything looked up: rules, grammars, suppressions."""

    def __init__(self, settings: Settings) -> None:
        self.rules: tuple[Rule, ...] = choose(settings.select, settings.ignore)
        specs: list[str] = list(settings.grammar) or ["base"]
        self.document_grammar: Grammar = load(specs)
        profile = [str(profiles.path(settings.profile))] if settings.profile else []
        self.check_grammar: Grammar = load([*specs, *profile])
        self.suppressions = Suppressions(settings.per_file_ignores)
        self.named = exact(settings.select)
        self.severities: dict[str, Severity] = {find(name).code: level for name, level in settings.severities.items()}
        self.least = RANK[settings.severity]

    def check(self, name: str, document: Document) -> tuple[Diagnostic, ...]:
        """All findings of a document, whatever their severity, without those that its file's globs leave out."""
        unwanted = self.suppressions.codes(Path(name).as_posix())
        found = run(document, [rule for rule in self.rules if rule.code not in unwanted], self.check_grammar)
        if not self.severities:
            return found
        return tuple(
            d.model_copy(update={"severity": self.severities[d.code]}) if d.code in self.severities else d
            for d in found
        )

    def is_reported(self, diagnostic: Diagnostic) -> bool:
        """At or above the threshold, or asked for by name."""
        return RANK[diagnostic.severity] >= self.least or diagnostic.code in self.named


_Key = tuple[
    tuple[str, ...], tuple[str, ...], Severity, str | None, tuple[str, ...],
    tuple[tuple[str, tuple[str, ...]], ...], tuple[tuple[str, Severity], ...],
]  # fmt: skip


def _key(s: Settings) -> _Key:
    per_file = tuple(sorted(s.per_file_ignores.items()))
    return s.select, s.ignore, s.severity, s.profile, s.grammar, per_file, tuple(sorted(s.severities.items()))


@lru_cache(maxsize=4)
def _prepared(key: _Key) -> Prepared:
    select, ignore, severity, profile, grammar, per_file, severities = key
    return Prepared(Settings(select, ignore, severity, profile, grammar, dict(per_file), dict(severities)))
