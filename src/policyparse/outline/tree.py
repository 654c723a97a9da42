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
    size = len(reading.text)
    if not headings:
        return
    first = headings[0].start
    cuts = [line.start for line in reading.lines if line.kind in CLOSING_KINDS and line.start > first]
    cuts.append(size)
    limits = [cuts[bisect_right(cuts, h.start)] for h in headings] if len(cuts) > 1 else [size] * len(headings)
    counts = [0] * len(headings)
    top = 0
    open_path: list[int] = []
    for i, h in enumerate(headings):
        start, parent = h.start, h.parent
        # What stands behind a signature or an annex's label is below none of the sections that ended there.
        while parent >= 0 and limits[parent] <= start:
            parent = headings[parent].parent
        while parent >= 0 and parent not in open_path:
            parent = headings[parent].parent
        h.parent = parent
        while open_path and open_path[-1] != parent:
            _close(headings, limits, open_path.pop(), start)
        if parent >= 0:
            above = headings[parent]
            counts[parent] += 1
            h.id = f"{above.id}.{counts[parent]}"
            h.level = above.level + 1
        else:
            top += 1
            h.id = str(top)
        open_path.append(i)
    while open_path:
        _close(headings, limits, open_path.pop(), size)


def _close(headings: list[Heading], limits: list[int], index: int, following: int) -> None:
    headings[index].end = min(following, limits[index])
