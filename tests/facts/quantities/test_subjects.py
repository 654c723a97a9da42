"""What an amount measures, cut from the words on its two sides."""

import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.subjects import LONGEST, subject_of
from policyparse.grammar import default


def subjects(text: str) -> list[str | None]:
    floor, out = 0, []
    for amount in find_amounts(text, default()).amounts:
        span = subject_of(text, amount, floor, default())
        out.append(text[slice(*span)] if span else None)
        floor = amount.end
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建5所公办幼儿园。", ["公办幼儿园"]),
        ("入园率达到99%。", ["入园率"]),
        ("到2025年，毛入学率保持在97%以上。", ["毛入学率"]),
        ("小学21所、初中9所。", ["小学", "初中"]),
        ("培育10个思政工作室、5名学科带头人。", ["思政工作室", "学科带头人"]),
        ("加强3个重点工程建设。", ["重点工程"]),
        ("开展不少于40学时的志愿服务。", ["志愿服务"]),
        ("合格率、及时率达到100%。", ["合格率、及时率"]),
        ("培育12所“五育并举”示范学校，", ["“五育并举”示范学校"]),
        ("学校要确保劳动课课时总量不低于规定总课时8%。", ["劳动课课时总量"]),
        ("劳动课不少于4个学分（相当于72课时）。", ["劳动课", None]),
        ("支持采用节能灯具（功率不超过30瓦）。", ["功率"]),
        ("教学质量（25%）。", ["教学质量"]),
        ("全区每3年举办1次艺术节。", [None, "艺术节"]),
        ("8.将全区平均办理时间压缩至4个工作日。", ["平均办理时间"]),
        ("（二）交易数额在五万元以上的；", ["交易数额"]),
        ("2024年8月底前新开办幼儿园4所。", ["新开办幼儿园"]),
        ("价格扣除比例由10%降低。", ["价格扣除比例"]),
        ("12%。", [None]),
        ("5所。", [None]),
    ],
)
def test_subject(text: str, expected: list[str | None]) -> None:
    assert subjects(text) == expected


def test_a_subject_ends_within_reach() -> None:
    (found,) = subjects("新建5所" + "好" * 300)
    assert found is not None
    assert 2 <= len(found) <= LONGEST


def test_what_belongs_to_the_amount_before_is_not_taken() -> None:
    assert subjects("新建5所幼儿园，3%") == ["幼儿园", None]
