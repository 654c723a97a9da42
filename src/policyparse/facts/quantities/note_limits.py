"""The time limit that a note of responsible units sets for the item above it: （责任单位：A；完成时限：6月底前）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from policyparse.facts.quantities.limits import Limit, Limits
from policyparse.facts.quantities.running import Running
from policyparse.outline.reading import Reading

YEAR = re.compile("20[0-9]{2}")


class NoteLimits:
    """The limits of one document's notes, which have the fields of ``model.Responsibility`` and are in order.

    A note is of the text before it in its section, up to the note before.
    """

    def __init__(
        self, reading: Reading, run: Running, limits: Limits, notes: Sequence[Mapping[str, Any]], year: int | None
    ) -> None:
        self.reading, self.run, self.limits, self.year = reading, run, limits, year
        self.notes = notes if any(note["deadline"] for note in notes) else ()
        self.starts = [note["span"]["start"] for note in self.notes]
        self._read: dict[int, Limit | None] = {}

    def of(self, start: int, section: str) -> Limit | None:
        """The limit of the note that closes the item in which the source's offset ``start`` stands."""
        i = bisect_right(self.starts, start)
        if i == len(self.notes) or self.notes[i]["section_id"] != section or self._within(start, i - 1):
            return None
        if i not in self._read:
            self._read[i] = self._limit(self.notes[i])
        return self._read[i]

    def holds(self, limit: Limit) -> bool:
        """Whether a limit stands in a note: it is of the item above, and of nothing behind it."""
        origin = self.run.origin(limit.start)
        return self._within(origin, bisect_right(self.starts, origin) - 1)

    def _within(self, start: int, i: int) -> bool:
        return i >= 0 and bool(start < self.notes[i]["span"]["end"])

    def _limit(self, note: Mapping[str, Any]) -> Limit | None:
        printed, start, end = note["deadline"], note["span"]["start"], note["span"]["end"]
        if not printed:
            return None
        at = self.reading.text.find(printed, start, end)
        if at >= 0:
            start, end = at, at + len(printed)
        begin, beyond = self.run.offset(start), self.run.offset(end)
        years = YEAR.findall(printed)
        if not years:
            return self.limits.first(begin, beyond)
        year = int(years[-1])
        return Limit(begin, beyond, year, late=True) if self.year is None or year >= self.year else None
