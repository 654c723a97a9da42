"""Mends: edits of the source text, applied until nothing changes, kept only where they bring nothing new.

A fix may join what another rule then sees anew, so every round parses the mended text again: a round whose text shows
a finding that was not there before is undone fix by fix, until what is left brings nothing new.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from policyparse.errors import PolicyParseError
from policyparse.model import Diagnostic, Edit
from policyparse.readers.encoding import CODECS

ROUNDS = 10
"""Most rounds of mending; each mends every place once, so more would mean that two fixes undo each other."""


class FixError(PolicyParseError):
    """A file cannot be mended without changing more than the fixes say."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A mended text, and the findings whose fixes it has."""

    text: str
    fixed: tuple[Diagnostic, ...]


def apply(text: str, found: Iterable[Diagnostic], *, unsafe: bool = False) -> Applied:
    """Apply the fixes of findings, safe ones only unless ``unsafe``; of two that meet the first is taken."""
    edits: list[Edit] = []
    fixed: list[Diagnostic] = []
    free = -1
    for diagnostic in sorted(found, key=_first_edit):
        fix = diagnostic.fix
        if fix is None or not fix.edits or not (fix.safe or unsafe) or fix.edits[0].span.start <= free:
            continue
        edits += sorted(fix.edits, key=lambda edit: edit.span.start)
        free = max(edit.span.end for edit in fix.edits)
        fixed.append(diagnostic)
    return Applied(splice(text, edits), tuple(fixed))


def _first_edit(diagnostic: Diagnostic) -> int:
    fix = diagnostic.fix
    return min((edit.span.start for edit in fix.edits), default=-1) if fix else -1


def splice(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits made; they are in order and do not overlap."""
    out, at = [], 0
    for edit in edits:
        out += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*out, text[at:]])


Check = Callable[[str], tuple[Diagnostic, ...]]
"""Parses a text and says all that is to be found in it."""


def mend(text: str, check: Check, wanted: Callable[[Diagnostic], bool], *, unsafe: bool = False) -> Applied:
    """Apply the fixes of wanted findings until nothing changes; the mended text has no finding that the text had not.

    A fix that brings a new finding, or does not end its own, is left out. ``check`` is called at least once, and once
    more a round where all is well.
    """
    found = check(text)
    fixed: tuple[Diagnostic, ...] = ()
    for _ in range(ROUNDS):
        can = apply(text, filter(wanted, found), unsafe=unsafe).fixed
        kept = _harmless(text, found, can, check, unsafe)
        if not kept:
            break
        applied = apply(text, kept, unsafe=unsafe)
        text, fixed = applied.text, fixed + applied.fixed
        found = check(text)
    return Applied(text, fixed)


def _harmless(
    text: str, found: tuple[Diagnostic, ...], can: tuple[Diagnostic, ...], check: Check, unsafe: bool
) -> tuple[Diagnostic, ...]:
    """Those of the findings whose fixes together bring nothing new: all, or what halving leaves."""
    kept: tuple[Diagnostic, ...] = ()
    waiting = [can] if can else []
    while waiting:
        group = waiting.pop()
        trial = apply(text, (*kept, *group), unsafe=unsafe)
        if not news(found, check(trial.text), trial.fixed):
            kept = trial.fixed
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
    return kept


def news(before: Iterable[Diagnostic], after: Iterable[Diagnostic], fixed: Iterable[Diagnostic]) -> dict[str, int]:
    """Of each code, how many findings there are more than there were, less those that were fixed."""
    more = Counter(d.code for d in after)
    more.subtract(Counter(d.code for d in before))
    more.update(Counter(d.code for d in fixed))
    return {code: count for code, count in more.items() if count > 0}


def encode(text: str, encoding: str, original: bytes, decoded: str) -> bytes:
    """The mended text as bytes: in the file's encoding, its byte order mark kept, every byte elsewhere the same.

    Raises:
        FixError: the file's bytes are not what its text encodes to (bytes that are no text), or the encoding has no
            character for a fix.
    """
    marks = (b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xff\xfe", b"\xfe\xff")
    mark = next((m for m in marks if original.startswith(m)), b"")
    try:
        for codec in _codecs(encoding, mark):
            for head in (mark, b""):
                if head + decoded.encode(codec) == original:
                    return head + text.encode(codec)
    except UnicodeEncodeError as error:
        raise FixError(f"its encoding ({encoding}) has no {error.object[error.start]!r}; convert it to UTF-8") from None
    raise FixError(f"it holds bytes that are no text in its encoding ({encoding}); mend those first")


def _codecs(encoding: str, mark: bytes) -> list[str]:
    """The codecs that may have read the file; none of them writes a byte order mark of its own."""
    if encoding in ("utf-16", "utf-32"):
        big = mark in (b"\xfe\xff", b"\x00\x00\xfe\xff")
        return [f"{encoding}-{'be' if big else 'le'}"]
    return [CODECS.get(encoding, encoding)]


def diff(name: str, before: str, after: str) -> str:
    """A unified diff, "" where nothing changed."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{name}", f"b/{name}", n=1
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
