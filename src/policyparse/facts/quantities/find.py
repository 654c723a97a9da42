"""Measured amounts in running text and boxes: how much, of what, by when, and whether promised, reached or a rule."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from policyparse.facts.quantities.amounts import Amount, Found, find_amounts
from policyparse.facts.quantities.deadlines import Deadlines
from policyparse.facts.quantities.limits import Limit
from policyparse.facts.quantities.measure_kind import Kinds
from policyparse.facts.quantities.note_limits import NoteLimits
from policyparse.facts.quantities.past_years import past_years
from policyparse.facts.quantities.running import Running, running
from policyparse.facts.quantities.subjects import changes, subject_of
from policyparse.facts.quantities.subjects import rules as subject_rules
from policyparse.outline.reading import Reading

NO_PROSE = frozenset(("toc", "table", "furniture", "metadata", "letterhead", "cover", "title", "signature", "note"))
"""Kinds of zones and lines whose amounts are none of running text; those of tables are cells."""
YEAR = re.compile("20[0-9]{2}")


def find_quantities(
    reading: Reading, metadata: Mapping[str, Any] | None = None, notes: Sequence[Mapping[str, Any]] = ()
) -> list[dict[str, Any]]:
    """Every amount of the prose in order, each as the fields of ``model.Measure``.

    ``metadata`` (the fields of ``model.Metadata``: issued_on, period, title) says what 年内 and 五年内 mean and which
    years lie ahead; without it such words give no deadline. The time limits within
    ``notes`` (the fields of ``model.Responsibility``) are no amount's. ``indicator_id`` is left to the stage that
    knows the tables.
    """
    run = running(reading)
    found = find_amounts(run.text, reading.grammar)
    if not found.amounts:
        return []
    year, period = _document_years(metadata or {})
    deadlines = Deadlines(run, reading, found.years, year, period)
    past = past_years(run.text, found.years, metadata or {}, reading.grammar)
    kinds = Kinds(run, reading, _first_year_ahead(run, deadlines, year), past)
    said = NoteLimits(run, notes)
    return _measures(run, reading, found, deadlines, kinds, said)


def _measures(
    run: Running, reading: Reading, found: Found, deadlines: Deadlines, kinds: Kinds, notes: NoteLimits
) -> list[dict[str, Any]]:
    """The amounts that stand in prose, as plain dicts: what the rooms say of each, put together."""
    out = []
    text, source = run.text, reading.text
    holding = reading.grammar.words("evidence-of-a-grant")
    given = subject_rules(reading.grammar)
    wrapped = len(run.starts) > 1
    outside = iter(_outside(reading))
    edge, behind = next(outside)
    floor = 0
    last: Amount | None = None
    subject: tuple[int, int] | None = None
    for amount in found.amounts:
        start, end = run.span(amount.start, amount.end) if wrapped else (amount.start, amount.end)
        while behind <= start:
            edge, behind = next(outside)
        if start >= edge:
            continue
        section = reading.section_at(start)
        due = deadlines.of(amount, run.offset(section.start) if section is not None else 0)
        if due is not None and notes.holds(due):
            due = None
        kind, evidence = kinds.of(amount, last, section, due is not None)
        if kind == "achieved":
            due = None  # what is reached is due no more
        elif kind == "norm" and due is not None and (due.start < _reach(amount, evidence) or evidence in holding):
            due = None  # a rule is due by no year farther off; that of a grant says how long it holds
        if subject is None or last is None or not changes(text, last, amount, given):
            subject = subject_of(text, amount, floor, given)
        one_line = not wrapped and amount.op != "range"
        printed = source[start:end] if one_line else reading.clean(start, end)
        if subject is None:
            name = None
        elif wrapped:
            name = reading.clean(*run.span(*subject))
        else:
            name = source[subject[0] : subject[1]].strip()
        out.append(
            {
                "quantity": {
                    "text": printed,
                    "op": amount.op,
                    "value": amount.value,
                    "high": amount.high,
                    "unit": amount.unit,
                },
                "subject": name,
                "deadline": due.year if due is not None else None,
                "kind": kind,
                "section_id": section.id if section is not None else None,
                "span": {"start": start, "end": end},
                "deadline_span": _span(run, due) if due is not None else None,
                "evidence": evidence,
                "indicator_id": None,
            }
        )
        last, floor = amount, amount.end
    return out


def _reach(amount: Amount, evidence: str | None) -> int:
    """Where the words begin whose year a rule can be due by: its sentence, of what returns (每月) its clause."""
    return amount.clause if evidence is not None and evidence[0] == "每" else amount.sentence


def _span(run: Running, limit: Limit) -> dict[str, int]:
    start, end = run.span(limit.start, limit.end)
    return {"start": start, "end": end}


def _outside(reading: Reading) -> list[tuple[int, int]]:
    """The stretches that are no prose, in order; the last begins behind the text."""
    outside = [(zone.start, zone.end) for zone in reading.zones if zone.kind in NO_PROSE]
    outside += [(line.start, line.end) for line in reading.lines if line.kind in NO_PROSE]
    beyond = len(reading.text) + 1
    return [*_merged(outside), (beyond, beyond)]


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that overlap made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _document_years(metadata: Mapping[str, Any]) -> tuple[int | None, tuple[int, int] | None]:
    """The document's own year (of its title where that names one alone, else of its date) and the years it covers."""
    covered = metadata.get("period") or {}
    period = (covered["start"], covered["end"]) if covered.get("start") and covered.get("end") else None
    titled = YEAR.findall(str(metadata.get("title") or ""))
    if len(titled) == 1 and (period is None or period[0] == period[1]):
        return int(titled[0]), period
    dated = YEAR.match(str(metadata.get("issued_on") or metadata.get("published_on") or ""))
    if dated:
        return int(dated[0]), period
    return (period[0] if period is not None else None), period


def _first_year_ahead(run: Running, deadlines: Deadlines, year: int | None) -> int | None:
    """Where a paragraph first opens with a year that lies ahead (到2025年，…): the text has turned to its aims."""
    if year is None:
        return None
    for limit in deadlines.limits.figures:
        if limit.year > year and limit.reaches and limit.start - run.text.rfind("\n", 0, limit.start) <= 8:
            return limit.start
    return None
