"""Findings for programs: one JSON object, or one line a finding."""

from __future__ import annotations

import json
from typing import Any

from .report import VERSION, Checked, Report


def render(report: Report) -> str:
    """One object: files with their findings, and the counts."""
    data = {
        "schema_version": VERSION,
        "tool": {"name": "policyparse", "version": report.version},
        "files": [{"name": file.name, "diagnostics": _findings(file)} for file in report.files],
        "summary": {
            "files": len(report.files),
            "failed": report.failed,
            "known": report.known,
            **{s: report.severities()[s] for s in ("error", "warning", "info")},
            "codes": dict(sorted(report.codes().items())),
        },
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def render_lines(report: Report) -> str:
    """One object a line and finding, with the name of its file."""
    lines = [
        json.dumps({"file": file.name, **finding}, ensure_ascii=False)
        for file in report.files
        for finding in _findings(file)
    ]
    return "".join(f"{line}\n" for line in lines)


def _findings(file: Checked) -> list[dict[str, Any]]:
    marks = list(file.fingerprints) or [""] * len(file.diagnostics)
    return [
        {**d.model_dump(mode="json"), **({"fingerprint": mark} if mark else {})}
        for d, mark in zip(file.diagnostics, marks, strict=True)
    ]
