"""The type that a title's last words say."""

import pytest

from policyparse.facts.metadata.document_type import type_of_text, type_of_title
from policyparse.grammar import default


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云溪区教育事业发展“十四五”规划", "规划"),
        ("云溪区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", "纲要"),
        ("云溪区教育局2022年工作要点", "工作要点"),
        ("云溪区美育工作实施方案", "方案"),
        ("关于加快发展的实施意见（试行）", "实施意见"),
        ("关于加快发展的若干意见", "意见"),
        ("云溪区三年行动计划（2021—2023年）", "行动计划"),
        ("临江市河道管理办法", "办法"),
        ("关于做好防汛工作的通知", "通知"),
        ("临江市养犬管理条例", "条例"),
        ("云溪区推进均衡发展的主要做法", "做法"),
        ("云溪区教育思考", None),
        ("云溪区稳定就业政策28 条", "政策"),
        ("云溪区稳定就业若干措施十八条", "措施"),
        ("云溪区稳定就业28条", None),
        ("", None),
    ],
)
def test_titles(title: str, kind: str | None) -> None:
    assert type_of_title(title, default()) == kind


def test_a_text_without_title_names_itself() -> None:
    assert type_of_text("为落实本纲要，各单位要制定本纲要的年度计划。《方案》另行印发。", default()) == "纲要"
    assert type_of_text("各单位要抓好落实。", default()) is None
