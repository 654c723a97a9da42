"""Items headed by a label with a colon."""

import pytest

from strategies.outlines import shape


def titles(text: str) -> list[str]:
    return [title for _, _, title in shape(text)]


def test_labels_side_by_side_are_titles() -> None:
    text = "一、准入条件\n1.产业要求：原则上须属机械制造项目。\n2.投资要求（不含土地）：每亩不低于200万元。\n"
    text += "3.产出要求：亩均税收不低于20万元，投产后两年内达到\n"
    assert titles(text) == ["准入条件", "产业要求", "投资要求（不含土地）", "产出要求"]


@pytest.mark.parametrize(
    "items",
    [
        "1.申报材料包括：申请表和证明。\n2.补助对象为：全日制学生。\n",
        "1.责任单位：区教育局。\n2.责任单位：区财政局。\n",
        "1.区教育局强调，各校要落实：一是课时，二是师资。\n2.各校要做到：人员到位。\n",
        "1.土地（牵头部门：区规划局）工作由各镇落实。\n2.纳税（牵头部门：区税务局）工作由各镇落实。\n",
        "1.重点区域：中小学周边。\n2.各校成立护校队，每天上岗。\n3.各镇按周上报，不得迟报。\n",
    ],
)
def test_what_only_looks_like_labels(items: str) -> None:
    found = titles(f"一、工作内容\n{items}")
    assert found[0] == "工作内容"
    assert not any("：" in title or title in ("责任单位", "重点区域") or title.endswith("包括") for title in found)


def test_items_of_an_article_are_its_sentences() -> None:
    text = (
        "第一条 服务包括下列内容：\n（一）卫生指导：健康教育；\n（二）卫生咨询：提供意见。\n第二条 本办法即日施行。\n"
    )
    assert titles(text) == ["", "", "", ""]
