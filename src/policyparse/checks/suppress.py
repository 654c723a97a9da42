"""Which findings are left out of a file by configuration: one look-up a finding."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import PurePath

from .registry import matching


def matches(path: str, glob: str) -> bool:
    """Whether a path (with forward slashes) is one that a glob means: the whole path, its end, or its name alone.

    >>> matches("plans/2021/a.txt", "2021/*.txt"), matches("plans/a.txt", "a.txt"), matches("plans/a.txt", "plans/**")
    (True, True, True)
    """
    return fnmatchcase(path, glob) or fnmatchcase(path, f"*/{glob}") or fnmatchcase(PurePath(path).name, glob)


class Suppressions:
    """The ``per-file-ignores`` of a configuration: glob to rules."""

    def __init__(self, per_file: dict[str, tuple[str, ...]]) -> None:
        self._globs = [(glob, matching(selectors)) for glob, selectors in per_file.items()]

    def codes(self, path: str) -> frozenset[str]:
        """The codes that are left out of that file."""
        found: frozenset[str] = frozenset()
        for glob, codes in self._globs:
            if matches(path, glob):
                found |= codes
        return found
