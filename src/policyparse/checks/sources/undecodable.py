"""PP901: bytes or characters that are no text."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, adopted, replace, rule


@rule("PP901", "undecodable", "error")
def undecodable(at: Context) -> Iterator[Finding]:
    """Bytes that the encoding does not know, or control characters, stand in the text.

    Why: whatever stood there is lost or hidden, and nobody downstream sees it.

    Bad:
        到2025年，建成\x07所学校。

    Good:
        到2025年，建成3所学校。

    Fix: safe for control characters, which are taken out; none for bytes, whose words the original has.
    """
    for finding in adopted(at, "PP901"):
        if not any(c.isprintable() for c in at.text[finding.start : finding.end]):
            finding.fix = replace(finding.start, finding.end, "", "take the control character out", safe=True)
        yield finding
