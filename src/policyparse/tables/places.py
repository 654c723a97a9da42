"""The places that may begin a table: a line's first words or a figure alone, the first pipe or tab of a line, a tag."""

from __future__ import annotations

from policyparse.outline.reading import Reading

Place = tuple[int, str]
"""An offset, and what was found there: a group of the pattern ``table-trigger``, a pipe, a tab or a tag's <."""
FIRST_LINE = 200
"""Characters of the first line that are looked at."""


class Places:
    """Asked for one after the other, so that nothing is looked for inside a table that was found before."""

    def __init__(self, reading: Reading) -> None:
        self._fold = reading.fold
        self._text = reading.text
        self._pattern = reading.grammar.pattern("table-trigger")
        first = self._pattern.match("\n" + reading.fold[:FIRST_LINE])
        self._word = (max(0, first.end() - 2), first.lastgroup or "") if first is not None else self._word_behind(0)
        self._bar = reading.fold.find("|")
        self._tab = reading.text.find("\t")
        self._tag = reading.fold.find("<table")

    def next(self, at: int) -> Place | None:
        """The first place at or behind an offset, which is never less than the one asked for before."""
        if self._word is not None and self._word[0] < at:
            self._word = self._word_behind(at)
        if self._bar < 0 and self._tab < 0 and self._tag < 0:
            return self._word
        if 0 <= self._bar < at:
            self._bar = _on_later_line(self._fold, "|", self._bar, at)
        if 0 <= self._tab < at:
            self._tab = _on_later_line(self._text, "\t", self._tab, at)
        if 0 <= self._tag < at:
            self._tag = self._fold.find("<table", at)
        found = ((self._bar, "|"), (self._tab, "\t"), (self._tag, "<"))
        marks = [(offset, mark) for offset, mark in found if offset >= 0]
        return min([*marks, self._word] if self._word is not None else marks, default=None)

    def _word_behind(self, at: int) -> Place | None:
        found = self._pattern.search(self._fold, at)
        return (found.end() - 1, found.lastgroup or "") if found is not None else None


def _on_later_line(text: str, mark: str, last: int, at: int) -> int:
    """Where a mark stands next at or behind an offset, its last place's line left out; -1 for nowhere."""
    line_end = text.find("\n", last)
    return text.find(mark, max(line_end, at)) if line_end >= 0 else -1
