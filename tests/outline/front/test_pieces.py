"""What a line looks like by itself."""

import pytest

from policyparse.grammar import default
from policyparse.outline.front import pieces as form
from policyparse.outline.front.forms import forms
from policyparse.outline.front.pieces import make_piece
from policyparse.scan.fold import fold
from policyparse.scan.lines import Line


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("索引号：A-1", form.FIELD),
        ("云溪区人民政府办公室文件", form.LETTERHEAD),
        ("云政办发〔2021〕 3 号", form.NUMBER),
        ("（云政办发[2021]3号）", form.NUMBER),
        ("云政发〔2021〕3号        签发人：某某", form.NUMBER),
        ("2021年3月1日", form.DATE),
        ("二○二一年三月一日", form.DATE),
        ("2021", form.DATE),
        ("云溪区教育局", form.ORGAN),
        ("云 溪 区 人 民 政 府", form.ORGAN),
        ("云溪区教育局 2021年3月1日", form.ORGAN_AND_DATE),
        ("各区人民政府，市政府各委、办、局：", form.SALUTATION),
        ("各单位要落实以下任务：", form.PARAGRAPH),
        ("（此件公开发布）", form.CLOSING),
        ("公开属性:主动公开", form.CLOSING),
        ("云溪区教育局办公室 2021年3月4日印发", form.CLOSING),
        ("附件", form.ANNEX),
        ("附件2：", form.ANNEX),
        ("附件：1.云溪区方案", form.ANNEX_LIST),
        ("一、总体要求", form.HEADING),
        ("（一）指导思想", form.HEADING),
        ("第一条 为了加强管理", form.HEADING),
        ("（2021—2025年）", form.NOTE),
        ("目  录", form.CONTENTS),
        ("为发展教育，制定本方案。", form.PARAGRAPH),
        ("云溪区教育事业发展规划", form.SHORT),
        ("2021年下半年云溪教育工作要点", form.SHORT),
        ("云溪区教育局关于印发", form.SHORT),
        ("| --- | --- |", form.FURNITURE),
    ],
)
def test_forms(line: str, wanted: str) -> None:
    folded = fold(line)
    piece = make_piece(folded, 0, len(folded), Line(0, len(folded)), forms(default()))
    assert piece is not None
    assert piece.form == wanted


def test_nothing_in_a_blank_stretch() -> None:
    assert make_piece("   ", 0, 3, Line(0, 3), forms(default())) is None
