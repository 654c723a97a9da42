"""Findings as workflow commands of GitHub Actions, which annotates the changed lines with them.

GitHub shows at most ten errors, ten warnings and ten notices of one step; the first ones by severity and confidence are
annotated, the rest is counted in plain lines and stands in the step's summary.
"""

from __future__ import annotations

from collections import Counter

from policyparse.model import Diagnostic
from policyparse.scan.positions import Positions

from .report import RANK, Checked, Report, summary

MOST = 10
"""Annotations of one kind that GitHub takes from one step."""
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
SURE = {"high": 0, "medium": 1, "low": 2}


def render(report: Report) -> str:
    """Annotations within GitHub's limits, then one plain line that counts all."""
    used: Counter[str] = Counter()
    lines = []
    order = sorted(report.findings(), key=lambda pair: (-RANK[pair[1].severity], SURE[pair[1].confidence]))
    positions: dict[str, Positions] = {}
    for file, diagnostic in order:
        if used[diagnostic.severity] < MOST:
            used[diagnostic.severity] += 1
            where = positions.setdefault(file.name, Positions(file.text))
            lines.append(_command(file, diagnostic, where))
    left = sum(report.severities().values()) - sum(used.values())
    lines.append(summary(report) + (f"; {left} of them are only in the step's summary" if left else ""))
    return "".join(f"{line}\n" for line in lines)


def _command(file: Checked, d: Diagnostic, positions: Positions) -> str:
    end_line, end_column = positions.of(d.span.end)
    place = {"file": file.name, "line": d.line, "endLine": end_line, "title": f"{d.code} {d.name}"}
    if end_line == d.line:  # GitHub takes columns only within one line
        place |= {"col": d.column, "endColumn": end_column}
    fields = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    return f"::{COMMANDS[d.severity]} {fields}::{_data(d.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
