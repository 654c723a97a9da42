"""Notes of responsible units as parts of the page: blocks of their own, and no part of the titles they stand behind."""

from bisect import bisect_left, bisect_right
from typing import Any

from policyparse.outline.blocks import Stretch
from policyparse.outline.reading import Reading


def set_apart(reading: Reading, blocks: list[Stretch], notes: list[dict[str, Any]]) -> None:
    """Make a paragraph that is nothing but a note an ``annotation``, and take a note off the end of a title.

    ``notes`` hold the fields of ``model.Responsibility``, in order of place.
    """
    block_starts = [b.start for b in blocks]
    heading_starts = [h.start for h in reading.headings]
    for note in notes:
        start, end = note["span"]["start"], note["span"]["end"]
        i = bisect_left(block_starts, start)
        for block in blocks[i + 1 : bisect_left(block_starts, end)]:  # behind a page's mark the note goes on
            if block.kind == "paragraph" and not reading.fold[end : block.end].strip("。；， \n"):
                block.kind = "annotation"
        if i < len(blocks) and blocks[i].start == start and blocks[i].kind == "paragraph":
            if not reading.fold[end : blocks[i].end].strip("。；， \n"):
                blocks[i].kind = "annotation"
            continue
        h = reading.headings[bisect_right(heading_starts, start) - 1] if heading_starts else None
        if h is not None and h.title_start < start and end == h.title_end:
            h.title_end = start
            h.title = reading.clean(h.title_start, start)
