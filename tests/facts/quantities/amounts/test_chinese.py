from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.grammar import default
from policyparse.numerals import Style, format, parse
from strategies.amounts import Read, one, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一至两个专业", ("一至两个", "range", 1, 2, "个")),
        ("两三名教师", ("两三名", "range", 2, 3, "名")),
        ("增长百分之四点一", ("百分之四点一", "=", Decimal("4.1"), None, "%")),
        ("不少于百分之三十", ("不少于百分之三十", ">=", 30, None, "%")),
        ("三十日内答复", ("三十日内", "<=", 30, None, "日")),
        ("产值翻一番。", ("翻一番", "=", 1, None, "番")),
        ("十余万元经费", ("十余万元", ">", 100000, None, "元")),
        ("新建两所小学", ("两所", "=", 2, None, "所")),
        ("建成三个中心", ("三个", "=", 3, None, "个")),
        ("装机一百千瓦", ("一百千瓦", "=", 100, None, "千瓦")),
        ("年满六周岁", ("六周岁", "=", 6, None, "周岁")),
        ("半数以上的学校", ("半数以上", ">=", Decimal("0.5"), None, None)),
        ("参与率过半。", ("过半", ">", Decimal("0.5"), None, None)),
        ("一半以上的学校", ("一半以上", ">=", Decimal("0.5"), None, None)),
        ("每年举办一次评选", ("一次", "=", 1, None, "次")),
        ("五万元以下罚款", ("五万元以下", "<=", 50000, None, "元")),
        ("层高不低于二点七五米", ("不低于二点七五米", ">=", Decimal("2.75"), None, "米")),
        ("增长三点五个百分点", ("三点五个百分点", "=", Decimal("3.5"), None, "个百分点")),
        ("投入四点二亿元", ("四点二亿元", "=", 420000000, None, "元")),
        ("下午三点五人以上到场", ("五人以上", ">=", 5, None, "人")),
        ("新增试点五所", ("五所", "=", 5, None, "所")),
        ("三人以上联名", ("三人以上", ">=", 3, None, "人")),
        ("学制一年半。", ("一年半", "=", Decimal("1.5"), None, "年")),
        ("锻炼一个半小时以上", ("一个半小时以上", ">=", Decimal("1.5"), None, "小时")),
        ("约两个半月建成", ("约两个半月", "~", Decimal("2.5"), None, "个月")),
        ("投入八百到九百亿元", ("八百到九百亿元", "range", 80000000000, 90000000000, "元")),
        ("引进两到三万名人才", ("两到三万名", "range", 20000, 30000, "名")),
        ("引进十至二百名人才", ("十至二百名", "range", 10, 200, "名")),
        ("新增五十到一百万平方米", ("五十到一百万平方米", "range", 500000, 1000000, "平方米")),
        ("拨付壹拾伍万元整", ("壹拾伍万元", "=", 150000, None, "元")),
        ("收取十元零五分", ("十元零五分", "=", Decimal("10.05"), None, "元")),
        ("每件一元二角", ("一元二角", "=", Decimal("1.2"), None, "元")),
        ("拨付叁拾元伍角整", ("叁拾元伍角", "=", Decimal("30.5"), None, "元")),
        ("拨付拾万零捌佰元整", ("拾万零捌佰元", "=", 100800, None, "元")),
        ("余额为负十五点五元", ("负十五点五元", "=", Decimal("-15.5"), None, "元")),
        ("夜间零下十度", ("零下十度", "=", -10, None, "度")),
        ("减负三亿元", ("三亿元", "=", 300000000, None, "元")),
        ("吸纳七八百名工人", ("七八百名", "range", 700, 800, "名")),
        ("投入三四十万元", ("三四十万元", "range", 300000, 400000, "元")),
        ("十五六岁少年", ("十五六岁", "range", 15, 16, "岁")),
        ("修路三五百公里", ("三五百公里", "range", 300, 500, "公里")),
        ("新增零点八亿元", ("零点八亿元", "=", 80000000, None, "元")),
        ("六萬七千元", ("六萬七千元", "=", 67000, None, "元")),
        ("三个多月", ("三个多月", ">", 3, None, "个月")),
        ("提高百分之三到百分之五点五", ("百分之三到百分之五点五", "range", 3, Decimal("5.5"), "%")),
        ("捐赠港币五百万元", ("港币五百万元", "=", 5000000, None, "港元")),
        ("收取五元三角二分", ("五元三角二分", "=", Decimal("5.32"), None, "元")),
    ],
)  # fmt: skip
def test_amount(text: str, expected: Read) -> None:
    assert one(text) == expected


