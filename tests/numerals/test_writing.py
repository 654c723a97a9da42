from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.numerals import Style, Value, format, parse


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (0, "simplified", "零"), (10, "simplified", "十"), (15, "simplified", "十五"), (110, "simplified", "一百一十"),
        (1005, "simplified", "一千零五"), (100500, "simplified", "十万零五百"), (120000, "simplified", "十二万"),
        (10**12 + 5, "simplified", "一万亿零五"), (-3, "simplified", "负三"), (12305, "financial", "壹万贰仟叁佰零伍"),
        (10, "financial", "壹拾"), (2035, "digits", "二〇三五"), (Decimal("3.14"), "simplified", "三点一四"),
        (Fraction(2, 3), "simplified", "三分之二"), (Decimal("0.995"), "percent", "百分之九十九点五"),
        (1, "percent", "百分之一百"),
    ],
)  # fmt: skip
def test_format(value: Value, style: Style, text: str) -> None:
    assert format(value, style) == text


@given(st.integers(0, 10**16 - 1), st.sampled_from(["simplified", "financial", "digits"]))
@settings(max_examples=200)
def test_whole_numbers_come_back(value: int, style: Style) -> None:
    assert parse(format(value, style)) == value


@given(st.lists(st.sampled_from("0015"), min_size=1, max_size=16), st.sampled_from(["simplified", "financial"]))
@settings(max_examples=200)
def test_numbers_full_of_zeros_come_back(digits: list[str], style: Style) -> None:
    value = int("".join(digits))
    assert parse(format(value, style)) == value
    assert parse(format(-value, style)) == -value


@given(st.decimals(-(10**12), 10**12, places=4), st.sampled_from(["simplified", "financial", "percent"]))
@settings(max_examples=100)
def test_decimals_come_back(value: Decimal, style: Style) -> None:
    assert parse(format(value, style)) == value


@given(st.fractions(0, 100, max_denominator=99))
@settings(max_examples=100)
def test_fractions_come_back(value: Fraction) -> None:
    assert parse(format(value)) == value


@pytest.mark.parametrize(
    ("value", "style"),
    [
        (10**16, "simplified"), (-1, "digits"), (Decimal("1.5"), "digits"), (Decimal("NaN"), "simplified"),
        (Fraction(1, 3), "percent"), (True, "simplified"), (1.5, "simplified"), (1, "roman"),
    ],
)  # fmt: skip
def test_what_cannot_be_written(value: Value, style: Style) -> None:
    with pytest.raises(
        ValueError, match=r"not written|cannot be written|no numeral|no finite|not bool|not float|no style"
    ):
        format(value, style)
