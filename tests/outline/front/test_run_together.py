"""Dates of bare figures."""

import pytest

from policyparse.outline.front.run_together import run_together


@pytest.mark.parametrize(
    ("ink", "read"),
    [
        ("2022315", (2022, 3, 15)),
        ("202235", (2022, 3, 5)),
        ("20220305", (2022, 3, 5)),
        ("2022101", (2022, 10, 1)),
        ("2022131", (2022, 1, 31)),
        ("2022119", None),
        ("2022001", None),
        ("20221332", None),
        ("2022", None),
        ("3022315", None),
        ("2022年", None),
    ],
)
def test_read_where_one_reading_is_left(ink: str, read: tuple[int, int, int] | None) -> None:
    assert run_together(ink) == read
