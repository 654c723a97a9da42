"""Measured amounts in running text and boxes: how much, of what, by when, and whether promised, reached or a rule."""

import re
from collections.abc import Mapping
from typing import Any

from policyparse.facts.quantities.amounts import Amount, Found, find_amounts
from policyparse.facts.quantities.deadlines import Deadlines
from policyparse.facts.quantities.measure_kind import Kinds
from policyparse.facts.quantities.running import Running, running
from policyparse.facts.quantities.subjects import subject_of
from policyparse.outline.reading import Reading

NO_PROSE = frozenset(("toc", "table", "furniture", "metadata", "letterhead", "cover", "title", "signature", "note"))
"""Kinds of zones and lines whose amounts are none of running text; those of tables are cells."""
YEAR = re.compile("20[0-9]{2}")


def find_quantities(reading: Reading, metadata: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """Every amount of the prose in order, each as the fields of ``model.Measure``.

    ``metadata`` (the fields of ``model.Metadata``: issued_on, period, title) says what 年内 and 五年内 mean and which
    years lie ahead; without it such words give no deadline. ``indicator_id`` is left to the stage that knows the
    tables.
    """
    run = running(reading)
    found = find_amounts(run.text, reading.grammar)
    if not found.amounts:
        return []
    year, period = _document_years(metadata or {})
    deadlines = Deadlines(run, reading, found.years, year, period)
    kinds = Kinds(run, reading, _first_year_ahead(run, deadlines, year))
    return list(_Measures(run, reading, deadlines, kinds).all(found))


class _Measures:
    """Puts together what the rooms say of each amount."""

    def __init__(self, run: Running, reading: Reading, deadlines: Deadlines, kinds: Kinds) -> None:
        self.run, self.reading, self.deadlines, self.kinds = run, reading, deadlines, kinds
        outside = [(zone.start, zone.end) for zone in reading.zones if zone.kind in NO_PROSE]
        outside += [(line.start, line.end) for line in reading.lines if line.kind in NO_PROSE]
        self._outside = _merged(outside)

    def all(self, found: Found) -> list[dict[str, Any]]:
        """The amounts that stand in prose, as plain dicts."""
        out = []
        last: Amount | None = None
        wrapped = len(self.run.starts) > 1
        beyond = len(self.reading.text) + 1
        outside = iter((*self._outside, (beyond, beyond)))
        edge, behind = next(outside)
        for amount in found.amounts:
            start, end = self.run.span(amount.start, amount.end) if wrapped else (amount.start, amount.end)
            while behind <= start:
                edge, behind = next(outside)
            if start < edge:
                out.append(self._measure(amount, last, start, end))
                last = amount
        return out

    def _measure(self, amount: Amount, last: Amount | None, start: int, end: int) -> dict[str, Any]:
        reading, span = self.reading, self.run.span
        section = reading.section_at(start)
        due = self.deadlines.of(amount)
        kind, evidence = self.kinds.of(amount, last, section, due is not None)
        subject = subject_of(self.run.text, amount, last.end if last is not None else 0, reading.grammar)
        deadline = deadline_span = None
        if due is not None and kind != "achieved":  # what is reached is due no more
            deadline = due.year
            begin, stop = span(due.start, due.end)
            deadline_span = {"start": begin, "end": stop}
        return {
            "quantity": {
                "text": reading.clean(start, end),
                "op": amount.op,
                "value": amount.value,
                "high": amount.high,
                "unit": amount.unit,
            },
            "subject": reading.clean(*span(*subject)) if subject is not None else None,
            "deadline": deadline,
            "kind": kind,
            "section_id": section.id if section is not None else None,
            "span": {"start": start, "end": end},
            "deadline_span": deadline_span,
            "evidence": evidence,
            "indicator_id": None,
        }


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
