"""What every public model is made of: a frozen base for facts, small frozen values, and the span."""

from pydantic import BaseModel, ConfigDict
from pydantic.dataclasses import dataclass

VALUE = ConfigDict(extra="forbid", defer_build=True)
"""Configuration of values: the many small parts of facts (spans, cells, units). They are pydantic dataclasses with
slots, validated and frozen as the models are: a span as a model takes nine times the memory, and a document has
thousands."""


class Frozen(BaseModel):
    """Base of all public models: immutable, and a field it does not know is an error.

    Schemas are built at first use, so that importing the package does no work.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True, config=VALUE)
class Span:
    """A place in the document's text: code-point offsets, half-open.

    >>> text = "到2025年"
    >>> s = Span(start=1, end=5)
    >>> text[s.start:s.end]
    '2025'
    """

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        """Whether that offset is in it."""
        return self.start <= offset < self.end

    def __len__(self) -> int:
        """How many characters it covers."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """True: an empty span is a place too."""
        return True
