"""Time limits in notes of responsible units (责任单位：A；完成时限：6月底前) are the notes', not the amounts'."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from policyparse.facts.quantities.limits import Limit
from policyparse.facts.quantities.running import Running


class NoteLimits:
    """The notes of one document, which have the fields of ``model.Responsibility`` and are in order."""

    def __init__(self, run: Running, notes: Sequence[Mapping[str, Any]]) -> None:
        self.run = run
        dated = [note["span"] for note in notes if note["deadline"]]
        self.starts = [span["start"] for span in dated]
        self.ends = [span["end"] for span in dated]

    def holds(self, limit: Limit) -> bool:
        """Whether a limit stands in a note: it is of the note's task, and of no amount in the text round it."""
        if not self.starts:
            return False
        origin = self.run.origin(limit.start)
        i = bisect_right(self.starts, origin) - 1
        return i >= 0 and bool(origin < self.ends[i])
