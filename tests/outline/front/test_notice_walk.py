"""Covering notices: salutation, sentence, signature."""

import pytest

from strategies.fronts import front_of, kinds

BODY = "为发展教育，制定本计划。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


def body(text: str) -> str:
    return text[front_of(text).body :]


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


def test_a_salutation_over_two_lines() -> None:
    text = "云溪区教育局关于加强管理的通知\n各街道办事处，区政府各部门，\n各学校：\n现将有关事项通知如下。\n" + BODY
    found = front_of(text)
    assert kinds(found)[:3] == ["title", "salutation", "salutation"]


def test_a_sentence_that_puts_the_text_in_force() -> None:
    text = (
        "云溪市养犬条例\n《云溪市养犬条例》已经市人民代表大会常务委员会通过，现予公布，自2023年3月1日起施行。\n"
        "云溪市人民代表大会常务委员会\n2023年1月10日\n云溪市养犬条例\n第一条 为了规范养犬。\n第二条 本市适用。\n"
    )
    found = front_of(text)
    assert kinds(found)[1] == "notice"
    assert text[found.body :].startswith("第一条")


def test_a_pages_line_between_the_notices_title_and_its_number_is_no_sentence_of_it() -> None:
    head = "云溪区教育局关于印发2022年工作要点的通知\n主管：云溪教育\n云教〔2022〕1号\n各学校：\n"
    text = head + "现将《2022年工作要点》印发给你们。\n云溪区教育局\n2022年3月1日\n2022年工作要点\n" + BODY
    front = front_of(text).front
    assert front is not None
    assert front.number is not None
    assert text[slice(*front.number)] == "云教〔2022〕1号"
    assert front.recipients is not None
    assert body(text) == BODY


@pytest.mark.parametrize("head", ["云教〔2022〕1号\n", "索引号：A-1\n"])
def test_a_notice_that_has_lost_its_title_and_salutation(head: str) -> None:
    text = head + "现将《云溪区教育行动计划》印发给你们。\n2022年3月1日\n云溪区教育行动计划\n" + BODY
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == "云溪区教育行动计划"
    assert front.signed_on is not None
    assert body(text) == BODY


def test_a_sentence_that_hands_over_what_does_not_follow_is_the_text() -> None:
    text = "云教〔2022〕1号\n现将《云溪区教育行动计划》印发给你们。\n2022年3月1日\n" + BODY
    assert front_of(text).body == text.index("现将")


@pytest.mark.parametrize(("marker", "title"), [("1 总 则 1.1 目的", "云溪区防汛预案"), ("一、时间", "")])
def test_a_text_in_the_line_of_its_notice(marker: str, title: str) -> None:
    notice = "云溪区教育局关于征求《云溪区防汛预案》修改意见的函"
    text = f"{notice}\n各学校： 为做好工作，请反馈意见。 {marker} 为做好防汛，制定本预案。\n落实责任。\n加强管理。\n"
    front = front_of(text).front
    assert front is not None
    assert front.title is not None
    assert front.title.ink == (title or notice)


def test_whom_to_ask_between_a_signature_and_the_text() -> None:
    head = "云溪区教育局关于征求云溪区教育规划意见的通知\n各学校：\n现将规划印发给你们，请研究。\n"
    head += "云溪区教育局\n2022年3月1日\n"
    contacts = "联 系 人：李四 12345678\n王五 12345678\n传 真：12345678\n"
    found = front_of(head + contacts + "云溪区教育规划\n" + BODY)
    assert kinds(found)[5:9] == ["signature"] * 3 + ["title"]
    assert kinds(front_of(head + contacts + "其他说明\n" + BODY))[5:8] != ["signature"] * 3
