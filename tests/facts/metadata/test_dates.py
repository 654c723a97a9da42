"""Dates to ISO form."""

import pytest

from policyparse.facts.metadata.dates import iso_date
from policyparse.grammar import default
from policyparse.scan.fold import fold


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2022年3月15日", "2022-03-15"),
        ("2023 年6 月1 日", "2023-06-01"),
        ("２０２１年１２月３１日", "2021-12-31"),
        ("二○一九年十二月二十日", "2019-12-20"),
        ("二〇二一年元月三十一日", "2021-01-31"),
        ("2022- 07- 19", "2022-07-19"),
        ("2021/3/5 10:22", "2021-03-05"),
        ("2018.09.12", "2018-09-12"),
        ("2021年10月", "2021-10"),
        ("2021年", "2021"),
        ("2021", "2021"),
        ("发布于2021年3月5日", "2021-03-05"),
    ],
)
def test_printed_forms(printed: str, iso: str) -> None:
    assert iso_date(fold(printed), default().pattern("date")) == iso


@pytest.mark.parametrize("printed", ["", "3月15日", "20211", "上月", "1234567"])
def test_no_date(printed: str) -> None:
    assert iso_date(fold(printed), default().pattern("date")) is None
