"""Notes of responsible units, and what a document-wide rule makes of them."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from policyparse.facts.responsibilities.note_brackets import WRAP, Found, in_brackets
from policyparse.facts.responsibilities.note_lines import on_lines
from policyparse.facts.responsibilities.note_rules import NoteRules, Role, note_rules
from policyparse.facts.responsibilities.note_unclosed import unclosed_notes
from policyparse.facts.responsibilities.notes import NoteReader
from policyparse.facts.responsibilities.pieces import Unit
from policyparse.outline.reading import Reading


def find_responsibilities(reading: Reading) -> list[dict[str, Any]]:
    """Every note of responsible units in order, each as the fields of ``model.Responsibility``.

    Forms: （责任单位：A、B） in any brackets, 〔任务分解：A牵头…；B…〕, （A牵头，B配合）, （A、B负责）; a label that
    begins a line; bare units in brackets where the document does so again and again or says so (括号内为责任部门), and
    （A，某某，55500123） only where it says so. 列第一位者为牵头单位 makes the first of a list the lead from where it
    is printed.
    """
    fold = reading.fold
    rules = note_rules(reading.grammar)
    reader = NoteReader(rules)
    found = in_brackets(fold, reader)
    lines = on_lines(reading, reader, found)
    if lines:
        found = sorted(_outside(found, lines) + lines, key=lambda f: f.start)
    if unclosed := unclosed_notes(reading, reader, found):
        found = sorted(_outside(found, unclosed) + unclosed, key=lambda f: f.start)
    if not found:
        return []
    rule_from = _rule_from(fold, rules, found)
    rows = []
    for f in found:
        note = f.note
        units = note.units
        if units and (note.first or f.start >= rule_from):
            units = _first_as_lead(units)
        rows.append(
            {
                "role": note.label,
                "units": _printed(reading, f, units),
                "deadline": note.deadline,
                "section_id": reading.section_id(f.start),
                "span": {"start": f.start, "end": f.end},
            }
        )
    return rows


def _outside(found: list[Found], others: list[Found]) -> list[Found]:
    """The notes that are no part of one of the others: 责任单位：A、各镇（以下均由各镇落实，不再列出） is one."""
    starts = [other.start for other in others]
    return [f for f in found if (n := bisect_right(starts, f.start)) == 0 or f.start >= others[n - 1].end]


def _rule_from(fold: str, rules: NoteRules, found: list[Found]) -> int:
    """From which offset on the first of a list is the lead: 0 where the document says so for all its notes, the
    note that says 下同, or beyond the text where nothing is printed."""
    if not rules.hints_at_first(fold):
        return len(fold)
    for m in rules.first_place.finditer(fold):
        if not any(f.start <= m.start() < f.end for f in found):
            return 0
    return next((f.start for f in found if f.note.first and f.note.follows), len(fold))


def _first_as_lead(units: list[tuple[Unit, Role]]) -> list[tuple[Unit, Role]]:
    """The units with the first as lead, unless the note itself names a lead."""
    if any(role == "lead" for _, role in units) or units[0][1] != "responsible":
        return units
    return [(units[0][0], "lead"), *units[1:]]


def _printed(reading: Reading, f: Found, units: list[tuple[Unit, Role]]) -> list[dict[str, str]]:
    """The units as printed, with their normalised names."""
    if reading.text[f.start : f.end] != reading.fold[f.start : f.end]:
        return _unfolded(reading, f, units)
    return [{"text": text, "name": name, "role": role} for (text, name, _, _), role in units]


def _unfolded(reading: Reading, f: Found, units: list[tuple[Unit, Role]]) -> list[dict[str, str]]:
    """The same where the text may print units otherwise than the fold (half-width brackets, digits)."""
    fold, text = reading.fold[f.start : f.end], reading.text[f.start : f.end]
    for m in reversed([*WRAP.finditer(fold)]):
        fold = fold[: m.start()] + fold[m.end() :]
        text = text[: m.start()] + text[m.end() :]
    at = 0
    out = []
    for unit, role in units:
        printed = unit.text
        start = fold.find(printed, at)
        if start >= 0:
            at = start + len(printed)
            printed = text[start:at]
        out.append({"text": printed, "name": unit.name, "role": role})
    return out
