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
