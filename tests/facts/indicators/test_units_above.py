"""The unit above a table goes to each measure that it fits."""

import pytest

from policyparse.facts.indicators.units_above import unit_above


@pytest.mark.parametrize(
    ("unit", "name", "expected"),
    [
        (None, "毛入园率", None),
        ("万人", "在校生数", "万人"),
        ("%", "书屋数", "%"),
        ("%、所", "毛入园率", "%"),
        ("所；‰", "毛入园率", "‰"),
        ("%, 所", "书屋", "所"),
        ("所、万人", "书屋", None),
        ("%、‰", "毛入园率", None),
    ],
)
def test_unit_above(unit: str | None, name: str, expected: str | None) -> None:
    assert unit_above(unit, name, ("率", "比例")) == expected
