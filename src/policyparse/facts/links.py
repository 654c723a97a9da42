"""Which indicator of a table an amount in the prose speaks of, so that the two figures can be compared."""

from typing import Any

Raw = dict[str, Any]

SHORTEST = 5
"""A shorter name (在校学生) stands inside too many others to prove anything but itself."""


def link_indicators(measures: list[Raw], indicators: list[Raw]) -> None:
    """Set ``indicator_id`` of every measure whose subject names one indicator.

    It does where the two are the same words, or where one ends with the other and no second indicator's name does.
    """
    names: dict[str, list[str]] = {}
    for indicator in indicators:
        names.setdefault(_bare(indicator["name"]), []).append(indicator["id"])
    if not names:
        return
    for measure in measures:
        subject = _bare(measure["subject"] or "")
        if not subject:
            continue
        found = names.get(subject)
        if found is None and len(subject) >= SHORTEST:
            alike = [n for n in names if (len(n) >= SHORTEST and subject.endswith(n)) or n.endswith(subject)]
            found = names[alike[0]] if len(alike) == 1 else None
        if found is not None and len(found) == 1:
            measure["indicator_id"] = found[0]


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
