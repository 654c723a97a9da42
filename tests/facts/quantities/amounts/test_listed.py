"""Bare figures of a list that share the unit of its last."""

import pytest

from strategies.amounts import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "课程分别达到18、15、12门。",
            [("18", "=", 18, None, "门"), ("15", "=", 15, None, "门"), ("12门", "=", 12, None, "门")],
        ),
        (
            "分别给予不低于500、1000元补助。",
            [("不低于500", ">=", 500, None, "元"), ("1000元", ">=", 1000, None, "元")],
        ),
        ("分别压缩至3、5天以内。", [("3", "<=", 3, None, "天"), ("5天以内", "<=", 5, None, "天")]),
        ("拨打110、119、12个电话。", [("12个", "=", 12, None, "个")]),
        ("分别由第3、4、5所学校承办。", []),
        ("分别建设园区，改造3、5所。", [("5所", "=", 5, None, "所")]),
    ],
)
def test_what_deals_out_makes_amounts_of_bare_figures(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(text) == expected
