"""What stands round a document's body: the value that the front stage fills and the metadata stage reads."""

from __future__ import annotations

from dataclasses import dataclass, field

Stretch = tuple[int, int]
"""Start and end in the text."""


@dataclass(slots=True)
class TitleFound:
    """A title before the body, as one stretch over the lines that it is wrapped on.

    ``ink`` is its fold without blanks and line ends. ``covering``: it is a notice's that hands over another text
    (关于印发…的通知). ``complete``: it ends as titles do; one that does not is only a guess.
    """

    start: int
    end: int
    ink: str
    covering: bool = False
    complete: bool = True


@dataclass(slots=True)
class FieldFound:
    """One field of a catalogue table or of a page's head: its label as printed, what it fills, where its value is."""

    label: str
    name: str
    start: int
    end: int


@dataclass(slots=True)
class Front:
    """Where the parts round the body stand; None or empty where the text has no such part.

    ``title`` is the main text's, ``notice_title`` that of the covering notice, ``notice`` all of the notice from its
    first line to its signature. ``signers`` and ``signed_on`` are the covering notice's, or else those that close the
    document. ``spoken`` is the line that says when and before whom a report was made. ``site`` is the body whose page
    it stands on. ``parts`` are the stretches of lines that hold more than one part (text on one line): kind and place.
    """

    titles: list[TitleFound] = field(default_factory=list)
    title: TitleFound | None = None
    notice_title: TitleFound | None = None
    notice: Stretch | None = None
    letterhead: Stretch | None = None
    number: Stretch | None = None
    recipients: Stretch | None = None
    signers: list[Stretch] = field(default_factory=list)
    signed_on: Stretch | None = None
    cover_units: list[Stretch] = field(default_factory=list)
    site: Stretch | None = None
    cover_date: Stretch | None = None
    title_date: Stretch | None = None
    adoption: Stretch | None = None
    spoken: Stretch | None = None
    printed_on: Stretch | None = None
    fields: list[FieldFound] = field(default_factory=list)
    lead: Stretch | None = None
    parts: list[tuple[str, int, int]] = field(default_factory=list)
