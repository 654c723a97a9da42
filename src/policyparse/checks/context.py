"""What rules look at: the document, with a few things derived from it once for all rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from policyparse.grammar import Grammar
from policyparse.model import Diagnostic, Document, Section
from policyparse.scan.fold import fold

T = TypeVar("T")

PROSE = frozenset({"heading", "paragraph", "box", "note", "annotation", "notice"})
"""Kinds of block that hold sentences."""


class Context:
    """A document as rules see it. ``fold`` is the text with widths made alike, of the same length."""

    def __init__(self, doc: Document, grammar: Grammar) -> None:
        self.doc = doc
        self.text = doc.text
        self.grammar = grammar
        self.fold = fold(doc.text)
        self._made: dict[Callable[[Context], Any], Any] = {}

    def once(self, make: Callable[[Context], T]) -> T:
        """What ``make`` derives from this document, made at the first call."""
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found

    @cached_property
    def known(self) -> dict[str, list[Diagnostic]]:
        """The parser's own findings by code."""
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.doc.diagnostics:
            found.setdefault(diagnostic.code, []).append(diagnostic)
        return found

    @cached_property
    def sections(self) -> list[Section]:
        """All sections in reading order."""
        return list(self.doc.walk())

    @cached_property
    def families(self) -> list[tuple[Section | None, tuple[Section, ...]]]:
        """Every parent (None at the top) with its children, where it has any."""
        if not self.doc.sections:
            return []
        return [
            (None, self.doc.sections),
            *((section, section.children) for section in self.sections if section.children),
        ]

    @cached_property
    def blocks(self) -> list[tuple[str, int, int]]:
        """Kind, start and end of the ink of every block that has ink, in order."""
        fold = self.fold
        found: list[tuple[str, int, int]] = []
        for block in self.doc.blocks:
            start = block.span.start
            ink = len(fold[start : block.span.end].rstrip())
            if ink:
                found.append((block.kind, start, start + ink))
        return found

    @cached_property
    def _block_starts(self) -> list[int]:
        return [start for _, start, _ in self.blocks]

    def kind_at(self, offset: int) -> str:
        """The kind of the last block that begins at or before that offset, "" before the first."""
        i = bisect_right(self._block_starts, offset) - 1
        return self.blocks[i][0] if i >= 0 else ""

    def is_prose(self, offset: int) -> bool:
        """Whether sentences stand there: no table, contents page, furniture or title."""
        return self.kind_at(offset) in PROSE

    def clause_start(self, offset: int, reach: int = 80, stops: str = "，。、\n；：！？") -> int:
        """Where the clause of ``offset`` begins: after the last of ``stops``, at most ``reach`` back."""
        low = max(0, offset - reach)
        back = self.fold.rfind
        for stop in stops:  # each find looks no further back than the one before it came
            low = max(low, back(stop, low, offset) + 1)
        return low

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end (without the 。) of all that a 。 closes, with the blanks and line ends before it."""
        found, at = [], 0
        for part in self.fold.split("。")[:-1]:
            found.append((at, at + len(part)))
            at += len(part) + 1
        return found
