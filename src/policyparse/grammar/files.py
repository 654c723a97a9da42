"""One grammar file: read, checked against the entry models, with errors that name file, entry and line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from policyparse.errors import GrammarError

from .entries import Entry, Example, GrammarFile, Mapping, Marker, Pattern, Threshold, Words
from .places import Place

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

KINDS: dict[str, type[Entry]] = {
    "words": Words, "mapping": Mapping, "pattern": Pattern, "marker": Marker, "threshold": Threshold,
}  # fmt: skip
HEADER = re.compile(r"^[ \t]*\[\[[ \t]*(\w+)[ \t]*\]\]", re.MULTILINE)
FOR_READERS_ONLY = re.compile(
    r"^(?:examples|rejects|why|since|title) = (?:\"[^\"\n]*\"|'[^'\n]*'|\[.*\]|\[\n(?:(?!\]).*\n)*\])[ \t]*\n",
    re.MULTILINE,
)
"""The keys that tests and people read and parsing does not, as our own files lay them out."""

TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def read(place: Place) -> GrammarFile:
    """The entries of a file. A file is read again only when it has changed.

    Raises:
        GrammarError: no TOML, or not what entries must be; names file, line and entry and what to do.
    """
    return _read(place, place.key)


@lru_cache(maxsize=128)
def _read(place: Place, key: tuple[str, int, int]) -> GrammarFile:
    import tomllib

    path = place.path
    text = text_of(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = TOML_LINE.search(str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        message = TOML_LINE.sub("", str(error)).strip()
        raise GrammarError(f"{path}:{line}: no valid TOML ({message}); mend that line") from None
    try:
        found = GrammarFile.model_validate(data)
    except ValidationError as error:
        raise GrammarError(_first_error(path, text, data, error)) from None
    _refuse_doubles(path, text, found)
    return found


@lru_cache(maxsize=64)
def read_lean(place: Place) -> GrammarFile:
    """A file of our own without examples, rejects and reasons, unchecked: in half the time of ``read``.

    That our files are right is tested (every entry, and that both ways of reading agree), so it is not asked again
    in every process.
    """
    import tomllib

    try:
        data = tomllib.loads(FOR_READERS_ONLY.sub("", text_of(place.path)))
        entries = {k: tuple(model.model_construct(**_tupled(e)) for e in data.get(k, ())) for k, model in KINDS.items()}
    except (tomllib.TOMLDecodeError, TypeError, AttributeError):
        return read(place)  # being edited just now: the full reading says what is wrong
    return GrammarFile.model_construct(**{**data, **entries})


def _tupled(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry with TOML's lists as the tuples that its model says it holds."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}


def text_of(path: Traversable) -> str:
    """The file's text.

    Raises:
        GrammarError: it cannot be read, or is not UTF-8 (which TOML has to be).
    """
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise GrammarError(f"{path}: not UTF-8 (byte {error.start}); save the grammar as UTF-8") from None
    except OSError as error:
        raise GrammarError(f"{path}: cannot be read ({error.strerror}); check the path and its permissions") from None


def line_of(text: str, kind: str, index: int, key: str | None = None) -> int:
    """The line, from 1, of the ``index``-th entry of a kind (or of one of its keys); 1 where it cannot be found.

    >>> line_of('name = "x"\\n\\n[[words]]\\nid = "a"\\nvalues = []\\n', "words", 0, "values")
    5
    """
    headers = list(HEADER.finditer(text))
    own = [n for n, h in enumerate(headers) if h[1] == kind]
    if index >= len(own):
        found = re.search(rf"^[ \t]*{re.escape(kind)}[ \t]*=", text, re.MULTILINE)
        return text.count("\n", 0, found.start()) + 1 if found else 1
    at = headers[own[index]].start()
    end = headers[own[index] + 1].start() if own[index] + 1 < len(headers) else len(text)
    if key is not None:
        found = re.compile(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=", re.MULTILINE).search(text, at, end)
        at = found.start() if found else at
    return text.count("\n", 0, at) + 1


def _first_error(path: Traversable, text: str, data: dict[str, Any], error: ValidationError) -> str:
    """The first mistake as one sentence: file, line, entry, what is wrong, what to do."""
    mistakes = error.errors(include_url=False, include_input=False)
    first = min(mistakes, key=lambda e: e["type"] != "extra_forbidden")  # a misspelt key explains a missing one
    loc = [*first["loc"]]
    kind, entry, line = "", "", 1
    if len(loc) > 1 and loc[0] in KINDS and isinstance(loc[1], int):
        kind = str(loc[0])
        entry = str(data[kind][loc[1]].get("id", f"{kind} number {loc[1] + 1}"))
        line = line_of(text, kind, loc[1], str(loc[2]) if len(loc) > 2 else None)
    elif loc:
        found = re.search(rf"^[ \t]*\[{{0,2}}[ \t]*{re.escape(str(loc[0]))}\b", text, re.MULTILINE)
        line = text.count("\n", 0, found.start()) + 1 if found else 1
    more = f" (and {len(mistakes) - 1} more)" if len(mistakes) > 1 else ""
    where = f"{path}:{line}: entry '{entry}': " if entry else f"{path}:{line}: "
    return where + _what_is_wrong(first["type"], kind, loc, first["msg"]) + more


def _what_is_wrong(problem: str, kind: str, loc: Sequence[int | str], message: str) -> str:
    import difflib

    key = str(next((part for part in reversed(loc) if isinstance(part, str)), ""))
    model: type[BaseModel] = KINDS.get(kind, GrammarFile)
    if kind and len(loc) > 3 and "Example" in loc:
        model = Example
    known = sorted(model.model_fields)
    if problem == "extra_forbidden":
        near = difflib.get_close_matches(key, known, 1)
        return f"unknown key '{key}'; " + (f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}")
    if problem == "missing":
        return f"the key '{key}' is missing; add it"
    where = ".".join(str(part) for part in loc[2:] if part not in ("str", "Example")) if kind else key
    return f"'{where}' is not as it must be: {message[0].lower()}{message[1:]}"


def _refuse_doubles(path: Traversable, text: str, file: GrammarFile) -> None:
    """One id twice in one file and kind is a slip: the later would silently replace the earlier."""
    for kind in KINDS:
        seen: dict[str, int] = {}
        for index, entry in enumerate(getattr(file, kind)):
            if entry.id in seen:
                line, first = line_of(text, kind, index), line_of(text, kind, seen[entry.id])
                raise GrammarError(
                    f"{path}:{line}: entry '{entry.id}': this {kind} id stands in line {first} already; join the two"
                )
            seen[entry.id] = index
