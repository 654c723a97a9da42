"""Damaged characters are reported where they stand, and a file full of them in a few findings."""

from policyparse.grammar import default
from policyparse.outline.reading import Doubt, Reading
from policyparse.outline.source_damage import MOST, report_damage
from policyparse.readers import read_string, read_text
from policyparse.readers.source import Source
from policyparse.scan.fold import fold
from policyparse.scan.lines import lines


def doubts(source: Source) -> list[Doubt]:
    folded = fold(source.text)
    reading = Reading(source, source.text, folded, default(), lines(folded))
    report_damage(reading)
    return reading.doubts


def test_each_stretch_is_reported_in_its_place() -> None:
    found = doubts(read_string("一、总\x07体\ue000\ue001要求\ud800"))
    assert [(d.code, d.start, d.end) for d in found] == [("PP901", 3, 4), ("PP901", 9, 10), ("PP902", 5, 7)]
    assert "U+0007" in found[0].message
    assert "2 of them" in found[2].message


def test_bytes_that_could_not_be_decoded_are_reported() -> None:
    (found,) = doubts(read_text("一、总体要求。".encode() + b"\xe5\x9d"))
    assert (found.code, found.start) == ("PP901", 7)


def test_headings_and_sound_text_are_no_damage() -> None:
    assert doubts(read_string("# 云溪区规划\n**一、总体要求**\n正文")) == []


def test_a_text_full_of_damage_has_few_findings_that_count_all() -> None:
    found = doubts(read_string("甲\x00" * 1000))
    assert len(found) == MOST + 1
    assert found[-1].message.startswith(f"{1000 - MOST} more")
    assert found[-1].end == 2000
