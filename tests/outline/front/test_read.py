"""The front line by line: what kind each line is, and where the body begins."""

import pytest
from hypothesis import given

from strategies.fronts import front_of, kinds
from strategies.soup import texts as soup

BODY = "为发展教育，制定本计划。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


def body(text: str) -> str:
    return text[front_of(text).body :]


def test_red_head_notice_and_annex() -> None:
    text = (
        "云溪区教育局文件\n云教〔2022〕1号\n云溪区教育局关于印发\n《云溪区教育行动计划》的通知\n各学校：\n"
        "现将《云溪区教育行动计划》印发给你们。\n特此通知。\n附件：云溪区教育行动计划\n云溪区教育局\n2022年3月1日\n（此件公开发布）\n"
        "附件\n云溪区教育行动计划\n" + BODY
    )
    assert kinds(front_of(text)) == [
        "letterhead", "letterhead", "notice", "notice", "salutation", "notice", "notice", "annex", "signature",
        "signature",
        "signature", "annex", "title", "", "", "", "", "",
    ]  # fmt: skip
    assert body(text) == BODY


def test_a_title_whose_first_line_ends_like_a_body_s_name() -> None:
    notice = (
        "云溪区人民政府关于印发云溪区提升乡村学校办学水平实施方案的通知\n云政发〔2022〕1号\n各镇人民政府：\n"
        "经区政府同意，现将方案印发给你们。\n2022年3月1日\n"
    )
    text = f"{notice}云溪区提升乡村学校\n\n办学水平的实施方案\n{BODY}"
    assert kinds(front_of(text))[5:8] == ["title", "title", ""]
    assert body(text) == BODY
    signed = f"{notice}云溪区人民政府\n云溪区提升乡村学校办学水平实施方案\n{BODY}"
    assert kinds(front_of(signed))[5:8] == ["signature", "title", ""]


def test_cover_contents_and_title() -> None:
    text = "云溪区教育\n行动计划\n云溪区教育局\n2021年12月\n目 录\n云溪区教育行动计划\n" + BODY
    assert kinds(front_of(text))[:6] == ["cover", "cover", "cover", "cover", "toc", "title"]
    assert body(text) == BODY


def test_web_page() -> None:
    text = (
        "当前位置：首页 > 文件\n云溪区教育行动计划\n发布时间：2021-03-01 来源：区教育局\n" + BODY + "【打印】【关闭】\n"
    )
    assert kinds(front_of(text)) == ["furniture", "title", "furniture", "", "", "", "", "", "furniture"]


def test_tail() -> None:
    text = (
        "云溪区教育局关于加强管理的意见\n各学校：\n" + BODY + "云溪区教育局\n2021年3月1日\n抄送：区政府办公室。\n"
        "云溪区教育局办公室 2021年3月2日印发\n"
    )
    found = front_of(text)
    assert kinds(found)[-4:] == ["signature"] * 4
    assert found.front is not None
    assert found.front.signed_on is not None
    assert text[slice(*found.front.signed_on)] == "2021年3月1日"


def test_second_annex_further_down() -> None:
    text = "云溪区教育行动计划\n" + BODY + "附件2\n云溪区教育经费\n管理办法\n第一条 为了管理经费，制定本办法。\n"
    assert kinds(front_of(text))[-4:] == ["annex", "title", "title", ""]


def test_list_of_annexes_is_a_zone() -> None:
    text = (
        "云溪区关于印发两个文件的通知\n各学校：\n现将有关文件印发给你们。\n附件：1.云溪区方案\n2.云溪区清单\n"
        "云溪区教育局\n2021年3月1日\n附件1\n云溪区方案\n" + BODY
    )
    reading = front_of(text)
    zones = [(z.kind, text[z.start : z.end]) for z in reading.zones]
    assert zones == [("annex", "附件：1.云溪区方案\n2.云溪区清单")]
    assert text[reading.body :] == BODY


def test_part_of_a_text_has_no_front() -> None:
    text = "（三）完善机制。健全制度。\n1.落实责任。明确职责。\n四、保障措施\n加强领导。\n"
    reading = front_of(text)
    assert reading.body == 0
    assert set(kinds(reading)) == {""}


def test_parts_of_one_line() -> None:
    text = (
        "云溪区教育局关于印发《云溪区教育行动计划》的通知 云教〔2021〕8号 各学校： "
        "现将《云溪区教育行动计划》印发给你们。 "
        "云溪区教育局 2021年3月5日 云溪区教育行动计划 为发展教育，制定本计划。 "
        "一、总体要求 坚持改革。 二、主要任务 落实责任。"
    )
    reading = front_of(text)
    assert text[reading.body :].startswith("为发展教育")
    assert reading.front is not None
    parts = {kind: text[start:end] for kind, start, end in reading.front.parts}
    assert parts["salutation"] == "各学校："
    assert parts["letterhead"] == "云教〔2021〕8号"
    assert parts["title"] == "云溪区教育行动计划"


@pytest.mark.parametrize("text", ["", "\n\n", "云溪区", "。", "附件", "各学校：", "（", "《", "2021年", "# Page 1:\n"])
def test_scraps(text: str) -> None:
    reading = front_of(text)
    assert 0 <= reading.body <= len(text)


@given(soup)
def test_any_text_has_a_front(text: str) -> None:
    reading = front_of(text)
    assert len(reading.fold) == len(text)
    assert 0 <= reading.body <= len(text)
    assert all(a.start < a.end <= b.start for a, b in zip(reading.lines, reading.lines[1:], strict=False))
    assert all(a.end <= b.start for a, b in zip(reading.zones, reading.zones[1:], strict=False))


def test_a_title_may_name_its_body_on_the_line_above_its_year() -> None:
    text = "云溪区教育局\n2022年工作总结及2023年工作计划\n" + BODY
    front = front_of(text)
    assert kinds(front)[:2] == ["title", "title"]
    assert front.front is not None and front.front.title is not None
    assert front.front.title.ink == "云溪区教育局2022年工作总结及2023年工作计划"
    assert kinds(front_of("云溪区教育局\n教育发展规划\n2022年工作总结及2023年工作计划\n" + BODY))[0] != ""


def test_the_meeting_at_which_a_report_was_made() -> None:
    head = "云溪区2024年政府工作报告\n——2024年1月5日在云溪区第五届\n人民代表大会第三次会议上\n"
    text = head + "各位代表：\n现在报告工作。\n一、工作回顾\n成效明显。\n二、工作安排\n落实责任。\n"
    assert text[front_of(text).body :].startswith("各位代表")
