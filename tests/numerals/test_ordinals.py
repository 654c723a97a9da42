import pytest

from policyparse.numerals import ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("廿", 20), ("廿五", 25), ("卅一", 31),
        ("一百", 100), ("一百零三", 103), ("一百〇三", 103), ("一百○三", 103), ("一百一十五", 115), ("一百十五", 115),
        ("九百九十九", 999), ("一千二百六十", 1260), ("一千零六", 1006), ("二〇", 20), ("二○", 20), ("一一", 11),
        ("两", 2), ("1", 1), ("１２", 12), ("1 2", 12), ("119", 119), ("①", 1), ("⑳", 20), ("㉑", 21), ("㊿", 50),
        ("⑴", 1), ("⒈", 1), ("㈠", 1), ("Ⅰ", 1), ("Ⅳ", 4), ("Ⅻ", 12), ("IV", 4), ("ix", 9), ("XIV", 14), ("III", 3),
    ],
)  # fmt: skip
def test_ordinal(text: str, value: int) -> None:
    assert ordinal(text) == value


@pytest.mark.parametrize(
    "text", ["", "第一", "一百二", "百", "十百", "一二十", "1.2", "IIII", "VX", "甲", "1一", "½", "一百零"]
)
def test_no_ordinal(text: str) -> None:
    assert ordinal(text) is None
