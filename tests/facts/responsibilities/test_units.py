"""What proves a unit, how lists are parted, names in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.facts.responsibilities.units import by_last, unit_rules
from policyparse.grammar import default

UNITS = unit_rules(default())


@pytest.mark.parametrize(
    "text",
    [
        "市教育局",
        "云溪区委宣传部",
        "省人力资源社会保障厅",
        "各镇（街道）",
        "各市〔州〕",
        "各县〈市〉区",
        "区级有关部门",
        "德育",
        "工会",
        "办公室",
        "国家税务总局云溪区税务局",
        "人民银行",
        "银保监会",
        "国网云溪供电公司",
        "各中小学",
        "有关高校",
        "如东县教育局",
        "学位办",
    ],
)
def test_proven(text: str) -> None:
    assert UNITS.proven(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "局",
        "部门",
        "布局",
        "本科",
        "领导干部",
        "公办",
        "试行",
        "云溪区",
        "以下简称市教育局",
        "含技工学校办公室",
        "建设的单位",
        "主要内容",
        "负责人",
        "政府",
        "市" * 40 + "局",
    ],
)
def test_not_proven(text: str) -> None:
    assert not UNITS.proven(text)


def test_areas_are_units_in_a_list_only() -> None:
    assert not UNITS.proven("临江区")
    assert UNITS.proven("临江区", listed=True)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("市教育局、市财政局，各区；省厅/市局", ["市教育局", "市财政局", "各区", "省厅", "市局"]),
        ("各市〔州〕、县〔市、区〕人民政府", ["各市〔州〕、县〔市、区〕人民政府"]),
        ("省直部门，各市、县人民政府，云溪新区管委会", ["省直部门", "各市、县人民政府", "云溪新区管委会"]),
        ("各省、自治区、直辖市人民政府", ["各省、自治区、直辖市人民政府"]),
        ("各镇、街道办事处", ["各镇", "街道办事处"]),
        ("各区、市政府办公厅", ["各区", "市政府办公厅"]),
        ("各县（市、区）政府、市教育局", ["各县（市、区）政府", "市教育局"]),
    ],
)
def test_split(text: str, pieces: list[str]) -> None:
    assert UNITS.split(text) == pieces


@pytest.mark.parametrize(
    ("piece", "parts"),
    [
        ("区级有关部门和各镇街道", ["区级有关部门", "各镇街道"]),
        ("市发展改革委及市文化和旅游局", ["市发展改革委", "市文化和旅游局"]),
        ("市教育局会同市财政局", ["市教育局", "市财政局"]),
        ("市住房和城乡建设局", ["市住房和城乡建设局"]),
        ("人力资源与社会保障局", ["人力资源与社会保障局"]),
        ("市工业和信息化局以及各园区", ["市工业和信息化局", "各园区"]),
        ("市教育局等", ["市教育局"]),
        ("市城管局等区级有关部门", ["市城管局"]),
        ("市财政局等部门和各区政府", ["市财政局", "各区政府"]),
        ("云溪中等职业学校", ["云溪中等职业学校"]),
        ("由市教育局", ["市教育局"]),
        ("会同市财政局", ["市财政局"]),
        ("商务局", ["商务局"]),
        ("和县教育局", ["和县教育局"]),
        ("以下均需各市州政府", ["各市州政府"]),
        ("宣传科组织科德育", ["宣传科", "组织科", "德育"]),
        ("体卫科艺科", ["体卫科艺科"]),
        ("市教育局市财政局市人社局", ["市教育局", "市财政局", "市人社局"]),
        ("市委市政府", ["市委市政府"]),
        ("市委宣传部", ["市委宣传部"]),
        ("各部门各单位", ["各部门", "各单位"]),
        ("街道办事处党政办", ["街道办事处党政办"]),
        ("基教科 体卫艺科 学位办", ["基教科", "体卫艺科", "学位办"]),
        ("市 财政局", ["市 财政局"]),
        ("各区政府（含高新区管委会，下同）", ["各区政府"]),
        ("市住建局等市直相关部门及各地", ["市住建局", "各地"]),
        ("市贸促会等市级相关部门和单位及各区县", ["市贸促会", "各区县"]),
        ("市贸促会等市级相关部门和单位", ["市贸促会"]),
        ("市林业局（逗号前为牵头单位，其余分工负责，下同）", ["市林业局"]),
        ("", []),
    ],
)
def test_parts(piece: str, parts: list[str]) -> None:
    assert UNITS.parts(piece) == parts


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("德育", "德育科"),
        ("市教委", "市教育委员会"),
        ("区发改委", "区发展和改革委员会"),
        ("区 教育局", "区教育局"),
        ("各县区政府", "各县区人民政府"),
        ("市人民政府", "市人民政府"),
        ("各市〔州〕", "各市（州）"),
        ("市文化和旅游局", "市文化和旅游局"),
    ],
)
def test_names_in_full(printed: str, name: str) -> None:
    assert UNITS.name(printed) == name


@given(
    st.lists(
        st.sampled_from(["市教育局", "各镇（街道）", "区级有关部门", "德育", "市文化和旅游局"]), min_size=1, max_size=6
    )
)
def test_a_joined_list_comes_apart_again(units: list[str]) -> None:
    assert [part for piece in UNITS.split("、".join(units)) for part in UNITS.parts(piece)] == units


@given(st.text(alphabet="市局和各科、，（）〔〕 等由A1县教育部门", max_size=60))
def test_any_text_is_parted_into_its_own_words(text: str) -> None:
    for piece in UNITS.split(text):
        for part in UNITS.parts(piece):
            assert part in text
            assert UNITS.name(part) == UNITS.name(part)


def test_joints_in_a_row() -> None:
    assert UNITS.parts("和".join(["市教育局"] * 12)) == ["市教育局"] * 12


def test_prose_is_not_looked_into() -> None:
    prose = "和".join(["市教育局"] * 400)
    assert UNITS.parts(prose) == [prose]


def test_by_last() -> None:
    assert by_last(["处", "办事处", "局"]) == {"处": ("处", "办事处"), "局": ("局",)}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("区治理欠薪领导小组各成员单位", ["区治理欠薪领导小组各成员单位"]),
        ("区政府各部门", ["区政府各部门"]),
        ("各区各有关部门", ["各区", "各有关部门"]),
        ("区教育局各镇街道", ["区教育局", "各镇街道"]),
        ("驻市各国有商业银行", ["驻市各国有商业银行"]),
    ],
)
def test_parts_of_a_body_are_one_unit_with_it(text: str, units: list[str]) -> None:
    assert UNITS.parts(text) == units
