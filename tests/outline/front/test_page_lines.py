"""A web page's own lines round a front."""

import pytest

from strategies.fronts import front_of, kinds

BODY = "为发展教育，制定本计划。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


def body(text: str) -> str:
    return text[front_of(text).body :]


def test_a_sites_words_between_headline_and_title() -> None:
    text = "云溪区教育行动计划\n阅读 999+\n29.51KB\n收藏\n云溪区教育 行动计划\n" + BODY
    found = front_of(text)
    assert kinds(found)[:5] == ["cover", "furniture", "furniture", "furniture", "title"]
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


@pytest.mark.parametrize("again", ["云溪区教育行动计划", "云溪区教育行动计划云教〔2021〕3号"])
def test_whatever_stands_between_a_headline_and_the_same_title(again: str) -> None:
    page = "云溪区教育行动计划\n青岚小编整理\n2021-03-04 09:12\n学校\n声明：本站不提供全文。\n"
    page += "云溪区教育行动计划各学校：为发展教\n"
    text = page + again + "\n各学校：\n" + BODY
    found = front_of(text)
    assert kinds(found)[1:6] == ["furniture"] * 5
    assert "salutation" in kinds(found)
    assert body(text) == BODY
    front = found.front
    assert front is not None
    assert (front.number is not None) == ("云教" in again)
    assert front.number is None or text[slice(*front.number)] == "云教〔2021〕3号"


@pytest.mark.parametrize("between", ["一、总体要求", "《云溪区教育行动计划》已经区政府同意，现印发给你们。"])
def test_a_text_between_two_titles_is_no_page(between: str) -> None:
    text = f"云溪区教育行动计划\n加强管理。\n{between}\n云溪区教育行动计划\n" + BODY
    assert "furniture" not in kinds(front_of(text))


def test_a_catalogue_between_a_headline_and_the_same_title_is_read() -> None:
    text = (
        "云溪区教育行动计划\n相关主题\n说明：本文仅供参考。\n【发文字号】云教〔2021〕3号\n云溪区教育行动计划\n" + BODY
    )
    found = front_of(text)
    assert found.front is not None
    assert [field.name for field in found.front.fields] == ["document_number"]
    assert body(text) == BODY


def test_the_documents_title_below_a_headline_that_speaks_of_it() -> None:
    text = (
        "开学在即！云溪区教育局发布通知\n来源：云溪教育\n3月1日\n云溪区教育局发布通知\n具体如下\n关于调整开学时间的通知\n各学校：\n"
        + BODY
    )
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == "关于调整开学时间的通知"


def test_a_sites_sentence_of_itself_over_a_wrapped_title() -> None:
    text = (
        "本文由云溪文库www.example.com提供。转载请注明。\n关于加强《云溪区教育规划》\n落实工作的通知\n各学校：\n" + BODY
    )
    found = front_of(text)
    assert kinds(found)[:4] == ["furniture", "title", "title", "salutation"]
    without = text.replace("www.example.com", "")
    assert "furniture" not in kinds(front_of(without))


COLLECTED = "标题：云溪区教育行动计划\n文号：云教〔2021〕3号\n层级：区级\n状态：有效\n"


@pytest.mark.parametrize("rule", ["---", "==== 正文 ===="])
def test_a_collectors_head_down_to_its_rule(rule: str) -> None:
    text = f"---\n{COLLECTED}{rule}\n> 由程序自网页提取，仅供查阅。\n\n# 云溪区教育行动计划\n{BODY}"
    found = front_of(text)
    assert body(text) == BODY
    assert kinds(found)[:8] == ["furniture", "metadata", "metadata", *["furniture"] * 4, "title"]
    assert found.front is not None
    assert [field.name for field in found.front.fields] == ["title", "document_number"]


@pytest.mark.parametrize(
    "above", ["一、云溪：是\n二、临江：否\n三、青岚：否\n第一段是正文。\n第二段也是。\n", "标题：甲\n"]
)
def test_what_no_collector_has_put_above(above: str) -> None:
    text = f"{above}---\n云溪区教育行动计划\n{BODY}"
    assert kinds(front_of(text))[0] != "furniture"


def test_all_of_a_document_on_the_line_of_a_page() -> None:
    title = "关于印发《云溪区校园周边整治方案》的通知"
    notice = f"云管办〔2015〕66号云溪区人民政府办公室{title}区直各单位、各镇人民政府："
    notice += "现将《云溪区校园周边整治方案》印发给你们，请认真执行。云溪区人民政府办公室2015年4月15日"
    scheme = "云溪区校园周边整治方案为加强管理，制定本方案。一、指导思想坚持改革。二、工作要求落实责任。"
    text = f"当前位置： 首页最新文件区政府办公室文件 {title} 时间：2015-04-17 10：19 微信 微博 QQ空间 {notice}{scheme}"
    front = front_of(text).front
    assert front is not None
    assert front.number is not None
    assert text[slice(*front.number)] == "云管办〔2015〕66号"
    assert front.recipients is not None
    assert text[slice(*front.recipients)] == "区直各单位、各镇人民政府："
    assert front.title is not None
    assert front.title.ink == "云溪区校园周边整治方案"
    assert front.letterhead is None
