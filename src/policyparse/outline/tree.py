"""From the list of headings to the tree: where each section ends, its level and its id."""

from bisect import bisect_right

from .reading import Heading, Reading

CLOSING_KINDS = frozenset({"signature", "annex", "title", "letterhead", "cover", "notice", "salutation"})
"""A line of these kinds ends every section above it: what follows is no part of the outline."""


def close_sections(reading: Reading) -> None:
    """Set ``end``, ``level`` and ``id`` of every heading.

    A section ends where the next heading begins that is not below it, or at a signature, an annex or a new title.
    """
    headings = reading.headings
    cuts = [line.start for line in reading.lines if line.kind in CLOSING_KINDS]
    size = len(reading.text)
    limits = []
    for h in headings:
        i = bisect_right(cuts, h.start)
        limits.append(cuts[i] if i < len(cuts) else size)
    counts: dict[int, int] = {}
    open_path: list[int] = []
    for i, h in enumerate(headings):
        # What stands behind a signature or an annex's label is below none of the sections that ended there.
        while h.parent >= 0 and limits[h.parent] <= h.start:
            h.parent = headings[h.parent].parent
        while h.parent >= 0 and h.parent not in open_path:
            h.parent = headings[h.parent].parent
        while open_path and open_path[-1] != h.parent:
            _close(headings, limits, open_path.pop(), h.start)
        counts[h.parent] = counts.get(h.parent, 0) + 1
        if h.parent >= 0:
            parent = headings[h.parent]
            h.id = f"{parent.id}.{counts[h.parent]}"
            h.level = parent.level + 1
        else:
            h.id = str(counts[-1])
        open_path.append(i)
    while open_path:
        _close(headings, limits, open_path.pop(), size)


def _close(headings: list[Heading], limits: list[int], index: int, following: int) -> None:
    headings[index].end = min(following, limits[index])
