from strategies.amounts import read


def test_adjacent_amounts_share_the_comparison_before() -> None:
    assert [a[1] for a in read("每年组织不少于20大项40个赛事")] == [">=", ">="]


def test_a_list_shares_the_comparison_of_its_end() -> None:
    assert [a[:2] for a in read("分别达到80%、90%以上")] == [("80%", ">="), ("90%以上", ">=")]


def test_what_ends_a_time_compares_no_amount_of_another_kind_before_it() -> None:
    assert [a[:2] for a in read("建成30所、3年内达标的学校")] == [("30所", "="), ("3年内", "<=")]
    assert [a[1] for a in read("压减至6个、22个工作日以内")] == ["<=", "<="]
    assert [a[1] for a in read("分别突破600万吨、500亿元")] == [">", ">"]


def test_the_ceiling_of_what_is_paid() -> None:
    assert read("最高可达5万元，最高给予0.05元/美元") == [
        ("最高可达5万元", "<=", 5, None, "万元"),
        ("最高给予0.05元/美元", "<=", read("0.05元")[0][2], None, "元/美元"),
    ]


def test_a_word_apart_governs_the_first_amount_of_its_clause() -> None:
    assert [a[1] for a in read("至少安排1个年级开设2课时，配备3名教师")] == [">=", "=", "="]


def test_the_ends_of_a_range_are_one_amount() -> None:
    assert read("处1万元以上5万元以下罚款") == [("1万元以上5万元以下", "range", 1, 5, "万元")]
    assert [a[1] for a in read("1万元以上5人以下")] == [">=", "<="]


def test_a_longer_word_that_ends_like_a_comparison_is_none() -> None:
    assert [a[:2] for a in read("节约20%，附近5所学校，不超过30人")] == [
        ("20%", "="),
        ("5所", "="),
        ("不超过30人", "<="),
    ]


def test_a_list_goes_on_that_a_word_apart_compares() -> None:
    assert [a[1] for a in read("分别不低于工资的10%、20%和35%")] == [">=", ">=", ">="]
    assert [a[1] for a in read("至少配备1名专职和2名兼职人员")] == [">=", ">="]
    assert [a[1] for a in read("至少安排1名教师并组建2个社团")] == [">=", "="]


def test_what_forbids_less_asks_for_as_much() -> None:
    assert [a[:2] for a in read("不得小于5米，不应小于6米，不宜超过7米，不能低于8米")] == [
        ("不得小于5米", ">="),
        ("不应小于6米", ">="),
        ("不宜超过7米", "<="),
        ("不能低于8米", ">="),
    ]


def test_the_last_months_are_not_some_months() -> None:
    assert [a[1] for a in read("近24个月内受到处罚，历时近24个月")] == ["<=", "~"]
