"""The titles of articles."""

from strategies.outlines import shape


def test_in_brackets_behind_the_number() -> None:
    text = "第一条【目的依据】 为了规范管理，制定本办法。\n第二条（适用范围） 本办法适用于云溪区。\n"
    assert [title for _, _, title in shape(text)] == ["目的依据", "适用范围"]


def test_a_bracket_that_a_sentence_goes_on_from_is_none() -> None:
    assert [t for _, _, t in shape("第一条（二〇一九年）的规定继续有效。\n第二条 本办法适用于云溪区。\n")] == ["", ""]
