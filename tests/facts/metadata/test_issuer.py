"""Who issued a document."""

import pytest

from policyparse.facts.metadata.issuer import (
    choose_issuer,
    organ_at_start,
    organ_of_adoption,
    organ_of_lead,
    organ_of_title,
    organs_of,
    with_branches,
)
from policyparse.grammar import default


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("云溪区教育局", ["云溪区教育局"]),
        ("云溪区教育局（印章）", ["云溪区教育局"]),
        ("云 溪 区 教 育 局", ["云溪区教育局"]),
        ("临江市教育局   临江市财政局", ["临江市教育局", "临江市财政局"]),
        ("中共云溪区委 云溪区人民政府", ["中共云溪区委", "云溪区人民政府"]),
        ("中共云溪区委云溪区人民政府", ["中共云溪区委", "云溪区人民政府"]),
        ("云州省商务厅云州海关国家税务总局云州省税务局", ["云州省商务厅", "云州海关", "国家税务总局云州省税务局"]),
        ("云溪区教育局云溪区", ["云溪区教育局云溪区"]),
        ("云溪区卫生健康委员会", ["云溪区卫生健康委员会"]),
        ("", []),
    ],
)
def test_names_in_a_line(line: str, names: list[str]) -> None:
    assert organs_of(line, default()) == names


@pytest.mark.parametrize(
    ("title", "organ"),
    [
        ("云溪区教育局关于做好招生工作的通知", "云溪区教育局"),
        ("6. 云溪区人民政府办公室关于印发方案的通知", "云溪区人民政府办公室"),
        ("云州省教育厅等六部门关于印发计划的通知", "云州省教育厅等六部门"),
        ("关于做好招生工作的通知", ""),
        ("云溪区教育规划", ""),
        ("云溪区落实《关于加强劳动教育的意见》的方案", ""),
    ],
)
def test_titles(title: str, organ: str) -> None:
    assert organ_of_title(title, default()) == organ


def test_title_of_a_bodys_own_plan() -> None:
    assert organ_at_start("云溪区教育局2022年工作要点", default()) == "云溪区教育局"
    assert organ_at_start("云溪区推进中小学“智慧体育”工作方案", default()) == ""
    assert organ_at_start("云溪区2022年工作要点", default()) == ""


def test_lead_paragraph() -> None:
    text = "为深入贯彻全会精神，市教委、市发展改革委、市财政局决定组织实施行动计划。"
    assert organ_of_lead(text, "行动计划", default()) == "市教委、市发展改革委、市财政局"
    assert organ_of_lead("近日，云溪区教育局印发了实施方案。", "方案", default()) == "云溪区教育局"
    assert organ_of_lead("为加强管理，结合实际，制定本方案。", "方案", default()) == ""


def test_adoption() -> None:
    note = "（2019年11月28日临江市第十五届人民代表大会常务委员会第二十三次会议通过）"
    assert organ_of_adoption(note, default()) == "临江市人民代表大会常务委员会"
    assert organ_of_adoption("（2019年国务院第3次常务会议通过）", default()) == ""


@pytest.mark.parametrize(
    ("signers", "others", "issuer"),
    [
        (["云溪区教育局"], ["上海市云溪区教育局"], "上海市云溪区教育局"),
        (["市政府办公厅"], ["", "临江市人民政府办公厅"], "临江市人民政府办公厅"),
        (["市政府办公厅"], [], "市政府办公厅"),
        (["云溪区教育局", "云溪区财政局"], ["云溪区教育局"], "云溪区教育局、云溪区财政局"),
        ([], ["", "云溪区水务局"], "云溪区水务局"),
        ([], [], None),
    ],
)
def test_the_fullest_name(signers: list[str], others: list[str], issuer: str | None) -> None:
    assert choose_issuer(signers, others, default()) == issuer


def test_a_branch_below_its_national_body() -> None:
    names = ["云溪市教育局", "国家税务总局", "云溪市税务局", "云溪市市场监管局"]
    assert with_branches(names, default()) == ["云溪市教育局", "国家税务总局云溪市税务局", "云溪市市场监管局"]
    names = ["国家税务总局", "国家外汇管理局云溪分局", "中国证监会"]
    assert with_branches(names, default()) == names
