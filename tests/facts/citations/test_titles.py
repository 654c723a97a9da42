"""The kind of a cited document."""

import pytest

from policyparse.facts.citations.titles import kind_of, title_rules
from policyparse.grammar import default
from policyparse.scan.fold import fold

RULES = title_rules(default())


def kind(title: str, before: str = "", after: str = "", tail: str = "", number: str | None = None) -> str:
    return kind_of(RULES, *RULES.bare(fold(title)), before, after, tail, number)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("宪法", "law"),
        ("中华人民共和国义务教育法", "law"),
        ("未保法", "law"),
        ("云溪省学前教育条例（修订）", "law"),
        ("民法典", "law"),
        ("云溪市政府信息公开规定", "law"),
        ("未成年人学校保护规定", "law"),
        ("中小学教育惩戒规则(试行)", "law"),
        ("义务教育法实施细则", "law"),
        ("云溪省实施〈中华人民共和国教育法〉办法", "law"),
        ("中华人民共和国云杉出口管理办法", "law"),
        ("云溪市人民代表大会常务委员会关于节水的决定", "law"),
        ("关于审理学校合同案件适用法律若干问题的解释", "law"),
        ("云溪区校车管理办法", "policy"),
        ("云溪市民办学校分类登记实施细则", "policy"),
        ("云溪区教育局公务接待规定", "policy"),
        ("2024年普通高校招生工作规定", "policy"),
        ("云溪区教育事业发展“十四五”规划", "policy"),
        ("三年行动计划（2021-2023年）", "policy"),
        ("课程标准（2022年版）", "policy"),
        ("课程方案2022年版", "policy"),
        ("校外培训服务合同（示范文本）", "policy"),
        ("教师职业行为十项准则", "policy"),
        ("选考科目要求", "policy"),
        ("云溪教育现代化2035", "policy"),
        ("健康云溪2030", "policy"),
        ("关于加强校园足球工作", "policy"),
        ("政府工作报告", "policy"),
        ("云溪日报", "other"),
        ("新时代思想学生读本", "other"),
        ("新时代思想学习纲要", "other"),
        ("职业技能人才需求的研究报告", "other"),
        ("园本课程融合的深化研究", "other"),
        ("体育改革项目", "other"),
        ("云溪之舟", "other"),
        ("点亮匠心——云溪职校开展匠道计划", "other"),
        ("教学方法", "other"),
        ("执法文书范本及16类案件范例", "policy"),
        ("教育督导意见书", "other"),
        ("行政许可决定书", "other"),
    ],
)
def test_the_last_noun_decides(title: str, expected: str) -> None:
    assert kind(title) == expected


def test_what_stands_round_the_title_settles_a_doubtful_one() -> None:
    assert kind("校车管理办法", number="教育部令第40号") == "law"
    assert kind("校车管理办法", tail="等法律法规") == "law"
    assert kind("学生实习管理规定", number=None) == "law"
    assert kind("学生实习管理规定", number="教令〔2021〕4号") == "law"
    assert kind("学生实习管理规定", number="云教职〔2021〕4号") == "policy"
    assert kind("学校保护规定", tail="等文件精神") == "policy"
    assert kind("加强校园足球工作", after="实施方案，推动") == "policy"
    assert kind("校园网络平台安全管理", after="推荐性国家标准，引导") == "policy"
    assert kind("教育二十问", before="贯彻落实") == "policy"
    assert kind("教育二十问", tail="等文件") == "policy"
    assert kind("云溪行动方案", before="舞台剧") == "other"


@pytest.mark.parametrize("title", ["", "（试行）", "”", "法", "2035", "《", "((((", "版" * 50])
def test_any_title_has_a_kind(title: str) -> None:
    assert kind(title) in ("law", "policy", "other")
