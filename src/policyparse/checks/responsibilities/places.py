"""Where in its note a unit stands."""

from __future__ import annotations

from policyparse.checks.context import Context
from policyparse.model import Responsibility


def place(at: Context, note: Responsibility, text: str, *, last: bool = False) -> tuple[int, int]:
    """Start and end of a unit's name inside its note (its last mention if wanted); the note's own, where it is broken
    over lines."""
    find = at.text.rfind if last else at.text.find
    start = find(text, note.span.start, note.span.end)
    return (start, start + len(text)) if start >= 0 else (note.span.start, note.span.end)
