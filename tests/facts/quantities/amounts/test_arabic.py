from decimal import Decimal
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.grammar import default
from strategies.amounts import Read, one, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建幼儿园12所，", ("12所", "=", 12, None, "所")),
        ("培训教师１２３０人次", ("1230人次", "=", 1230, None, "人次")),
        ("新增学位1 122 个。", ("1 122 个", "=", 1122, None, "个")),
        ("新增学位1,200个", ("1，200个", "=", 1200, None, "个")),
        ("入园率达到98.5%，", ("98.5%", "=", Decimal("98.5"), None, "%")),
        ("2024 年底前8 所学校达标", ("8 所", "=", 8, None, "所")),
        ("9月前3所学校开学", ("3所", "=", 3, None, "所")),
        ("投入3.2亿元用于", ("3.2亿元", "=", Decimal("3.2"), None, "亿元")),
        ("资助320余万元", ("320余万元", ">", 320, None, "万元")),
        ("培训2万多人次", ("2万多人次", ">", 2, None, "万人次")),
        ("选派20余名骨干", ("20余名", ">", 20, None, "名")),
        ("占比不低于85%", ("不低于85%", ">=", 85, None, "%")),
        ("占比超过85%", ("超过85%", ">", 85, None, "%")),
        ("占比达85%以上", ("85%以上", ">=", 85, None, "%")),
        ("学生5人（含）以上的", ("5人（含）以上", ">=", 5, None, "人")),
        ("比例控制在10%以内", ("10%以内", "<=", 10, None, "%")),
        ("不超过3个工作日", ("不超过3个工作日", "<=", 3, None, "个工作日")),
        ("30日内办结", ("30日内", "<=", 30, None, "日")),
        ("办理不超过10日", ("不超过10日", "<=", 10, None, "日")),
        ("公告时间压缩至20 日", ("20 日", "=", 20, None, "日")),
        ("减负12亿元以上", ("12亿元以上", ">=", 12, None, "亿元")),
        ("近20%的教师", ("近20%", "~", 20, None, "%")),
        ("节约20%的能耗", ("20%", "=", 20, None, "%")),
        ("规模控制在36个班以内，", ("36个班以内", "<=", 36, None, "个班")),
        ("建设10个左右基地", ("10个左右", "~", 10, None, "个")),
        ("提高3.5个百分点", ("3.5个百分点", "=", Decimal("3.5"), None, "个百分点")),
        ("千分率5‰。", ("5‰", "=", 5, None, "‰")),
        ("建设3-5个基地", ("3-5个", "range", 3, 5, "个")),
        ("建设1至2所学校", ("1至2所", "range", 1, 2, "所")),
        ("受教育年限10.8—11.5年", ("10.8—11.5年", "range", Decimal("10.8"), Decimal("11.5"), "年")),
        ("建设1～2所学校", ("1~2所", "range", 1, 2, "所")),
        ("增长3%—5%左右", ("3%—5%左右", "range", 3, 5, "%")),
        ("1万元以上5万元以下罚款", ("1万元以上5万元以下", "range", 1, 5, "万元")),
        ("密度2.7万人/平方公里", ("2.7万人/平方公里", "=", Decimal("2.7"), None, "万人/平方公里")),
        ("每千人6张/千人床位", ("6张/千人", "=", 6, None, "张/千人")),
        ("师生比为1:15。", ("1：15", "=", 15, None, "1:")),
        ("按30:1比例配备", ("30：1", "=", 30, None, ":1")),
        ("按照5:3:2的比例", ("5：3：2", "=", None, None, None)),
        ("第二课堂+2节活动课", ("2节", "=", 2, None, "节")),
        ("至少安排1个年级", ("1个", ">=", 1, None, "个")),
        ("不低于上年总课时的10%，", ("10%", ">=", 10, None, "%")),
        ("轮岗3年，", ("3年", "=", 3, None, "年")),
        ("（3）5个名师", ("5个", "=", 5, None, "个")),
        ("每12个班级配备", ("12个", "=", 12, None, "个")),
        ("新增12个班，", ("12个班", "=", 12, None, "个班")),
        ("为教师减负10项", ("10项", "=", 10, None, "项")),
        ("投资1.2亿至1.5亿元", ("1.2亿至1.5亿元", "range", Decimal("1.2"), Decimal("1.5"), "亿元")),
        ("配送1200课次", ("1200课次", "=", 1200, None, "课次")),
        ("增速为-2.3%，", ("-2.3%", "=", Decimal("-2.3"), None, "%")),
        ("同比增长-1.5%至2%", ("-1.5%至2%", "range", Decimal("-1.5"), 2, "%")),
        ("冬季零下12℃时", ("零下12℃", "=", -12, None, "℃")),
        ("覆盖率-95%以上", ("95%以上", ">=", 95, None, "%")),
        ("试点-12个", ("12个", "=", 12, None, "个")),
        ("浓度低于75mg/L", ("低于75mg/L", "<", 75, None, "mg/L")),
        ("降至28微克/立方米。", ("28微克/立方米", "=", 28, None, "微克/立方米")),
        ("补助0.3元/千瓦时", ("0.3元/千瓦时", "=", Decimal("0.3"), None, "元/千瓦时")),
        ("时速80km/h以下", ("80km/h以下", "<=", 80, None, "km/h")),
        ("新建220KV变电站", ("220KV", "=", 220, None, "KV")),
        ("用时3个多月", ("3个多月", ">", 3, None, "个月")),
        ("缩短2个多小时", ("2个多小时", ">", 2, None, "小时")),
        ("2/3以上代表同意", ("2/3以上", ">=", Decimal(2) / 3, None, None)),
        ("不低于总数的1/4。", ("1/4", ">=", Decimal("0.25"), None, None)),
        ("折合港币300万元", ("港币300万元", "=", 300, None, "万港元")),
        ("约美元1.5亿元", ("约美元1.5亿元", "~", Decimal("1.5"), None, "亿美元")),
        ("3.05块展板", ("3.05块", "=", Decimal("3.05"), None, "块")),
        ("气温负5.5摄氏度", ("负5.5摄氏度", "=", Decimal("-5.5"), None, "摄氏度")),
        ("项目总数突破100个", ("突破100个", ">", 100, None, "个")),
        ("常住人口控制在40万以内", ("40万以内", "<=", 40, None, "万")),
        ("用户数突破3000 万。", ("突破3000 万", ">", 3000, None, "万")),
        ("产值在500万—1000万的", ("500万—1000万", "range", 500, 1000, "万")),
        ("补助1万-5万元", ("1万-5万元", "range", 1, 5, "万元")),
        ("补助1万元--5万元", ("1万元--5万元", "range", 1, 5, "万元")),
        ("投资3千亿元", ("3千亿元", "=", 3, None, "千亿元")),
        ("每周锻炼3个半小时", ("3个半小时", "=", Decimal("3.5"), None, "小时")),
        ("每份收取12元5角，", ("12元5角", "=", Decimal("12.5"), None, "元")),
        ("电压220kV以上", ("220kV以上", ">=", 220, None, "kV")),
    ],
)  # fmt: skip
def test_amount(text: str, expected: Read) -> None:
    assert one(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2025年12月31日前完成", "2021—2025年规划", "2021-2022学年", "6月底前", "3 月15 日", "第3届运动会",
        "第 12 次会议", "〔2023〕15号", "“1+N”体系", "5+2课后服务", "5G网络", "12345热线", "117街坊", "2.0版政策",
        "7×24小时", "PM2.5浓度", "M36-2个", "3年级学生", "20年代", "前3名", "近5年来", "30日召开", "1人1策",
        "上午8:30开始", "电话：0500-55501234", "（一）加强领导", "1. 推进建设", "100+工程",
        "5mol试剂", "容量4gb", "上午9点45分集合", "9时05分集合", "96年3月参加工作", "票号3/8", "接入的10/20千伏线路",
        "高1米2的", "2024/10/5",
    ],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    assert read(text) == []


