"""Whole numbers above decimals."""

from strategies.outlines import codes, shape

BODY = "镇各单位按职责做好工作，及时报告有关情况。"


def test_glued_to_their_titles() -> None:
    text = f"1总则\n1.1编制目的\n{BODY}\n1.2编制依据\n{BODY}\n2组织体系\n2.1领导机构\n{BODY}\n"
    assert shape(text) == [
        (1, "1", "总则"), (2, "1.1", "编制目的"), (2, "1.2", "编制依据"), (1, "2", "组织体系"), (2, "2.1", "领导机构"),
    ]  # fmt: skip


def test_lost_above_two_or_more() -> None:
    text = f"总则\n1.1 编制目的\n{BODY}\n组织体系\n2.1 领导机构\n{BODY}\n2.2 办事机构\n{BODY}\n"
    assert shape(text) == [
        (1, "", "总则"), (2, "1.1", "编制目的"), (1, "", "组织体系"), (2, "2.1", "领导机构"), (2, "2.2", "办事机构"),
    ]  # fmt: skip
    assert codes(text) == ["PP101", "PP101"]
    assert [marker for _, marker, _ in shape(f"{BODY}\n1.1 编制目的\n{BODY}\n1.2 编制依据\n{BODY}\n")] == ["1.1", "1.2"]


def test_an_item_in_brackets_has_no_decimals_below_it() -> None:
    items = "（1）县级应急专家组；\n（2）乡级应急专家组。\n"
    text = f"1 总则\n1.1 分级\n{items}2 组织体系\n2.1 领导机构\n{BODY}\n2.2 办事机构\n{BODY}\n3 附则\n{BODY}\n"
    assert [(level, marker) for level, marker, _ in shape(text)] == [
        (1, "1"), (2, "1.1"), (3, "（1）"), (3, "（2）"), (1, "2"), (2, "2.1"), (2, "2.2"), (1, "3"),
    ]  # fmt: skip


def test_a_sentence_behind_a_number_is_no_successor() -> None:
    text = f"1 总则\n1.1 范围\n{BODY}\n2 体系\n2.1 机构\n全镇共有\n3 所学校，都设立了专班。\n"
    assert [marker for _, marker, _ in shape(text)] == ["1", "1.1", "2", "2.1"]
