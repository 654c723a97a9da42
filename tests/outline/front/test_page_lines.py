"""A web page's own lines round a front."""

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
