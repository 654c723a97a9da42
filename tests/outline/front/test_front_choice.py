"""Which title is the main text's."""

import pytest

from strategies.fronts import front_of

BODY = "\n为发展教育，制定本文件。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


@pytest.mark.parametrize(
    ("front", "title", "notice"),
    [
        ("云溪区教育规划", "云溪区教育规划", None),
        ("云溪区教育规划\n云溪区教育规划", "云溪区教育规划", None),
        ("云溪区关于印发云溪区教育规划的通知\n云溪区教育规划", "云溪区教育规划", "云溪区关于印发云溪区教育规划的通知"),
        ("云溪区关于印发云溪区教育规划的通知", "云溪区教育规划", "云溪区关于印发云溪区教育规划的通知"),
        ("云溪区印发云溪区教育名单的通知", "云溪区印发云溪区教育名单的通知", None),
        ("让孩子上好学 云溪区出台学前教育行动计划\n来源：区教育局\n云溪区学前教育行动计划（2021—2023年）",
         "云溪区学前教育行动计划（2021—2023年）", None),
        ("云溪区教育发展思路研究", "云溪区教育发展思路研究", None),
    ],
)  # fmt: skip
def test_choice(front: str, title: str, notice: str | None) -> None:
    found = front_of(front + BODY).front
    assert found is not None
    assert found.title is not None
    assert found.title.ink == title
    assert (found.notice_title.ink if found.notice_title else None) == notice


def test_a_heading_below_the_title_is_no_title() -> None:
    text = (
        "云溪区教育局2022年工作要点\n落实立德树人根本任务，促进学生发展\n"
        "1.加强德育。健全机制，提高实效。\n2.加强体育。开齐课程，开展活动。\n"
    )
    reading = front_of(text)
    assert reading.front is not None
    assert reading.front.title is not None
    assert reading.front.title.ink == "云溪区教育局2022年工作要点"
    assert text[reading.body :].startswith("落实立德树人")


def test_wrapped_prose_is_no_title() -> None:
    text = (
        "质量明显提升和经济结构持续优化基础上实现平稳较快的增长水平\n力争到2025年，全市地区生产总值达到五千亿元，人均生产总值达\n"
        "到十二万元，一般公共预算收入占地区生产总值比重稳步提高，形成更\n加合理的产业结构。\n"
    )
    front = front_of(text).front
    assert front is not None
    assert front.title is None


def test_of_two_guesses_the_one_that_names_who_acts() -> None:
    text = "关注学校联盟订阅号\n来源：云溪教育\n云溪区评出首批示范名校名单\n各学校：\n" + BODY
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == "云溪区评出首批示范名校名单"


def test_a_link_to_the_notice_below_the_title_is_not_its_notice() -> None:
    text = (
        "关于云溪区教育规划的说明\n来源：云溪教育\n云溪区政府关于印发云溪区教育规划的通知\n一、编制背景\n提高质量。\n"
    )
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == "关于云溪区教育规划的说明"
    assert front.notice_title is None
