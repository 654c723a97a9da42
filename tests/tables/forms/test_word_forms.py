"""What a header's and a cell's text is."""

import pytest

from policyparse.grammar import default
from policyparse.scan.fold import fold
from policyparse.tables.words import is_offices, kind_of, role_of, table_words

WORDS = table_words(default())


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("序号", "serial"),
        ("编 号", "serial"),
        ("指 标", "name"),
        ("主要指标", "name"),
        ("三级指标", "name"),
        ("单位", "unit"),
        ("责任单位", "units"),
        ("牵头部门", "lead"),
        ("牵头领导", "lead"),
        ("协办处室", "support"),
        ("其他责任单位", "support"),
        ("指标属性", "attribute"),
        ("类别", "category"),
        ("一级指标", "category"),
        ("2025年", "value"),
        ("2020年现状", "value"),
        ("“十三五”规划目标", "value"),
        ("年均[累计]", "value"),
        ("2025年（%）", "value"),
        ("其中：2021年任务", "value"),
        ("总投资(万元)", "value"),
        ("备注", "note"),
        ("建设推进内容", "content"),
        ("任务内容", "content"),
        ("完成时限", "deadline"),
        ("重点项目", "name"),
        ("某某", ""),
        ("", ""),
        ("<1999", ""),
    ],
)
def test_the_role_of_a_header(header: str, role: str) -> None:
    assert role_of(WORDS, fold(header)) == role


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("12", "i"),
        ("2800左右", "v"),
        ("≥96", "v"),
        ("97-100", "v"),
        ("[累计达到1000]", "v"),
        ("1,200", "v"),
        ("60.6*", "v"),
        ("99.5％", "v"),
        ("15:1", "v"),
        ("—", "-"),
        ("/", "-"),
        ("预期性", "a"),
        ("▲", "a"),
        ("万元/人", "u"),
        ("（%）", "u"),
        ("保持高水平", "q"),
        ("完成市下达任务", "q"),
        ("1、推进课程改革", "m"),
        ("一、普及水平", "g"),
        ("市教育局、市财政局", "o"),
        ("各县（区）政府", "o"),
        ("市财政局、市人力资", "O"),
        ("设区市≥25", "k"),
        ("县级市不低于20%", "k"),
        ("城区：≤1.5万人", "k"),
        ("附近500米", "t"),
        ("学前教育", "t"),
        ("中小学生体质健康优良率", "t"),
        ("义务教育专任教师本科及以上学历比例", "T"),
        ("推进社区服务设施提标改造，打造十五分钟生活圈。", "p"),
        ("", ""),
    ],
)
def test_the_kind_of_a_cell(cell: str, kind: str) -> None:
    assert kind_of(WORDS, fold(cell)) == kind


def test_long_texts_are_told_apart_by_their_beginning_alone() -> None:
    assert kind_of(WORDS, "1、" + "推进改革" * 20) == "M"
    assert kind_of(WORDS, "推进改革" * 100_000) == "P"


def test_offices_end_as_offices_do() -> None:
    assert is_offices(WORDS, "市教育局、各区（县、市）政府，市有关部门")
    assert not is_offices(WORDS, "市教育局、完善制度")
    assert not is_offices(WORDS, "局")
