"""What every reader yields: the text and the marks its format gives."""

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["heading", "bold", "table", "list", "page", "undecodable", "control", "private"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something the reader knows about a stretch of the text.

    What the format says: a ``heading`` of level ``value``, ``bold`` type, a ``table``, a ``list`` item, a ``page``
    break. And what is wrong with the characters there: ``undecodable`` (bytes of no character, each shown as U+FFFD),
    ``control`` (control characters), ``private`` (private-use characters, whose shape only the lost font knew);
    ``value`` is then the first one's code point.
    """

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
