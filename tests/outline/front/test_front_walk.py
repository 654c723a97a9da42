"""The steps over lines that are no titles: fields, dates, bodies, salutations, annexes."""

from strategies.fronts import front_of, kinds

BODY = "\n为发展教育，制定本计划。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


def test_a_value_below_its_label_in_a_pages_head() -> None:
    text = "云溪区教育行动计划\n发布时间：\n2021-12-05\n来源：\n云溪区教育局" + BODY
    front = front_of(text).front
    assert front is not None
    assert {f.name: text[f.start : f.end] for f in front.fields} == {
        "published_on": "2021-12-05",
        "source_site": "云溪区教育局",
    }


def test_a_title_is_no_value() -> None:
    text = "索引号：A-1\n内容概述：\n云溪区教育行动计划" + BODY
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == "云溪区教育行动计划"


def test_date_behind_the_number() -> None:
    text = "云溪区关于加强管理的意见\n云政发〔2009〕59号 二○○九年十二月八日" + BODY
    front = front_of(text).front
    assert front is not None
    assert front.title_date is not None
    assert text[slice(*front.title_date)] == "二○○九年十二月八日"


def test_cover() -> None:
    text = "云溪区教育行动计划\n云溪区教育局\n2021年12月" + BODY
    front = front_of(text).front
    assert front is not None
    assert [text[a:b] for a, b in front.cover_units] == ["云溪区教育局"]
    assert front.cover_date is not None
    assert text[slice(*front.cover_date)] == "2021年12月"
    assert kinds(front_of(text))[:3] == ["title", "cover", "cover"]


def test_a_text_that_is_all_front_begins_at_its_first_sentence() -> None:
    text = "云溪区教育局关于防汛的通知\n各学校：\n请做好防汛工作。\n云溪区教育局\n2021年3月1日\n"
    reading = front_of(text)
    assert text[reading.body :].startswith("请做好")


def test_who_issued_it_and_when_in_brackets_below_the_title() -> None:
    text = "云溪区教育行动计划\n（云溪区人民政府 2022年1月）" + BODY
    reading = front_of(text)
    front = reading.front
    assert front is not None
    assert front.title_date is not None
    assert text[slice(*front.title_date)] == "2022年1月"
    assert [text[a:b].strip() for a, b in front.cover_units] == ["云溪区人民政府"]
    assert kinds(reading)[:2] == ["title", "cover"]


def test_a_pages_own_words_before_the_title_on_one_line() -> None:
    text = "当前位置：首页>政务公开>规划计划 云溪区教育行动计划 发布日期：2021-10-20 为发展教育，制定本计划。 "
    text += "一、总体要求 坚持改革，统筹兼顾，加快建设高质量教育体系。 二、主要任务 落实责任，抓好各项任务的落实。 " * 3
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == "云溪区教育行动计划"
    assert front.parts[0] == ("furniture", 0, 17)


def test_a_date_in_figures_below_a_pages_line_is_the_pages() -> None:
    text = "云溪区教育行动计划\n来源：云溪区教育局\n2021-12-05" + BODY
    front = front_of(text).front
    assert front is not None
    assert [f.name for f in front.fields] == ["source_site", "shown_on"]
    assert front.cover_date is None


def test_the_day_on_which_a_page_was_looked_at_is_none_of_its_dates() -> None:
    text = "2023年4月6日 星期四\n云溪区教育行动计划" + BODY
    found = front_of(text)
    assert kinds(found)[:2] == ["furniture", "title"]
    assert found.front is not None
    assert found.front.fields == []
