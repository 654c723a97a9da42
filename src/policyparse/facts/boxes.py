"""Boxes (专栏) of text, in the shape of the public model; a box that is a table is in the tables."""

from __future__ import annotations

from typing import Any

from policyparse.outline.reading import Reading
from policyparse.tables.box_items import BoxText


def find_boxes(reading: Reading, boxes: list[BoxText]) -> list[dict[str, Any]]:
    """All boxes with their items and the section that each stands in."""
    return [
        {
            "label": box.label,
            "title": box.title,
            "items": [
                {"ordinal": i.ordinal, "title": i.title, "text": i.text, "span": {"start": i.start, "end": i.end}}
                for i in box.items
            ],
            "section_id": reading.section_id(box.start),
            "span": {"start": box.start, "end": box.end},
        }
        for box in boxes
    ]
