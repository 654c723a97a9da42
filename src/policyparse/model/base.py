"""The two things every public model is made of: a frozen base and a span."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of all public models: immutable, and a field it does not know is an error.

    Schemas are built at first use, so that importing the package does no work.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Frozen):
    """A place in the document's text: code-point offsets, half-open.

    >>> text = "到2025年"
    >>> s = Span(start=1, end=5)
    >>> text[s.start:s.end]
    '2025'
    """

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def __len__(self) -> int:
        return self.end - self.start
