"""Documents that the text names."""

from typing import Literal

from .base import Frozen, Span


class Citation(Frozen):
    """A 《title》 with the document number that follows it. ``span`` includes 《》; nested titles are citations too."""

    title: str
    kind: Literal["law", "policy", "other"]
    number: str | None
    section_id: str | None
    span: Span