def test_a_third_is_a_fraction_without_unit() -> None:
    text, op, value, high, unit = one("不少于三分之一的学校")
    assert (text, op, high, unit) == ("不少于三分之一", ">=", None, None)
    assert value is not None
    assert abs(value - Decimal(1) / 3) < Decimal("1e-20")


@pytest.mark.parametrize(
    "text",
    [
        "二〇三五年远景目标", "“十四五”规划", "四个意识", "五个中心", "一体化", "进一步", "统一部署", "三级医院",
        "突破一批难题", "“一枢十支”", "基金二期", "五台山", "一名学生", "通过半年努力", "一半学校", "两学一做",
        "第三方", "三农工作", "百年大计", "千家万户", "数十家企业", "几十名教师", "上百家企业", "数百万群众",
        "数十亿元投资", "三角地块", "一年半载", "一元二次方程",
        "两角五分", "四兆九千项", "三四年级",
    ],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    assert read(text) == []


def test_years_in_characters() -> None:
    assert [y.year for y in find_amounts("到二〇三五年建成，二零三〇年", default()).years] == [2035, 2030]


def test_one_thing_and_plain_years_count_where_something_compares_them() -> None:
    assert read("打造一个品牌，实施三年行动，建一所学校，第一批项目") == []
    found = [a[0] for a in read("不少于一个，超过 一所，一所以上，一个月，一至两个，每年一次，不超过三年，三年以内")]
    assert found == ["不少于一个", "超过 一所", "一所以上", "一个月", "一至两个", "一次", "不超过三年", "三年以内"]


@given(st.integers(1, 10**12), st.integers(0, 9), st.integers(0, 9), st.sampled_from(["simplified", "financial"]))
def test_an_amount_in_yuan_and_its_parts_is_read_whole(yuan: int, tenths: int, hundredths: int, style: Style) -> None:
    text = format(yuan, style) + "元"
    if tenths:
        text += format(tenths, style) + "角"
    elif hundredths:
        text += "零"
    if hundredths:
        text += format(hundredths, style) + "分"
    found = [amount[2] for amount in read(f"拨付{text}整")]
    assert found in ([yuan + Decimal(tenths * 10 + hundredths) / 100], [] if text in ("一元", "壹元") else None)


@given(st.integers(1, 8), st.sampled_from(["十", "百", "千", "万", "十万", "百万", "亿"]))
def test_two_neighbouring_digits_before_a_place_are_a_range(digit: int, place: str) -> None:
    low, high = format(digit), format(digit + 1)
    assert one(f"修路{low}{high}{place}公里") == (
        f"{low}{high}{place}公里", "range", parse(f"{low}{place}"), parse(f"{high}{place}"), "公里"
    )  # fmt: skip


def test_the_end_of_a_share_is_no_part_of_what_follows() -> None:
    assert [a[:4] for a in read("提高百分之五到三年内")] == [("百分之五", "=", 5, None), ("三年内", "<=", 3, None)]
    assert read("从百分之三到二〇三〇年")[0][:4] == ("百分之三", "=", 3, None)
    assert [a[1] for a in read("三分之一至二分之一")] == ["=", "="]
    assert one("多三分之一至一倍")[3] == 1
