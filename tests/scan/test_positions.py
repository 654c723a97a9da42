"""Lines and columns as editors count them."""

from hypothesis import given
from hypothesis import strategies as st

from policyparse.scan.positions import Positions


@given(st.text(alphabet="甲a\r\n𠀀", max_size=40))
def test_lines_and_columns_lead_back(text: str) -> None:
    places = Positions(text)
    for offset in range(len(text) + 1):
        line, column = places.of(offset)
        assert places.starts[line - 1] + column - 1 == offset
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    assert len(places.starts) == ends.count("\n") + 1
    lines = [text[slice(*places.line(n))] for n in range(1, len(places.starts) + 1)]
    assert lines == ends.split("\n")
