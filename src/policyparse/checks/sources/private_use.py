"""PP902: characters without a meaning of their own."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, rule


@rule("PP902", "private-use-character", "warning")
def private_use(at: Context) -> Iterator[Finding]:
    """Characters of the private use area stand in the text.

    Why: they mean something only with the font of the original; here they are a bullet, a rare name or nothing.

    Bad:
        \ue004加强课程建设。

    Good:
        · 加强课程建设。

    Fix: none; the original's font tells what they were.
    """
    yield from adopted(at, "PP902")
