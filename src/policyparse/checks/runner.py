"""Running rules over one document: from findings to diagnostics with line and column."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from pydantic import TypeAdapter

from policyparse.grammar import Grammar, default
from policyparse.model import Diagnostic, Document, Severity
from policyparse.scan.positions import Positions

from .context import Context
from .profiles import with_profile
from .registry import exact, matching, rules
from .rule import RANK, Finding, Rule

MOST = 1000
"""Findings of one rule in one document; a text that has more is no document, and nobody reads them all."""


def check(
    doc: Document,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Severity = "warning",
    profile: str | os.PathLike[str] | None = None,
    grammar: Grammar | None = None,
) -> tuple[Diagnostic, ...]:
    """What rules find in a document, in the order of the text.

    ``select`` and ``ignore`` name rules by code, name or a code's beginning (PP1); all are run where nothing is
    selected. Findings below ``severity`` are left out, except those of rules that ``select`` names one by one.
    ``profile`` is the name of a built-in profile or the path of one of yours.

    Raises:
        RuleError: a selector names no rule.
        GrammarError: the profile or its grammar is wrong.
    """
    chosen = choose(select, ignore)
    found = run(doc, chosen, with_profile(grammar or default(), profile))
    return tuple(reported(found, severity, exact(select)))


def choose(select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The rules that selectors leave to run."""
    wanted = matching(select) if (select := list(select)) else None
    unwanted = matching(ignore)
    return tuple(r for r in rules() if (wanted is None or r.code in wanted) and r.code not in unwanted)


def reported(found: Iterable[Diagnostic], severity: Severity, named: frozenset[str]) -> Iterable[Diagnostic]:
    """Those at or above the severity, and those of rules that were asked for by name."""
    return (d for d in found if RANK[d.severity] >= RANK[severity] or d.code in named)


def run(doc: Document, chosen: Sequence[Rule], grammar: Grammar) -> tuple[Diagnostic, ...]:
    """All findings of these rules, whatever their severity, in the order of the text."""
    at = Context(doc, grammar)
    found = [(finding, rule) for rule in chosen for finding in islice(rule.check(at), MOST)]
    if not found:
        return ()
    found.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[1].code))
    positions = Positions(doc.text)
    return tuple(_adapter().validate_python([_record(finding, rule, positions) for finding, rule in found]))


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[list[Diagnostic]]:
    return TypeAdapter(list[Diagnostic])


def _record(finding: Finding, rule: Rule, positions: Positions) -> dict[str, Any]:
    line, column = positions.of(finding.start)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": finding.severity or rule.severity,
        "message": finding.message,
        "span": {"start": finding.start, "end": finding.end},
        "line": line,
        "column": column,
        "fix": finding.fix,
        "confidence": finding.confidence,
    }
