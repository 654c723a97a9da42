"""The compiled grammar that the stages ask: words, mappings, patterns, marker families, thresholds by id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from policyparse.errors import GrammarError

from .compiled import Compiled, TimedPattern
from .entries import Mapping, Marker, Pattern, Threshold, Words

PLACEHOLDER = re.compile(r"\{\{([\w.-]+)(:first)?\}\}")


class Grammar:
    """All entries of a grammar and those it extends, the later replacing the earlier by id.

    Asking for an id that no file defines raises GrammarError. Patterns are compiled at their first use.
    Instances compare by identity, so they can key caches. ``where`` gives file and line of an entry, for errors.
    """

    def __init__(
        self,
        name: str,
        words: Iterable[Words],
        mappings: Iterable[Mapping],
        patterns: Iterable[Pattern],
        markers: Iterable[Marker],
        thresholds: Iterable[Threshold],
        untrusted: frozenset[str] = frozenset(),
        where: Callable[[str], str] = lambda id: "",
    ) -> None:
        self.name = name
        self._where = where
        self._words: dict[str, tuple[str, ...]] = {}
        for w in words:
            old = self._words.get(w.id, ()) if w.extend else ()
            self._words[w.id] = tuple(dict.fromkeys((*old, *w.values)))
        self._mappings: dict[str, dict[str, str]] = {}
        for m in mappings:
            self._mappings[m.id] = {**(self._mappings.get(m.id, {}) if m.extend else {}), **m.values}
        self._patterns = {p.id: p for p in patterns}
        self._markers = {f.id: f for f in markers}
        self._thresholds = {t.id: t.value for t in thresholds}
        self._untrusted = untrusted
        self._compiled: dict[str, Compiled] = {}

    def words(self, id: str) -> tuple[str, ...]:
        """A list of words (of a mapping: its keys)."""
        if id in self._words:
            return self._words[id]
        return tuple(self.mapping(id))

    def mapping(self, id: str) -> dict[str, str]:
        """A mapping from word to meaning."""
        try:
            return self._mappings[id]
        except KeyError:
            raise GrammarError(f"grammar '{self.name}' has no words or mapping '{id}'") from None

    def threshold(self, id: str) -> float:
        """A number that a rule compares with."""
        try:
            return self._thresholds[id]
        except KeyError:
            raise GrammarError(f"grammar '{self.name}' has no threshold '{id}'") from None

    @property
    def markers(self) -> tuple[Marker, ...]:
        """The marker families, in the order in which they are tried."""
        return tuple(self._markers.values())

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """All pattern entries."""
        return tuple(self._patterns.values())

    def pattern(self, id: str) -> Compiled:
        """A compiled pattern: ``re`` for our own, a timed ``regex`` for a user's."""
        found = self._compiled.get(id)
        if found is None:
            entry = self._patterns.get(id)
            if entry is None:
                raise GrammarError(f"grammar '{self.name}' has no pattern '{id}'")
            found = self.compile(entry.pattern, id, multiline=entry.multiline)
            self._compiled[id] = found
        return found

    def compile(self, pattern: str, entry: str, *, multiline: bool = False) -> Compiled:
        """Compile a pattern text with its ``{{words}}`` filled in; ``entry`` names it in errors."""
        flags = re.MULTILINE if multiline else 0
        try:
            text = self.expand(pattern)
            if entry in self._untrusted:
                return TimedPattern(text, flags, entry, self._where(entry))
            return re.compile(text, flags)
        except GrammarError as error:
            raise GrammarError(f"{self._where(entry)}entry '{entry}': {error}; name one that there is") from None
        except re.error as error:
            raise GrammarError(
                f"{self._where(entry)}entry '{entry}': its pattern is no regular expression ({error}); mend it"
            ) from None

    def expand(self, pattern: str) -> str:
        """A pattern text with every ``{{words-id}}`` replaced by a group of its words, the longest first.

        ``{{words-id:first}}`` becomes a group of the characters that they begin with.
        """

        def alternatives(m: re.Match[str]) -> str:
            words = sorted(self.words(m[1]), key=len, reverse=True)
            if m[2]:
                words = list(dict.fromkeys(word[:1] for word in words))
            return "(?:" + "|".join(map(re.escape, words)) + ")"

        return PLACEHOLDER.sub(alternatives, pattern)

    def is_untrusted(self, id: str) -> bool:
        """Whether that entry comes from a user's file."""
        return id in self._untrusted
