"""Dates whose 年 月 日 a page's conversion has dropped: 2022315 for 2022年3月15日."""

from __future__ import annotations

YEARS = ("19", "20")


def run_together(ink: str) -> tuple[int, int, int] | None:
    """Year, month and day of a line of bare figures, where they can be read in one way only.

    >>> run_together("2022315"), run_together("20220315"), run_together("2022101"), run_together("2022119")
    ((2022, 3, 15), (2022, 3, 15), (2022, 10, 1), None)
    """
    if not 6 <= len(ink) <= 8 or not ink.isascii() or not ink.isdigit() or not ink.startswith(YEARS):
        return None
    rest = ink[4:]
    found = [(int(rest[:k]), int(rest[k:])) for k in (1, 2) if k < len(rest) <= k + 2]
    dates = [
        (month, day)
        for month, day in found
        if 0 < month < 13 and 0 < day < 32 and (len(rest) == 4 or f"{month}{day}" == rest)
    ]
    return (int(ink[:4]), *dates[0]) if len(dates) == 1 else None
