"""What the renderers print: files with their findings, and the rules that found them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from policyparse.model import Diagnostic

VERSION = "1.0"
"""Version of the JSON forms."""
RANK = {"info": 0, "warning": 1, "error": 2}


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a report says of a rule."""

    code: str
    name: str
    severity: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its name as given, its text, what is reported of it, and each finding's fingerprint."""

    name: str
    text: str
    diagnostics: Sequence[Diagnostic]
    fingerprints: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All files of one run. ``known`` counts findings that the baseline holds, ``failed`` files that cannot be read."""

    files: Sequence[Checked]
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)
    version: str = ""
    known: int = 0
    failed: int = 0

    def findings(self) -> Iterator[tuple[Checked, Diagnostic]]:
        """Every finding with its file, in order."""
        for file in self.files:
            for diagnostic in file.diagnostics:
                yield file, diagnostic

    def severities(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter(diagnostic.severity for _, diagnostic in self.findings())

    def codes(self) -> Counter[str]:
        """How many findings there are of each code."""
        return Counter(diagnostic.code for _, diagnostic in self.findings())


def summary(report: Report) -> str:
    """One sentence: how many findings of each severity in how many files.

    >>> summary(Report(files=[Checked("a.txt", "", [])]))
    'no findings in 1 file'
    """
    counts = report.severities()
    parts = [plural(counts[s], s) for s in ("error", "warning", "info") if counts[s]]
    said = f"{', '.join(parts) or 'no findings'} in {plural(len(report.files), 'file')}"
    return said + (f" ({plural(report.known, 'more')} in the baseline)" if report.known else "")


def plural(count: int, word: str) -> str:
    """The count with its word.

    >>> plural(2, "file"), plural(2, "info")
    ('2 files', '2 info')
    """
    return f"{count} {word}" if count == 1 or word in ("info", "more") else f"{count} {word}s"
