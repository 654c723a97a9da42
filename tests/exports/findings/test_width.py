"""Columns of characters on a terminal."""

import pytest

from policyparse.exports.findings.width import columns, visible, width


@pytest.mark.parametrize(
    ("c", "wide"),
    [("教", 2), ("，", 2), ("Ａ", 2), ("　", 2), ("a", 1), (" ", 1), ("ｱ", 1), ("é", 1), ("\u0301", 0), ("\u200b", 0),
     ("\ufe0f", 0)],
)  # fmt: skip
def test_width(c: str, wide: int) -> None:
    assert width(c) == wide


def test_columns_add_up() -> None:
    assert columns("") == 0
    assert columns("云溪 2025") == 9


@pytest.mark.parametrize(
    ("text", "shown"),
    [("甲\t乙", "甲 乙"), ("甲\xa0乙", "甲 乙"), ("\x1b[31m", "␛[31m"), ("\x00\x7f", "␀␡"), ("\x85", "\ufffd"),
     ("\ue000", "\ufffd"), ("\ud800", "\ufffd"), ("云溪，a", "云溪，a")],
)  # fmt: skip
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert len(visible(text)) == len(text)
