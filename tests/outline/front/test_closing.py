"""The end of a document: signature, closing lines, labels of annexes."""

import pytest

import policyparse
from strategies.fronts import front_of, kinds

HEAD = "云溪区关于加强管理的意见\n为加强管理，提出以下意见。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


@pytest.mark.parametrize(
    ("tail", "signers", "date"),
    [
        ("云溪区教育局\n2021年3月1日\n", ["云溪区教育局"], "2021年3月1日"),
        ("                云溪区教育局\n                二○二一年三月一日\n", ["云溪区教育局"], "二○二一年三月一日"),
        ("云溪区教育局    2021年3月1日\n", ["云溪区教育局"], "2021年3月1日"),
        ("云溪区教育局\n云溪区财政局\n2021年3月1日\n", ["云溪区教育局", "云溪区财政局"], "2021年3月1日"),
        ("云溪区教育局\n2021年3月1日\n附件1\n任务分工表\n序号\n任务\n1\n布局\n", ["云溪区教育局"], "2021年3月1日"),
    ],
)
def test_signatures(tail: str, signers: list[str], date: str) -> None:
    text = HEAD + tail
    front = front_of(text).front
    assert front is not None
    assert [text[a:b].strip() for a, b in front.signers] == signers
    assert front.signed_on is not None
    assert text[slice(*front.signed_on)] == date


@pytest.mark.parametrize("tail", ["", "2021年3月1日\n", "各单位要落实责任\n2021年3月1日前完成。\n"])
def test_no_signature(tail: str) -> None:
    front = front_of(HEAD + tail).front
    assert front is not None
    assert front.signers == []


def test_the_print_line_is_no_signature() -> None:
    text = HEAD + "抄送：区委办公室。\n云溪区教育局办公室                2021年3月4日印发\n"
    reading = front_of(text)
    assert reading.front is not None
    assert reading.front.signed_on is None
    assert reading.front.printed_on is not None
    assert kinds(reading)[-2:] == ["signature", "signature"]


def test_label_of_an_annex_needs_a_line_of_its_own() -> None:
    text = HEAD + "附件所列事项由各单位落实。\n附件2\n云溪区经费管理办法\n第一条 为了管理经费，制定本办法。\n"
    assert kinds(front_of(text))[-4:] == ["", "annex", "title", ""]


def test_a_further_document_in_the_file_has_its_signature_too() -> None:
    second = (
        "关于印发《云溪区托育服务办法》的通知\n各街道：\n现将《云溪区托育服务办法》印发给你们。\n"
        "云溪区卫生健康委员会\n2021年4月2日\n云溪区托育服务办法\n一、总则\n规范服务。\n"
    )
    text = HEAD + "云溪区教育局\n2021年3月1日\n" + second
    reading = front_of(text)
    signed = [text[line.start : line.end] for line in reading.lines if line.kind == "signature"]
    assert signed == ["云溪区教育局", "2021年3月1日", "云溪区卫生健康委员会", "2021年4月2日"]
    assert reading.front is not None
    assert [text[a:b] for a, b in reading.front.signers] == ["云溪区教育局"]


def test_a_date_below_prose_signs_no_further_document() -> None:
    text = (
        HEAD + "云溪区教育局\n2021年3月1日\n记录\n各校要落实责任\n2021年4月2日\n各校要按时报送材料，逾期不报的通报。\n"
    )
    assert kinds(front_of(text))[-4:] == ["", "", "", ""]


def test_a_time_limit_in_a_table_is_no_date_of_signature() -> None:
    cells = "序号\n任务\n牵头单位\n配合单位\n完成时限\n"
    rows = "1\n优化布局\n区教育局\n区财政局\n2024年12月\n2\n充实师资\n区教育局\n区人力社保局\n2025年12月\n"
    document = policyparse.parse_text(HEAD + "重点任务分工表\n" + cells + rows)
    assert (len(document.tables), document.metadata.issued_on) == (1, None)
