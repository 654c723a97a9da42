"""What is wrong, where, and how it may be mended."""

from typing import Literal

from .base import Frozen, Span

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]


class Edit(Frozen):
    """Replace the text at ``span`` by ``text``."""

    span: Span
    text: str


class Fix(Frozen):
    """A mend of the source text; ``safe`` where the document proves it."""

    edits: tuple[Edit, ...]
    safe: bool
    message: str


class Diagnostic(Frozen):
    """One finding. ``line`` and ``column`` count from 1, columns in code points.

    ``confidence`` says how sure it is: high (the text proves it), medium (a careful reader would mostly agree), low.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    line: int
    column: int
    fix: Fix | None = None
    confidence: Confidence = "high"
