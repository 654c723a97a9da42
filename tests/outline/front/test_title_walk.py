"""Titles on the walk down: behind a compilation's number, below another document's last line, of an order."""

import pytest

from strategies.fronts import front_of, kinds

BODY = "为发展教育，制定本计划。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


def title(text: str) -> str | None:
    front = front_of(text).front
    return front.title.ink if front is not None and front.title is not None else None


@pytest.mark.parametrize("number", ["7. ", "7.", "12．\n"])
def test_behind_a_compilations_number(number: str) -> None:
    text = number + "云溪区教育局关于加强管理的通知\n（2023年5月4日）\n各学校：\n" + BODY
    assert title(text) == "云溪区教育局关于加强管理的通知"


def test_a_numbered_heading_is_no_compilations_title() -> None:
    assert title("1.加强学校管理\n各学校要落实责任。\n2.改进评价\n按时开展。\n") is None


def test_below_the_last_line_of_the_document_before() -> None:
    text = (
        "24.创新行动（云溪区教育局）\n5. 云溪区教育局关于印发云溪区教育要点的通知\n云教〔2023〕1号\n各学校：\n" + BODY
    )
    assert kinds(front_of(text))[0] == "furniture"


def test_the_number_of_an_order_on_two_lines() -> None:
    text = (
        "云溪市人民政府令\n第12号\n《云溪市养犬办法》已经通过，现予公布，自2023年起施行。\n市长 某某\n2023年1月10日\n"
        "云溪市养犬办法\n第一条 为了规范养犬，制定本办法。\n第二条 本市适用。\n"
    )
    front = front_of(text).front
    assert front is not None
    assert front.number is not None
    assert text[slice(*front.number)] == "云溪市人民政府令\n第12号"
