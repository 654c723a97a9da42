"""Lists of annexes and the labels that open them."""

import pytest

from strategies.fronts import front_of, kinds

HEAD = "云溪区关于加强管理的意见\n为加强管理，提出以下意见。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"
TAIL = "云溪区教育局\n2021年3月1日\n"


@pytest.mark.parametrize(
    ("listed", "zone"),
    [
        ("附件：1.任务分工表\n2.建设项目表\n", "附件：1.任务分工表\n2.建设项目表"),
        ("附件：1. 任务分工表\n      2. 建设项目表\n      3. 联系人表\n",
         "附件：1. 任务分工表\n      2. 建设项目表\n      3. 联系人表"),
        ("附件:1.任务分工表 2.建设项目表\n", "附件:1.任务分工表 2.建设项目表"),
        ("附件：1.任务分工表2.建设项目表\n", "附件：1.任务分工表2.建设项目表"),
        ("附件：1.2023年任务表\n2.2024年任务表\n", "附件：1.2023年任务表\n2.2024年任务表"),
        ("附表：1.任务表\n2.建设项目表\n", "附表：1.任务表\n2.建设项目表"),
        ("附件：1.任务\n分工表\n2.建设项目表\n", "附件：1.任务\n分工表\n2.建设项目表"),
        ("附件：1.任务\n\n# Page 7:\n分工表\n2.建设项目表\n", "附件：1.任务\n\n# Page 7:\n分工表\n2.建设项目表"),
    ],
)  # fmt: skip
def test_lists(listed: str, zone: str) -> None:
    text = HEAD + listed + TAIL
    reading = front_of(text)
    assert [text[z.start : z.end] for z in reading.zones if z.kind == "annex"] == [zone]
    assert kinds(reading)[-2:] == ["signature", "signature"]


def test_a_list_in_text_without_line_ends() -> None:
    text = HEAD.strip() + "落实责任。附件：1.任务分工表2.建设项目表 云溪区教育局 2021年3月1日"
    reading = front_of(text)
    assert [text[z.start : z.end] for z in reading.zones] == ["附件：1.任务分工表2.建设项目表"]


@pytest.mark.parametrize("line", ["附件1.5倍计算。\n", "附件所列事项：1.任务\n", "见附件2。\n"])
def test_no_list(line: str) -> None:
    assert front_of(HEAD + line + TAIL).zones == []


def test_label_of_an_annex_needs_a_line_of_its_own() -> None:
    text = HEAD + "附件所列事项由各单位落实。\n附件2\n云溪区经费管理办法\n第一条 为了管理经费，制定本办法。\n"
    assert kinds(front_of(text))[-4:] == ["", "annex", "title", ""]


def test_wrapped_title_below_a_label() -> None:
    text = HEAD + "附件1：\n云溪区教育经费\n管理办法\n（试行）\n第一条 为了管理经费，制定本办法。\n"
    assert kinds(front_of(text))[-5:] == ["annex", "title", "title", "title", ""]


def test_what_stands_between_a_label_and_a_heading_is_a_title_whatever_it_ends_in() -> None:
    label = HEAD + "附件1\n托育机构设置基本要求\n"
    assert kinds(front_of(label + "一、场地\n设施齐全。\n"))[-4:] == ["annex", "title", "", ""]
    assert kinds(front_of(label + "设施齐全，人员到位，制度健全。\n"))[-3:] == ["annex", "", ""]
