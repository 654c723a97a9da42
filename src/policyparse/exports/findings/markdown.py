"""Findings as Markdown, for a comment on a pull request or the summary of a step."""

from __future__ import annotations

from collections.abc import Sequence

from policyparse.model import Diagnostic

from .report import RANK, Checked, Report, summary

MOST = 500
"""Findings that are listed one by one; a comment or a step's summary takes a megabyte at most."""
LONGEST = 60
"""Characters of the finding's own text that are quoted."""


def render(report: Report) -> str:
    """A heading with the counts, a table of codes, and a table of findings for each file."""
    out = ["## policyparse", "", summary(report) + "."]
    codes = report.codes().most_common()
    if codes:
        out += ["", "| code | rule | found |", "| --- | --- | ---: |"]
        out += [f"| {code} | {report.rules[code].name if code in report.rules else ''} | {n} |" for code, n in codes]
    left = MOST
    for file in report.files:
        if file.diagnostics and left > 0:
            shown = sorted(file.diagnostics, key=lambda d: -RANK[d.severity])[:left]
            left -= len(shown)
            out += _file(file, sorted(shown, key=lambda d: d.span.start))
    rest = sum(report.severities().values()) - (MOST - left)
    if rest > 0:
        out += ["", f"{rest} more are not listed."]
    return "\n".join(out) + "\n"


def _file(file: Checked, shown: Sequence[Diagnostic]) -> list[str]:
    rows = ["", f"### {_cell(file.name)}", "", "| line | code | severity | finding | text |"]
    rows.append("| ---: | --- | --- | --- | --- |")
    for d in shown:
        printed = file.text[d.span.start : d.span.end]
        quoted = printed if len(printed) <= LONGEST else printed[:LONGEST] + "…"
        rows.append(f"| {d.line} | {d.code} | {d.severity} | {_cell(d.message)} | {_cell(quoted)} |")
    return rows


def _cell(text: str) -> str:
    """Text that leaves the table whole and is shown as it is."""
    for mark in "\\|<`*_[":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
