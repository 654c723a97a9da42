"""Compiled patterns as stages see them: one set of calls for our own (``re``) and for a user's (timed ``regex``)."""
# ruff: noqa: D102 -- the calls are those of re.Match and re.Pattern, under their own names

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, Protocol, overload

from policyparse.errors import GrammarError

USER_TIMEOUT = 2.0
"""Seconds that one search with a user's pattern may take."""


class Match(Protocol):
    """What ``re.Match`` and ``regex.Match`` have in common, as far as stages use it."""

    @property
    def lastindex(self) -> int | None: ...
    @property
    def lastgroup(self) -> str | None: ...
    def start(self, group: int | str = 0, /) -> int: ...
    def end(self, group: int | str = 0, /) -> int: ...
    def span(self, group: int | str = 0, /) -> tuple[int, int]: ...
    def __getitem__(self, group: int | str, /) -> str | Any: ...
    @overload
    def group(self, group: Literal[0] = 0, /) -> str: ...
    @overload
    def group(self, group: int | str, /) -> str | Any: ...
    def groupdict(self) -> dict[str, str | None]: ...


class Compiled(Protocol):
    """What ``re.Pattern`` and a user's timed pattern have in common."""

    def search(self, text: str, pos: int = 0, endpos: int = ..., /) -> Match | None: ...
    def match(self, text: str, pos: int = 0, endpos: int = ..., /) -> Match | None: ...
    def fullmatch(self, text: str, pos: int = 0, endpos: int = ..., /) -> Match | None: ...
    def finditer(self, text: str, pos: int = 0, endpos: int = ..., /) -> Iterator[Match]: ...


class TimedPattern:
    """A user's pattern: the same calls, each given up after ``USER_TIMEOUT`` seconds with a GrammarError.

    ``flags`` are those of ``re``; a pattern that is none raises ``re.error``.
    """

    def __init__(self, pattern: str, flags: int, entry: str, where: str = "") -> None:
        import regex  # type: ignore[import-untyped]  # here, because it is slow to import and few have such patterns

        try:
            self._pattern = regex.compile(pattern, flags)
        except regex.error as error:
            raise re.error(str(error)) from None
        self._entry = entry
        self._where = where
        self.groups: int = self._pattern.groups

    def _late(self) -> GrammarError:
        return GrammarError(
            f"{self._where}entry '{self._entry}': its pattern ran longer than {USER_TIMEOUT:g} s; "
            "write it without nested repeats"
        )

    def search(self, text: str, pos: int = 0, endpos: int | None = None, /) -> Match | None:
        """As ``re.Pattern.search``.

        Raises:
            GrammarError: it took longer than ``USER_TIMEOUT``.
        """
        try:
            found: Match | None = self._pattern.search(text, pos, endpos, timeout=USER_TIMEOUT)
        except TimeoutError:
            raise self._late() from None
        return found

    def match(self, text: str, pos: int = 0, endpos: int | None = None, /) -> Match | None:
        """As ``re.Pattern.match``.

        Raises:
            GrammarError: it took longer than ``USER_TIMEOUT``.
        """
        try:
            found: Match | None = self._pattern.match(text, pos, endpos, timeout=USER_TIMEOUT)
        except TimeoutError:
            raise self._late() from None
        return found

    def fullmatch(self, text: str, pos: int = 0, endpos: int | None = None, /) -> Match | None:
        """As ``re.Pattern.fullmatch``.

        Raises:
            GrammarError: it took longer than ``USER_TIMEOUT``.
        """
        try:
            found: Match | None = self._pattern.fullmatch(text, pos, endpos, timeout=USER_TIMEOUT)
        except TimeoutError:
            raise self._late() from None
        return found

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None, /) -> Iterator[Match]:
        """As ``re.Pattern.finditer``.

        Raises:
            GrammarError: it took longer than ``USER_TIMEOUT``.
        """
        try:
            yield from self._pattern.finditer(text, pos, endpos, timeout=USER_TIMEOUT)
        except TimeoutError:
            raise self._late() from None
