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
        ("中等职业学校艺术课程不得低于60学时。", ["中等职业学校艺术课程"]),
        ("合唱、舞蹈等社团占70%。", ["社团"]),
        ("保证选修课程的4个学分。", ["选修课程"]),
        ("以5年为周期开展评估。", ["周期"]),
        ("以2年为一个周期，开展评估。", ["周期"]),
        ("鼓励有条件的学校按总课时的12%开设书法课程。", ["书法课程"]),
        ("按照设备投资额的6%给予补贴。", ["补贴"]),
        ("按照设备投资额的6%在税前扣除。", ["设备投资额"]),
        ("按投资额的6%给予不超过90万元的补贴。", ["投资额", "补贴"]),
        ("保证金不得超过合同金额的4%。", ["保证金"]),
        ("首付款比例为40%、不高于合同金额的60%。", ["首付款比例", None]),
        ("课时总量达到9%，有条件的达到12%。", ["课时总量", None]),
        ("办理时限由法定的20个工作日压缩。", ["办理时限"]),
        ("小学阶段书法、舞蹈课每周各2节。", ["小学阶段书法、舞蹈课"]),
        ("乡镇小学至少要配备书法、舞蹈教师各1名。", ["书法、舞蹈教师"]),
        ("完成对接的企业可以免费使用厂房、车间各1处。", ["车间"]),
        ("教师生活补助每人每月400元。", ["教师生活补助"]),
        ("按照每周16课时的标准配齐。", [None]),
        ("按照每人900元的标准给予一次性就业补贴。", ["一次性就业补贴"]),
        ("按每人900元发放一次性就业补贴。", ["一次性就业补贴"]),
        ("减按2%征收率征收增值税。", ["增值税"]),
        ("2025年6月30日前按照30%收取。", [None]),
        ("民办园按每生每年900元补助。", ["民办园"]),
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
