"""Where grammars are found: inside the package, beside it in a checkout, in a user's file, or in another package."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from policyparse.errors import GrammarError

if TYPE_CHECKING:  # these are slow to import and needed only at the first use of a grammar
    from importlib.metadata import EntryPoint
    from importlib.resources.abc import Traversable

ENTRY_POINTS = "policyparse.grammars"
"""The entry-point group by which another package offers grammars. The value is a path, a directory of ``*.toml`` (or a
package that holds them), or a callable without arguments that returns one of these."""

WANTED = "give a built-in name or the path of a .toml file"

Spec = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Place:
    """One grammar file that can be read. ``trusted`` is true of the files that come with this package."""

    path: Traversable
    trusted: bool

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells two versions of the file apart: its path, time of change and size."""
        if isinstance(self.path, Path) and not self.trusted:
            state = self.path.stat()
            return str(self.path), state.st_mtime_ns, state.st_size
        return str(self.path), 0, 0


@lru_cache(maxsize=1)
def builtin_directory() -> Traversable:
    """The directory of the grammars that come with this package: inside the wheel, else the checkout's ``grammars``."""
    from importlib import resources

    inside = resources.files("policyparse") / "grammars"
    if inside.is_dir():
        return inside
    beside = Path(__file__).resolve().parents[3] / "grammars"
    if beside.is_dir():
        return beside
    raise GrammarError(f"the built-in grammars are missing from {inside}; reinstall policyparse")


@lru_cache(maxsize=1)
def builtins() -> dict[str, Traversable]:
    """The built-in grammar files by name ("base", "education", ...)."""
    return {f.name[:-5]: f for f in sorted(_tomls(builtin_directory()), key=lambda f: f.name)}


def offered() -> dict[str, EntryPoint]:
    """The grammars that installed packages offer, by entry-point name."""
    from importlib import metadata

    return {e.name: e for e in metadata.entry_points(group=ENTRY_POINTS)}


def find(spec: Spec, beside: Traversable | None = None) -> list[Place]:
    """The files that a spec stands for.

    A spec is a built-in name, a path to a ``.toml`` (relative to the file ``beside`` which names it, if any), a name
    of a file in that file's directory, or the name of an entry point; it is tried in this order.

    Raises:
        GrammarError: nothing of that name; the message names the nearest.
    """
    name = os.fspath(spec)
    if isinstance(spec, str) and name in builtins():
        return [Place(builtins()[name], trusted=True)]
    directory = Path(str(beside)).parent if beside is not None else Path()
    looks_like_a_path = not isinstance(spec, str) or name.endswith(".toml") or "/" in name or os.sep in name
    path = directory / Path(name).expanduser()
    if looks_like_a_path:
        return [_file(path)]
    if beside is not None and path.with_name(name + ".toml").is_file():
        return [_file(path.with_name(name + ".toml"))]
    entry = offered().get(name)
    if entry is not None:
        return _from_package(entry)
    if path.exists():
        what = "is a directory" if path.is_dir() else "does not end in .toml"
        raise GrammarError(f"{path} {what}; {WANTED}")
    raise _unknown(name)


def _file(path: Path) -> Place:
    if not path.is_file():
        what = "is a directory, not a .toml file" if path.is_dir() else "does not exist"
        raise GrammarError(f"{path} {what}; {WANTED}")
    path = path.resolve()
    return Place(path, trusted=path in (p for p in builtins().values() if isinstance(p, Path)))


def _from_package(entry: EntryPoint) -> list[Place]:
    """The files of an entry point, which never count as ours."""
    from importlib import resources
    from importlib.resources.abc import Traversable

    try:
        found = entry.load()
        found = cast("Callable[[], Any]", found)() if callable(found) else found
    except Exception as error:  # another package's code: whatever it raises is its fault, said in one sentence
        raise GrammarError(f"grammar '{entry.name}': its package cannot be loaded ({entry.value}: {error})") from error
    if hasattr(found, "__path__"):
        found = resources.files(found)
    elif isinstance(found, str | os.PathLike):
        found = Path(os.fspath(found))
    files: list[Traversable] = []
    if isinstance(found, Traversable):
        files = [found] if found.is_file() else sorted(_tomls(found), key=lambda f: f.name) if found.is_dir() else []
    if not files:
        raise GrammarError(f"grammar '{entry.name}': {entry.value} gives {found}, where there is no .toml file")
    return [Place(f, trusted=False) for f in files]


def _tomls(directory: Traversable) -> Iterator[Traversable]:
    return (f for f in directory.iterdir() if f.name.endswith(".toml") and f.is_file())


def _unknown(name: str) -> GrammarError:
    import difflib

    known = sorted({*builtins(), *offered()})
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}, or give the path of a .toml file"
    return GrammarError(f"there is no grammar '{name}'; {hint}")
