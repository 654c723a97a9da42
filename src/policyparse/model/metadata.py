"""What the document says of itself."""

from .base import Frozen, Span


class DocumentNumber(Frozen):
    """发文字号, taken apart: 国办发〔2019〕6号 is agency 国办发, year 2019, serial 6."""

    text: str
    agency: str | None
    year: int | None
    serial: int | None


class Period(Frozen):
    """The years a plan covers, both included."""

    start: int
    end: int


class Region(Frozen):
    """The area the document speaks for, as full as the text supports."""

    text: str
    province: str | None
    city: str | None
    district: str | None


class Metadata(Frozen):
    """Facts about the whole document; None (or an empty list) where the document does not say.

    ``issued_on`` and ``published_on`` are ISO dates, "2021-10" or "2021" where no more is printed.
    ``spans`` tells where each field was read; ``catalogue`` holds further fields of a catalogue table as printed.
    """

    title: str | None = None
    document_number: DocumentNumber | None = None
    issuer: str | None = None
    recipients: tuple[str, ...] = ()
    issued_on: str | None = None
    published_on: str | None = None
    document_type: str | None = None
    period: Period | None = None
    region: Region | None = None
    index_number: str | None = None
    source_site: str | None = None
    subject_category: str | None = None
    catalogue: dict[str, str] = {}
    spans: dict[str, Span] = {}