def test_a_marker_glued_to_an_amount_is_no_part_of_it() -> None:
    assert one("每万人专利数为2.5个")[2] == Decimal("2.5")
    assert one("2.5个名师工作室") == ("5个", "=", 5, None, "个")


def test_years_are_kept_with_their_ranges() -> None:
    years = find_amounts("2021—2025年建设，2024年5月建成，3.1到2035年", default()).years
    assert [(y.first, y.year, y.dated) for y in years] == [(2021, 2025, False), (None, 2024, True), (None, 2035, False)]


def test_a_marker_glued_to_a_year_is_no_part_of_it() -> None:
    (year,) = find_amounts("2.2023年工作", default()).years
    assert (year.year, year.start) == (2023, 2)


def test_the_ends_of_a_range_in_two_units_are_two_amounts() -> None:
    assert read("奖励8000元-1万元。") == [("8000元", "=", 8000, None, "元"), ("1万元", "=", 1, None, "万元")]


def test_an_end_in_plain_yuan_before_one_in_ten_thousands() -> None:
    assert read("罚款5000-1万元。") == [("5000", "=", 5000, None, "元"), ("1万元", "=", 1, None, "万元")]
    assert read("奖励8至6个。") == []


def test_the_name_of_a_currency_behind_an_amount_is_its_unit() -> None:
    assert [found[4] for found in read("引资5万美元3万元")] == ["万美元", "万元"]


@given(st.sampled_from(["m", "km", "mg", "kV", "GB", "L"]), st.text(ascii_letters, min_size=1, max_size=5))
def test_a_unit_in_letters_is_not_cut_from_a_longer_word(unit: str, more: str) -> None:
    found = read(f"共5{unit}{more}，")
    assert all(amount[0] == f"5{amount[4]}" and amount[0] in (f"5{unit}{more}",) for amount in found)


@given(st.decimals(0, 1000, places=1), st.sampled_from(["%", "℃", "个百分点", "亿元"]))
def test_a_minus_behind_a_verb_makes_a_number_negative(value: Decimal, unit: str) -> None:
    assert one(f"增速为-{value}{unit}。")[2] == -value
    assert one(f"试点项目-{value}{unit}。")[2] == value


def test_one_before_a_number_that_begins_with_1() -> None:
    assert [found[0] for found in read("配建1所15班幼儿园，实行1校1策")] == ["1所", "15班"]


def test_what_falls_from_one_amount_to_another_is_no_range() -> None:
    text = "审批时限由20个工作日至15个工作日，占比由12%至10%以下。"
    read_there = [(text[a.start : a.end], a.op) for a in find_amounts(text, default()).amounts]
    assert read_there == [("20个工作日", "="), ("15个工作日", "="), ("12%", "="), ("10%以下", "<=")]


def test_a_time_before_a_meal_is_no_rank() -> None:
    assert [found[0] for found in read("餐前30分钟查验，前3名获奖，前30天公示。")] == ["30分钟"]


def test_pairs_meals_and_visits_are_counted() -> None:
    assert [found[4] for found in read("结对22对，供餐2餐，走访300家次，照度300lx。")] == ["对", "餐", "家次", "lx"]
    assert read("实行1对1辅导，按3餐饮店") == []
