"""Findings as SARIF 2.1.0 (OASIS), for code scanning of forges."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from policyparse.model import Diagnostic, Edit, Span
from policyparse.scan.positions import Positions

from .report import Checked, Report, RuleInfo

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
RANKS = {"high": 90.0, "medium": 60.0, "low": 30.0}
"""How sure a finding is, as SARIF's rank (0 to 100)."""


def render(report: Report) -> str:
    """One run with the rules that found something, in code-point columns."""
    codes = sorted(report.codes())
    run = {
        "tool": {
            "driver": {
                "name": "policyparse",
                "version": report.version or "0",
                "rules": [_rule(report.rules[code]) for code in codes if code in report.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [r for file in report.files for r in _results(file, {c: n for n, c in enumerate(codes)})],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False) + "\n"


def _rule(rule: RuleInfo) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _results(file: Checked, order: dict[str, int]) -> list[dict[str, Any]]:
    if not file.diagnostics:
        return []
    positions = Positions(file.text)
    artifact = {"uri": uri(file.name)}
    marks = list(file.fingerprints) or [""] * len(file.diagnostics)
    return [_result(d, mark, artifact, positions, order) for d, mark in zip(file.diagnostics, marks, strict=True)]


def _result(
    d: Diagnostic, mark: str, artifact: dict[str, str], positions: Positions, order: dict[str, int]
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": d.code,
        "ruleIndex": order[d.code],
        "level": LEVELS[d.severity],
        "rank": RANKS[d.confidence],
        "message": {"text": d.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(d.span, positions)}}],
    }
    if mark:
        result["partialFingerprints"] = {"policyparse/v1": mark}
    if d.fix:
        changes = [{"artifactLocation": artifact, "replacements": _replacements(d.fix.edits, positions)}]
        result["fixes"] = [{"description": {"text": d.fix.message}, "artifactChanges": changes}]
    return result


def _replacements(edits: Sequence[Edit], positions: Positions) -> list[dict[str, Any]]:
    return [{"deletedRegion": _region(e.span, positions), "insertedContent": {"text": e.text}} for e in edits]


def _region(span: Span, positions: Positions) -> dict[str, int]:
    """Lines and columns from 1; the end column is the one behind the last character."""
    line, column = positions.of(span.start)
    end_line, end_column = positions.of(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def uri(name: str) -> str:
    """A file's name as a URI reference: relative to the root where it is relative.

    >>> uri("plans/云溪 1.txt")
    'plans/%E4%BA%91%E6%BA%AA%201.txt'
    """
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
