"""Where the covering notice ends, and who signed it."""

import pytest

from strategies.fronts import front_of

TITLE = "云溪区教育局关于印发《云溪区教育方案》的通知\n"
BODY = "云溪区教育方案\n为发展教育，制定本方案。\n一、目标\n建立体系。\n二、任务\n落实责任。\n"


@pytest.mark.parametrize(
    "notice",
    [
        "各学校：\n现将《云溪区教育方案》印发给你们，请贯彻执行。\n云溪区教育局\n2021年3月1日\n",
        "各学校：\n现将《云溪区教育方案》印发给你们，请贯彻执行。\n云溪区教育局 2021年3月1日\n",
        "各学校：\n现将《云溪区教育方案》印发给你们，\n请贯彻执行。\n\n附件：云溪区教育方案\n\n云溪区教育局\n2021年3月1日\n（联系人：某某，电话：12345678）\n附件\n",
        "各学校：现将《云溪区教育方案》印发给你们，请贯彻执行。\n云溪区教育局\n2021年3月1日\n附件：\n",
        "各学校：\n现将《云溪区教育方案》印发给你们，并提出要求：\n一、提高认识。高度重视。\n二、抓好落实。制定计划。\n云溪区教育局\n2021年3月1日\n",
    ],
)
def test_signed(notice: str) -> None:
    text = TITLE + notice + BODY
    reading = front_of(text)
    front = reading.front
    assert front is not None
    assert [text[a:b].strip() for a, b in front.signers] == ["云溪区教育局"]
    assert front.signed_on is not None
    assert text[slice(*front.signed_on)] == "2021年3月1日"
    assert front.title is not None
    assert front.title.ink == "云溪区教育方案"
    assert text[reading.body :].startswith("一、提高认识" if "一、提高认识" in text else "为发展教育")


@pytest.mark.parametrize(
    "notice",
    [
        "各学校：\n现将《云溪区教育方案》印发给你们，请贯彻执行。\n云溪区教育局\n",
        "各学校：\n现将《云溪区教育方案》印发给你们，请贯彻执行。\n",
        "各学校：\n现将《云溪区教育方案》印发给你们，请贯彻执行。\n附件\n",
    ],
)
def test_without_a_date(notice: str) -> None:
    text = TITLE + notice + BODY
    reading = front_of(text)
    assert reading.front is not None
    assert reading.front.signed_on is None
    assert reading.front.title is not None
    assert reading.front.title.ink == "云溪区教育方案"
    assert text[reading.body :].startswith("为发展教育")


def test_a_notice_with_demands_of_its_own_is_the_text() -> None:
    text = (
        "云溪区教育局关于转发《临江市教育方案》的通知\n各学校：\n"
        "现将《临江市教育方案》转发给你们，并提出如下意见，请一并落实。\n一、提高认识。高度重视。\n二、抓好落实。制定计划。\n"
    )
    reading = front_of(text)
    assert reading.front is not None
    assert reading.front.title is not None
    assert reading.front.title.ink == "云溪区教育局关于转发《临江市教育方案》的通知"
    assert text[reading.body :].startswith("现将")


def test_a_notice_alone_is_the_text() -> None:
    text = "云溪区教育局关于做好防汛工作的通知\n各学校：\n请做好防汛工作。\n云溪区教育局\n2021年3月1日\n"
    reading = front_of(text)
    assert reading.front is not None
    assert reading.front.notice is None
    assert reading.front.title is not None
    assert reading.front.title.ink == "云溪区教育局关于做好防汛工作的通知"
    assert text[reading.body :].startswith("请做好")


def test_salutation_on_two_lines() -> None:
    text = (
        TITLE
        + "各街道办事处，各镇人民政府，区政府各部门，各直属机\n构：\n现将《云溪区教育方案》印发给你们。\n"
        + "云溪区教育局\n2021年3月1日\n"
        + BODY
    )
    front = front_of(text).front
    assert front is not None
    assert front.recipients is not None
    assert text[slice(*front.recipients)].endswith("机\n构：")


def test_prose_with_a_colon_is_no_salutation() -> None:
    text = "云溪区教育方案\n各单位要落实以下任务：\n一、目标\n建立体系。\n二、任务\n落实责任。\n"
    front = front_of(text).front
    assert front is not None
    assert front.recipients is None


def test_a_salutation_behind_the_number_may_be_long_and_cut_by_a_page() -> None:
    names = (
        "临江市、青岚市建设工作牵头部门、",
        "建设中心，云溪建设集团",
        "有限公司、",
        "云溪区建设协会、",
        "\n# Page 12:\n云溪区建设平台：",
    )
    text = "临江市教育局关于做好校舍建设工作的通知\n临教〔2022〕1号\n" + "\n".join(names)
    text += "\n为做好校舍建设工作，现将有关要求通知如下：\n一、提高认识。高度重视。\n二、抓好落实。制定计划。\n"
    front = front_of(text).front
    assert front is not None
    assert front.recipients is not None
    assert text[slice(*front.recipients)] == "\n".join(names)


def test_a_sentence_behind_the_number_is_no_salutation() -> None:
    text = "临江市教育局关于做好校舍建设工作的通知\n临教〔2022〕1号\n"
    text += "为做好校舍建设工作，\n各学校、\n各单位：\n一、提高认识。高度重视。\n二、抓好落实。制定计划。\n"
    front = front_of(text).front
    assert front is not None
    assert front.recipients is None
