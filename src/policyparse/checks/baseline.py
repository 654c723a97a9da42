"""The baseline: findings that are accepted as they are, so that only new ones fail.

A finding is known by its fingerprint: its code, its own words and a few round them, without blanks and in one width.
So an entry survives every edit of the file but one of these very words. Findings with one fingerprint are counted.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path, PurePath

from policyparse.errors import PolicyParseError
from policyparse.model import Diagnostic
from policyparse.scan.fold import fold

VERSION = 1
AROUND = 8
"""Characters of the same line before and after the finding that belong to its fingerprint."""
LONGEST = 60
"""Characters of the finding itself that do."""


class BaselineError(PolicyParseError):
    """The baseline file is missing or wrong."""


def fingerprint(diagnostic: Diagnostic, text: str) -> str:
    """What tells a finding from others, wherever in the file it moves."""
    start, end = diagnostic.span.start, diagnostic.span.end
    before = text[max(0, start - 4 * AROUND) : start].rpartition("\n")[2]
    after = text[end : end + 4 * AROUND].partition("\n")[0]
    inside = text[start : min(end, start + 4 * LONGEST)]
    parts = (_ink(before)[-AROUND:], _ink(inside)[:LONGEST], _ink(after)[:AROUND])
    return sha256("\0".join((diagnostic.code, *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _ink(text: str) -> str:
    return "".join(fold(text).split())


class Baseline:
    """Known findings by file. ``root`` is the directory that the file names count from."""

    def __init__(self, known: Mapping[str, Mapping[str, int]], root: Path) -> None:
        self._known = known
        self.root = root

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """The baseline in a file.

        Raises:
            BaselineError: there is none, or it is no baseline of this version.
        """
        try:
            data = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            raise BaselineError(f"{path} does not exist; write it with --update-baseline") from None
        except (OSError, ValueError) as error:
            raise BaselineError(f"{path} cannot be read as a baseline ({error}); write it anew") from None
        if not isinstance(data, dict) or data.get("version") != VERSION or not isinstance(data.get("files"), dict):
            raise BaselineError(f"{path} is no baseline of version {VERSION}; write it anew with --update-baseline")
        return cls(data["files"], path.resolve().parent)

    def new(self, name: str, marks: Sequence[str]) -> list[bool]:
        """Of each finding of a file, given its fingerprint, whether the baseline does not know it."""
        left = Counter(self._known.get(key(name, self.root), {}))
        out = []
        for mark in marks:
            out.append(left[mark] <= 0)
            left[mark] -= 1
        return out


def write(path: Path, found: Iterable[tuple[str, Sequence[str]]]) -> int:
    """Write a baseline of these findings (a file's name, the fingerprints in it); how many there are."""
    root = path.resolve().parent
    files = {key(name, root): dict(sorted(Counter(marks).items())) for name, marks in found if marks}
    data = {"version": VERSION, "files": dict(sorted(files.items()))}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return sum(sum(counts.values()) for counts in files.values())


def key(name: str, root: Path) -> str:
    """A file's name from the baseline's directory, with forward slashes, so that it holds on other machines.

    Names are compared as people know them, since a locale may not be able to ask the disk for them.
    """
    path = PurePath(os.path.normpath(os.path.join(_known(os.getcwd()), name)))
    below = _known(str(root))
    return path.relative_to(below).as_posix() if path.is_relative_to(below) else path.as_posix()


def _known(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
