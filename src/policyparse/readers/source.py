"""What every reader yields: the text and the marks its format gives."""

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["heading", "bold", "table", "list", "page", "undecodable"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something the format says about a stretch of the text: a heading of ``value`` levels, a table, a page break."""

    kind: MarkKind
    start: int
    end: int
    value: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its provenance. Every span of the document indexes ``text``."""

    name: str
    media_type: str
    encoding: str
    sha256: str
    text: str
    marks: tuple[Mark, ...] = ()
