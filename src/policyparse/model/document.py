"""The document: the whole of what one text says."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from .base import Frozen, Span
from .block import Block
from .citation import Citation
from .diagnostic import Diagnostic
from .metadata import Metadata
from .quantity import Measure
from .responsibility import Responsibility
from .section import Section, TocEntry
from .table import Box, Indicator, Project, Table

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class SourceInfo(Frozen):
    """Where the text came from; ``length`` is in code points, ``sha256`` of the bytes read."""

    name: str
    media_type: str
    encoding: str
    sha256: str
    length: int


class Document(Frozen):
    """A parsed document. All spans index ``text``, which for plain text is the decoded file, unchanged.

    ``responsibilities`` are the notes of the running text; what the columns of units in tables say is in
    ``table_responsibilities``, each with its table and row.
    """

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    source: SourceInfo
    text: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    toc: tuple[TocEntry, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    indicators: tuple[Indicator, ...]
    projects: tuple[Project, ...]
    boxes: tuple[Box, ...]
    responsibilities: tuple[Responsibility, ...]
    table_responsibilities: tuple[Responsibility, ...] = ()
    citations: tuple[Citation, ...]
    quantities: tuple[Measure, ...]
    diagnostics: tuple[Diagnostic, ...]

    def walk(self) -> Iterator[Section]:
        """All sections in reading order."""
        for section in self.sections:
            yield from section.walk()

    def section(self, id: str) -> Section:
        """The section with that id ("3.1.2"). Raises KeyError where there is none."""
        level, found = self.sections, None
        for n in id.split("."):
            found = level[int(n) - 1] if n.isdecimal() and 0 < int(n) <= len(level) else None
            if found is None:
                raise KeyError(id)
            level = found.children
        if found is None:
            raise KeyError(id)
        return found

    def at(self, offset: int) -> Section | None:
        """The innermost section that covers that offset, None where none does."""
        found, level = None, self.sections
        while level:
            i = bisect_right(level, offset, key=lambda s: s.span.start) - 1
            if i < 0 or offset >= level[i].span.end:
                break
            found = level[i]
            level = found.children
        return found

    def slice(self, span: Span) -> str:
        """The text at a span."""
        return self.text[span.start : span.end]
