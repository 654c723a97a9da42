"""The tiling: what each stretch of the text is."""

from typing import Literal

from pydantic.dataclasses import dataclass

from .base import VALUE, Span

BlockKind = Literal[
    "furniture", "metadata", "letterhead", "cover", "title", "notice", "salutation", "toc", "heading", "paragraph",
    "table", "box", "note", "annotation", "signature", "annex", "blank", "unparsed",
]  # fmt: skip


@dataclass(frozen=True, slots=True, config=VALUE)
class Block:
    """One stretch of the text and its kind; joined in order, the blocks' slices are the text.

    White space after a block belongs to it; ``blank`` is white space that nothing precedes.
    """

    kind: BlockKind
    span: Span
