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


def test_a_sites_words_between_headline_and_title() -> None:
    text = "云溪区教育行动计划\n阅读 999+\n29.51KB\n收藏\n云溪区教育 行动计划\n" + BODY
    found = front_of(text)
    assert kinds(found)[:5] == ["cover", "furniture", "furniture", "furniture", "title"]
    assert body(text) == BODY


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


@pytest.mark.parametrize(
    "sentence",
    [
        "《云溪区教育行动计划》\n已经区政府\n同意，现印发给你们，请认真执行。\n",
        "根据市教育局\n《关于印发<临江市教育要点>的通知》\n（临教〔2022〕\n3号）精神，现将行动计划印发给你们。\n",
    ],
)
def test_a_notice_whose_sentence_is_torn(sentence: str) -> None:
    head = "云溪区教育局关于印发\n云溪区教育行动计划的通知\n云教〔2022〕1号\n各学校：\n"
    text = head + sentence + "云溪区教育局\n2022年3月1日\n云溪区教育行动计划\n" + BODY
    found = front_of(text)
    assert found.front is not None
    assert found.front.title is not None
    assert found.front.title.ink == "云溪区教育行动计划"
    assert found.front.notice is not None
    assert body(text) == BODY


def test_a_pages_own_lines_in_unknown_words() -> None:
    text = "归档说明：2018年\n精确检索\n云溪区教育行动计划\n" + BODY
    assert kinds(front_of(text))[:3] == ["furniture", "furniture", "title"]
    assert body(text) == BODY


def test_what_is_no_page_head_stays_text() -> None:
    text = "教育改革已经开始，\n各学校正在落实\n有关要求。\n云溪区教育行动计划\n" + BODY
    assert kinds(front_of(text))[0] != "furniture"


def test_a_path_through_the_site_and_the_sites_name() -> None:
    text = "云溪区人民政府\n您当前的位置：\n首页 > 规划 > 区级\n云溪区教育计划-规划-云溪之窗\n云溪区教育计划\n" + BODY
    found = front_of(text)
    assert kinds(found)[:5] == ["furniture", "furniture", "furniture", "cover", "title"]
    assert found.front is not None
    assert found.front.site is not None
    assert not found.front.cover_units


def test_the_time_of_day_says_that_a_date_is_the_pages() -> None:
    text = "云溪区教育行动计划\n2021年3月4日 09:12\n" + BODY
    found = front_of(text)
    assert kinds(found)[:2] == ["title", "furniture"]
    assert found.front is not None
    assert [field.name for field in found.front.fields] == ["shown_on"]


def test_notes_between_title_and_salutation() -> None:
    notes = "云溪区教育局关于加强管理的意见\n外观\n|\n各学校：\n" + BODY
    assert kinds(front_of(notes))[:4] == ["title", "furniture", "furniture", "salutation"]
    heading = "云溪区教育局关于加强管理的意见\n一、总体要求\n各学校：\n" + BODY
    assert "salutation" not in kinds(front_of(heading))
