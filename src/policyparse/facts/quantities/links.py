"""Which indicator of a table an amount in the prose speaks of, so that the two can be compared."""

import re
from collections import defaultdict
from functools import lru_cache
from typing import Any

from policyparse.grammar import Grammar

TAIL = 2
"""Characters that two names of one measure end in alike (覆盖率, 占比): the key under which they are looked up."""
MOST = 100
"""Indicators with one ending that are compared at most, so that a table of any length costs little."""
NO_NAME = re.compile("[（(〔【][^）)〕】]{0,40}[）)〕】]|[\\s“”‘’、，：:]")


def link_indicators(quantities: list[dict[str, Any]], indicators: list[dict[str, Any]], grammar: Grammar) -> None:
    """Set ``indicator_id`` of every amount whose subject names an indicator, as equal as names in prose and table are.

    Both lists hold the fields of the models. Equal names win over alike ones (公办园在园幼儿占比 for
    公办幼儿园在园幼儿占比); units must not contradict; where two indicators fit equally well there is no link.
    """
    if not indicators:
        return
    places = _places(grammar)
    ratio = grammar.threshold("same-measure")
    by_tail: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for indicator in indicators:
        name = places.sub("", _plain(indicator["name"]))
        alike = by_tail[name[-TAIL:]]
        if len(name) > TAIL and len(alike) < MOST:
            alike.append((name, indicator))
    for quantity in quantities:
        subject = quantity["subject"]
        if subject is None:
            continue
        subject = _plain(subject)
        candidates = by_tail.get(subject[-TAIL:])
        if candidates:  # few have any
            unit = quantity["quantity"]["unit"]
            quantity["indicator_id"] = _best(places.sub("", subject), unit, candidates, ratio)


@lru_cache(maxsize=16)
def _places(grammar: Grammar) -> re.Pattern[str]:
    return re.compile("^" + grammar.expand("{{whole-places}}"))


def _plain(name: str) -> str:
    """A name without notes in brackets, quotes, blanks and commas; most have none."""
    return name if name.isalnum() else NO_NAME.sub("", name)


def _best(subject: str, unit: str | None, candidates: list[tuple[str, dict[str, Any]]], ratio: float) -> str | None:
    best: dict[str, set[str]] = {"same": set(), "like": set()}
    for name, indicator in candidates:
        if indicator["unit"] is not None and unit is not None and indicator["unit"] != unit:
            continue
        if name == subject:
            best["same"].add(indicator["id"])
        elif _alike(name, subject, ratio):
            best["like"].add(indicator["id"])
    found = best["same"] or best["like"]
    return found.pop() if len(found) == 1 else None


def _alike(a: str, b: str, ratio: float) -> bool:
    """Whether the shorter's characters stand in the longer in their order, and it is not much shorter."""
    short, long = sorted((a, b), key=len)
    if len(short) < ratio * len(long):
        return False
    rest = iter(long)
    return all(c in rest for c in short)
