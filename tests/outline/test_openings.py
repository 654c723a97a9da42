"""What follows a marker, and how it ends."""

import pytest

from policyparse.outline.openings import read_opening
from policyparse.scan.wrapping import Wrapping
from strategies.outlines import read


@pytest.mark.parametrize(
    ("behind", "kind", "text"),
    [
        ("总体要求\n内容。", "line", "总体要求"),
        ("加强领导。各校要落实。", "run-in", "加强领导"),
        ("加强领导。\n各校要落实。", "lead", "加强领导"),
        ("加强领导。", "stop", "加强领导"),
        ("申请表一份；\n", "clause", "申请表一份"),
        ("Strengthen领导. 各校要落实.", "run-in", "Strengthen领导"),
        ("  \n", "none", ""),
    ],
)
def test_kinds(behind: str, kind: str, text: str) -> None:
    reading = read("一、" + behind)
    found = read_opening(reading, Wrapping(0), 2, len(reading.fold), [])
    assert (found.kind, reading.fold[found.start : found.end]) == (kind, text)
