"""Lines are where the ink is."""

from hypothesis import given
from hypothesis import strategies as st

from policyparse.scan.lines import lines


@given(st.text(alphabet="甲乙 \n", max_size=60))
def test_lines_hold_all_ink_and_nothing_else(text: str) -> None:
    found = lines(text)
    assert "".join(text[line.start : line.end] for line in found).replace(" ", "") == text.replace(" ", "").replace(
        "\n", ""
    )
    assert all(text[line.start] != " " and text[line.end - 1] != " " for line in found)
    assert all("\n" not in text[line.start : line.end] for line in found)
