"""The outline: sections, their paragraphs, and the printed contents page."""

from collections.abc import Iterator

from pydantic.dataclasses import dataclass

from .base import VALUE, Frozen, Span


@dataclass(frozen=True, slots=True, config=VALUE)
class Paragraph:
    """A run of body text directly under one heading.

    ``text`` has line wraps, page marks and blanks at line ends taken out; ``span`` is where it stands.
    """

    text: str
    span: Span


class Section(Frozen):
    """One heading with what stands under it.

    ``id`` is the path of positions in the tree ("3.1.2": third top section, its first, its second).
    ``style`` is the canonical form of the marker's family (第一章 第一条 一、 （一） 1. （1） ① 1.1 dash run-in plain),
    ``marker`` the marker as printed ("" where lost), ``ordinal`` its number (None for dash, run-in, plain).
    ``title`` has no marker and no closing 。; "" where the item is body text without a heading.
    ``inferred``: the marker was lost and the sequence proves it. ``span`` covers the children too,
    ``heading_span`` the marker and title alone. ``reasons`` say why the heading was taken.
    """

    id: str
    style: str
    marker: str
    ordinal: int | None
    title: str
    inferred: bool
    level: int
    span: Span
    heading_span: Span
    paragraphs: tuple[Paragraph, ...]
    children: tuple["Section", ...]
    reasons: tuple[str, ...] = ()

    def walk(self) -> Iterator["Section"]:
        """This section, then all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class TocEntry(Frozen):
    """One line of the printed contents page; ``section_id`` is the section it names, where one matches."""

    marker: str
    title: str
    page: int | None
    level: int
    span: Span
    section_id: str | None
