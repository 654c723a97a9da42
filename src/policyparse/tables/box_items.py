"""The items of boxes (专栏): what they hold, and what the marker that begins one says."""

from __future__ import annotations

from dataclasses import dataclass, field

from policyparse.grammar import Match

DIGITS = "一二三四五六七八九"


@dataclass(slots=True)
class BoxItem:
    """An item: its number where it has one, where its title and its text stand."""

    ordinal: int | None
    start: int
    end: int
    title: str = ""
    text: str = ""


@dataclass(slots=True)
class BoxText:
    """A box as read, from its label to its last item; ``last`` is the line that it ends in."""

    label: str
    start: int
    end: int
    title: str = ""
    items: list[BoxItem] = field(default_factory=list)


def number_of(m: Match) -> int | None:
    """The number that the marker of an item states, None for a dash."""
    for name in ("dot", "bracket", "half", "zero"):
        if digits := m.group(name):
            return int(digits)
    if chinese := m.group("chinese"):
        tens, ten, ones = chinese.rpartition("十")
        return (DIGITS.find(tens) + 1 or 1) * 10 + DIGITS.find(ones) + 1 if ten else DIGITS.find(chinese) + 1
    if circled := m.group("circled"):
        return ord(circled) - ord("①") + 1
    return None


def family_of(m: Match) -> str:
    """What markers of one list have in common."""
    if m.group("dash"):
        return str(m.group("dash")).strip()[:1]
    return next(name for name in ("dot", "bracket", "half", "zero", "chinese", "circled") if m.group(name))
