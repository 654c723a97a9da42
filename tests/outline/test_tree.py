"""Where sections end, and their ids."""

from strategies.outlines import read


def test_ids_are_paths_and_spans_nest() -> None:
    reading = read("一、甲\n（一）乙\n内容。\n（二）丙\n二、丁\n")
    assert [h.id for h in reading.headings] == ["1", "1.1", "1.2", "2"]
    ends = {h.id: h.end for h in reading.headings}
    assert ends["1"] == ends["1.2"] == reading.text.index("二、丁")
    assert ends["2"] == len(reading.text)


def test_section_at_an_offset_is_the_innermost() -> None:
    reading = read("前言。\n一、甲\n（一）乙\n内容。\n二、丙\n")
    assert reading.section_id(0) is None
    assert reading.section_id(reading.text.index("内容")) == "1.1"
    assert reading.section_id(reading.text.index("丙")) == "2"
