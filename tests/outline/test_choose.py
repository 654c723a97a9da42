"""One reading of the whole: accept, drop, nest."""

from hypothesis import given
from hypothesis import strategies as st

from strategies.outlines import codes, shape


def levels(text: str) -> list[tuple[int, str]]:
    return [(level, marker) for level, marker, _ in shape(text)]


def test_families_nest_in_the_order_of_the_standard() -> None:
    text = "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n二、己\n"
    assert levels(text) == [(1, "一、"), (2, "（一）"), (3, "1."), (4, "（1）"), (5, "①"), (1, "二、")]


def test_a_level_may_be_left_out() -> None:
    assert levels("一、甲\n1.乙\n2.丙\n二、丁\n1.戊\n") == [(1, "一、"), (2, "1."), (2, "2."), (1, "二、"), (2, "1.")]


def test_numbering_may_run_on_across_parents() -> None:
    text = "一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己\n"
    assert [level for level, _ in levels(text)] == [1, 2, 2, 1, 2, 2]
    assert codes(text) == []


def test_a_wrapped_number_is_no_heading() -> None:
    line = "畅通教育服务热线和政务服务便民热线，认真受理群众来电，并与一百一十"
    text = "一、甲\n" + (line + "\n") * 8 + "119、120 等紧急热线联动，形成合力。\n二、乙\n"
    assert levels(text) == [(1, "一、"), (1, "二、")]


def test_decimals_belong_below_their_prefix() -> None:
    text = (
        "2.3 目标\n内容。\n2.3.1 城市更强。内容。\n2.5\n家标准。\n2.3.2 生活更好。内容。\n三、任务\n3.1 经济\n内容。\n"
    )
    assert levels(text) == [(1, "2.3"), (2, "2.3.1"), (2, "2.3.2"), (1, "三、"), (2, "3.1")]


def test_whole_numbers_are_headings_above_decimals_only() -> None:
    assert levels("云溪区校园建设导则\n1 总则\n1.1 目的\n内容。\n2 任务\n2.1 建设\n内容。\n") == [
        (1, "1"),
        (2, "1.1"),
        (1, "2"),
        (2, "2.1"),
    ]
    assert levels("一、甲\n12 月底前完成。\n二、乙\n") == [(1, "一、"), (1, "二、")]


def test_lists_inside_a_paragraph_are_no_sections() -> None:
    text = "一、甲\n要抓好三项工作：（1）加强领导；（2）落实责任；（3）强化督导。\n二、乙\n"
    assert levels(text) == [(1, "一、"), (1, "二、")]


def test_a_cross_reference_is_no_heading() -> None:
    text = (
        "第一条 为了管理，制定本办法。依照本法第三十条第二款第（一）项的规定。"
        "第二条 本办法适用于本区。第三条 本办法自公布之日起施行。"
    )
    assert [marker for _, marker in levels(text)] == ["第一条", "第二条", "第三条"]


def test_a_second_document_starts_anew() -> None:
    text = "一、甲\n内容。\n二、乙\n内容。\n附件\n一、丙\n内容。\n二、丁\n内容。\n"
    assert levels(text) == [(1, "一、"), (1, "二、"), (1, "一、"), (1, "二、")]
    assert codes(text) == []


def test_a_doubled_number_is_kept_and_reported() -> None:
    text = "一、甲\n内容。\n二、乙\n内容。\n二、丙\n内容。\n三、丁\n内容。\n"
    assert [marker for _, marker in levels(text)] == ["一、", "二、", "二、", "三、"]
    assert codes(text) == ["PP103"]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=8))
def test_any_tree_of_two_levels_comes_back(children: list[int]) -> None:
    ordinals = "一二三四五六七八九"
    lines, want = [], []
    for i, count in enumerate(children):
        lines.append(f"{ordinals[i]}、第{i}部分的工作")
        want.append((1, f"{ordinals[i]}、"))
        for j in range(count):
            lines.append(f"（{ordinals[j]}）加强第{j}项建设。各单位要认真抓好落实，确保取得实效。")
            want.append((2, f"（{ordinals[j]}）"))
    assert levels("\n".join(lines)) == want


def test_what_runs_on_is_known_though_doubtful_markers_were_passed_over() -> None:
    # The lines before （二）, 4. and 5. are full and lack a full stop, as if a sentence went on.
    full = "各街道办事处和有关部门要把这项工作放在心上抓好抓实抓出成效并且按照年度计划逐项推进\n"
    whole, cut = full * 2 + "并向社会公开。\n", full * 2
    text = (
        f"一、任务\n（一）甲类\n1.首项。{whole}2.次项。{cut}（二）乙类\n3.三项。{cut}4.四项。{cut}5.五项。{whole}"
        f"（三）丙类\n6.六项。{whole}7.七项。{whole}"
    )
    assert [marker for _, marker in levels(text)] == [
        *("一、", "（一）", "1.", "2."),
        *("（二）", "3.", "4.", "5."),
        *("（三）", "6.", "7."),
    ]
    assert codes(text) == []


def test_nothing_runs_on_into_another_document() -> None:
    # 22. and 23. are the numbers that a compilation gives its documents.
    plan = "{}、甲\n（一）乙\n云溪区开展活动。\n（二）丙\n云溪区开展活动。\n"
    rules = (
        "第一章 总则\n第一条 为了管理，制定本条例。\n第二条 本条例适用于本区。\n第二章 附则\n第三条 本条例即日施行。\n"
    )
    text = plan.format("一") + "22.云溪区公园条例\n" + rules + plan.format("一") + "23.临江市公园条例\n" + rules
    assert not {"22.", "23."} & {marker for _, marker in levels(text)}
