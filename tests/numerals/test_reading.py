from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.errors import PolicyParseError
from policyparse.numerals import NumeralError, Value, parse, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0), ("１２３", 123), ("1,200", 1200), ("1，234，567", 1234567), ("1 122", 1122),
        ("46.45", Decimal("46.45")),
        ("零", 0), ("十", 10), ("十二万", 120000), ("二○三五", 2035), ("二〇三五", 2035), ("廿五", 25), ("卅", 30),
        ("一百零三", 103), ("一百一十", 110), ("一百十五", 115), ("一百二", 120), ("三千五", 3500), ("两万五", 25000),
        ("一万零五", 10005), ("一万五百", 10500), ("十万零五百", 100500), ("一亿三", 130000000), ("一千零一", 1001),
        ("两千六百八十亿零三十万", 268000300000), ("一万二千亿", 1200000000000), ("一万亿零五", 1000000000005),
        ("壹贰叁", 123), ("壹万贰仟叁佰零伍", 12305), ("兩萬五", 25000), ("百万", 1000000), ("一兆", 10**12),
        ("12724.88万", 127248800), ("2.5万", 25000), ("3万5千", 35000), ("2亿3000万", 230000000), ("2.5千", 2500),
        ("1百1", 110), ("1百01", 101), ("1千05", 1005), ("一百点123", Decimal("100.123")),
        ("四点一", Decimal("4.1")), ("零点零五", Decimal("0.05")), ("三点一四万", 31400),
        ("三分之二", Fraction(2, 3)), ("三分之一", Fraction(1, 3)), ("四分之一", Decimal("0.25")),
        ("2/3", Fraction(2, 3)),
        ("一又二分之一", Decimal("1.5")), ("百分之九十九点五", Decimal("0.995")), ("百分之百", 1),
        ("千分之五", Decimal("0.005")),
        ("95%", Decimal("0.95")), ("９５％", Decimal("0.95")), ("5‰", Decimal("0.005")), ("半", Decimal("0.5")),
        ("三成", Decimal("0.3")), ("三成五", Decimal("0.35")), ("八成半", Decimal("0.85")),
        ("负零点五", Decimal("-0.5")), ("零点五亿", 50000000), ("〇点三万", 3000), ("一半", Decimal("0.5")), ("貮", 2),
        ("一万亿五", 1500000000000), ("两万亿零三千亿", 2300000000000), ("一万万五", 150000000),
        ("-12", -12), ("十余", 10), ("4500余万", 45000000), ("100多万", 1000000), ("二十多", 20), ("万余", 10000),
    ],
)  # fmt: skip
def test_parse(text: str, value: Value) -> None:
    assert parse(text) == value
    assert type(parse(text)) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "abc", "第一", "几十", "万", "亿", "几万", "余万", "上百", "数百万", "两三", "十二百", "一二十",
        "一二百", "千百", "百千",
        "一万零",
        "一百零", "两千零零五", "一万三万",
        "一万亿两万亿", "零亿", "一亿零点五万", "一亿三兆", "三兆一万亿", "1.5万3千", "二万千", "1万0",
        "1万50000",
        "1,20", "1.2.3", "1  2", "12 34", "点五", "五点", "百分之", "分之三", "零分之一", "1/0", "1/2/3", "%", "-",
        "成",
        "十二成", "余", "零余", "二十多五", "十余万五千", "多多", "1" * 121, "一" * 121, "1," * 5000,
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    with pytest.raises(NumeralError, match=r"is no number|at most 120"):
        parse(text)


def test_the_error_is_a_value_error_and_shows_the_text() -> None:
    assert issubclass(NumeralError, ValueError)
    assert issubclass(NumeralError, PolicyParseError)
    with pytest.raises(NumeralError, match="'十二百' is no number"):
        parse("十二百")


@pytest.mark.parametrize(
    ("text", "approximate"), [("十", False), ("十余", True), ("4500余万", True), ("100多万", True)]
)
def test_more_is_kept(text: str, approximate: bool) -> None:
    assert read(text).approximate is approximate


@given(st.text(alphabet="一二两三十百千万亿零〇点分之百成半余多负廿0123.,%/ 人", max_size=14))
@settings(max_examples=300)
def test_any_text_is_a_number_or_the_one_error(text: str) -> None:
    try:
        value = parse(text)
    except NumeralError:
        return
    assert isinstance(value, int | Decimal | Fraction)
    assert not isinstance(value, Decimal) or value.is_finite()


@given(st.integers(1, 9999), st.integers(1, 9))
def test_the_last_digit_belongs_to_the_next_lower_place(number: int, digit: int) -> None:
    for group, worth in (("万", 10**4), ("亿", 10**8), ("万亿", 10**12)):
        assert parse(f"{number}{group}{digit}") == number * worth + digit * worth // 10
