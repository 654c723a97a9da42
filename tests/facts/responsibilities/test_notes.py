"""What the inside of a note says: units with their roles, label, time limit."""

import pytest

from policyparse.facts.responsibilities.note_rules import note_rules
from policyparse.facts.responsibilities.notes import Note, NoteReader
from policyparse.grammar import default
from policyparse.scan.fold import fold

SHORT = {"lead": "!", "support": "+", "responsible": ""}


def read(text: str) -> Note | None:
    return NoteReader(note_rules(default())).read(fold(text))


def said(text: str) -> str:
    """The units, leads with !, supports with +."""
    note = read(text)
    return "" if note is None else " ".join(unit.text + SHORT[role] for unit, role in note.units)


@pytest.mark.parametrize(
    ("text", "label", "units"),
    [
        ("责任单位：市教育局、市财政局", "责任单位", "市教育局 市财政局"),
        ("责任单位:市教育局,市财政局", "责任单位", "市教育局 市财政局"),
        ("责任单位 市教育局、市财政局", "责任单位", "市教育局 市财政局"),
        ("责任科室：宣传科组织科德育", "责任科室", "宣传科 组织科 德育"),
        ("责任部门：基教科 体卫艺科 德育", "责任部门", "基教科 体卫艺科 德育"),
        ("责任单位：云溪区、临江区、临江新片区管委会", "责任单位", "云溪区 临江区 临江新片区管委会"),
        ("责任单位：各科室、各部门", "责任单位", "各科室 各部门"),
        ("责任单位：市教育局、市财政局等部门，各区", "责任单位", "市教育局 市财政局 各区"),
        ("牵头单位：市教育局；责任单位：市财政局、市审计局", "牵头单位", "市教育局! 市财政局 市审计局"),
        ("牵头单位：市教育局；责任单位：市财政局；配合单位：各区", "牵头单位", "市教育局! 市财政局 各区+"),
        ("牵头单位：市教育局 配合单位：市财政局", "牵头单位", "市教育局! 市财政局+"),
        ("牵头单位：市教育局配合单位：市财政局", "牵头单位", "市教育局! 市财政局+"),
        ("牵头：市教育局；配合：市财政局", "牵头", "市教育局! 市财政局+"),
        ("指标牵头单位：市统计局", "指标牵头单位", "市统计局!"),
        ("6月底完成，牵头考核单位：市教育局、财政局", "牵头考核单位", "市教育局! 财政局!"),
        ("责任整改部门：市教育局", "责任整改部门", "市教育局"),
        ("责任单位：市教育局（牵头）、市财政局、市科技局（配合）", "责任单位", "市教育局! 市财政局 市科技局+"),
        ("责任单位：市教育局，市财政局配合", "责任单位", "市教育局 市财政局+"),
        ("责任单位：市教育局牵头，市财政局配合", "责任单位", "市教育局! 市财政局+"),
        ("牵头领导：李某某；责任单位：市教育局", "牵头领导", "市教育局"),
        ("责任单位：市教育局；责任人：李某某；联系电话：55500123", "责任单位", "市教育局"),
        ("任务分解：省教育厅牵头推进，省财政厅配合；各市政府负责落实", "任务分解", "省教育厅! 省财政厅+ 各市政府"),
        ("责任单位：", "责任单位", ""),
        ("责任单位：无", "责任单位", ""),
        ("市教育局牵头，市财政局配合", None, "市教育局! 市财政局+"),
        ("市教育局牵头，市财政局、市人社局按职责分工负责", None, "市教育局! 市财政局 市人社局"),
        ("市教育局牵头负责", None, "市教育局!"),
        ("市教育局负责牵头", None, "市教育局!"),
        ("市教育局、市财政局负责", None, "市教育局 市财政局"),
        ("市教育局，市财政局，各县区政府负责", None, "市教育局 市财政局 各县区政府"),
        ("市教育局等按职责分工负责", None, "市教育局"),
        ("市教育局、市城管局等市级有关部门按职责分工负责", None, "市教育局 市城管局"),
        ("市教育局会同市财政局负责", None, "市教育局 市财政局"),
        ("市教育局牵头，会同市财政局、各区县负责", None, "市教育局! 市财政局 各区县"),
        ("由市教育局牵头，市财政局参与", None, "市教育局! 市财政局+"),
        ("市教育局牵头市财政局配合", None, "市教育局! 市财政局+"),
        ("市教育局为主，市财政局协办", None, "市教育局! 市财政局+"),
        ("市教育局为牵头单位，市财政局为配合单位", None, "市教育局! 市财政局+"),
        ("区政协办公室牵头，区科协配合", None, "区政协办公室! 区科协+"),
        ("市委组织部、市委宣传部负责", None, "市委组织部 市委宣传部"),
        ("各地区、各有关部门分别负责", None, "各地区 各有关部门"),
        ("各镇（街道、园区）负责", None, "各镇（街道、园区）"),
        ("区级有关部门和各镇街道按职责分工负责", None, "区级有关部门 各镇街道"),
        ("教育、财政、人力资源社会保障等部门按职责分工负责", None, "教育 财政 人力资源社会保障"),
        ("发展改革、教育、财政部门负责", None, "发展改革 教育 财政部门"),
        ("云溪区、临江区牵头", None, "云溪区! 临江区!"),
        ("市教育局负责，以下工作均需各镇（街道）和云溪新区落实，不再列出", None, "市教育局"),
        ("市教育局、各镇〔街〕政府。以下单位中均包含各镇〔街〕政府，不再列出", None, "市教育局 各镇〔街〕政府"),
        ("责任单位：市教育局。以下任务均需各镇政府落实，不再一一列出", "责任单位", "市教育局"),
        ("以下均需各市州政府和云溪新区管委会负责落实，不再一一列出", None, "各市州政府 云溪新区管委会"),
        ("市教育局牵头推进校园建设，市财政局配合", None, "市教育局! 市财政局+"),
        ("市直各部门、市属各高校按各自职责抓好落实", None, "市直各部门 市属各高校"),
        ("市分工方案：市财政局、市税务局，各区政府负责", None, "市财政局 市税务局 各区政府"),
        ("责任单位：市财政局、市林业局（逗号前为牵头单位，其余分工负责，下同）", "责任单位", "市财政局 市林业局"),
    ],
)
def test_units_and_roles(text: str, label: str | None, units: str) -> None:
    note = read(text)
    assert note is not None
    assert (note.label, said(text)) == (label, units)


@pytest.mark.parametrize(
    "text",
    [
        "含技工学校",
        "2021—2025年",
        "以下简称市教育局",
        "试行",
        "由学校负责",
        "由区教育局负责解释",
        "责任编辑：张某",
        "云溪区、临江区",
        "一、二",
        "县（市、区）",
        "如市教育局、市财政局等",
        "即“五有”：有教师、有教材",
        "2023年底前完成",
        "实施时间：2021年9月",
        "责任：2021年",
        "责任人：李某某",
        "责任单位",
        "家长、教师负责",
        "来源：市财政局、市税务局",
        "本市各级学校对外联系人：市教育局负责",
        "",
    ],
)
def test_no_note(text: str) -> None:
    note = read(text)
    assert note is None or not (note.label or note.predicates or note.deadline or note.proven)


@pytest.mark.parametrize(
    ("text", "deadline", "units"),
    [
        ("市教育局负责，完成时限：2023 年底前", "2023 年底前", "市教育局"),
        ("责任处室：基教处、学位办，时限要求：持续推进", "持续推进", "基教处 学位办"),
        ("市教育局牵头，市财政局配合，2023年6月底前完成", "2023年6月底前", "市教育局! 市财政局+"),
        ("2023年6月底前，市教育局牵头", "2023年6月底前", "市教育局!"),
        ("2023年12月底前完成；责任单位：市教育局", "2023年12月底前", "市教育局"),
        ("完成时限：2023年6月，责任单位：市教育局", "2023年6月", "市教育局"),
        ("责任单位：市教育局，完成时间：2024年3月前，市财政局", "2024年3月前", "市教育局 市财政局"),
        ("市教育局、市财政局按职责分工负责，长期坚持", "长期坚持", "市教育局 市财政局"),
        ("市委教育工委牵头，持续推进", "持续推进", "市委教育工委!"),
    ],
)
def test_time_limits(text: str, deadline: str, units: str) -> None:
    note = read(text)
    assert note is not None
    assert (note.deadline, said(text)) == (deadline, units)


def test_the_rule_of_the_first_place_is_no_unit() -> None:
    note = read("责任单位：省教育厅、省财政厅，列第一位者为牵头单位，下同")
    assert note is not None
    assert ([unit.text for unit, _ in note.units], note.first, note.follows) == (["省教育厅", "省财政厅"], True, True)
    assert said("责任单位：省教育厅、省财政厅（列首位的为牵头单位，下同）") == "省教育厅 省财政厅"
    note = read("省教育厅、省财政厅负责，排在首位的为牵头单位")
    assert note is not None
    assert ([unit.text for unit, _ in note.units], note.first, note.follows) == (["省教育厅", "省财政厅"], True, False)


def test_a_rule_by_separators_is_no_unit() -> None:
    assert said("责任单位：市教育局、市财政局，分号前为牵头单位") == "市教育局 市财政局"


def test_the_same_text_is_read_once() -> None:
    reader = NoteReader(note_rules(default()))
    assert reader.read("市教育局负责") is reader.read("市教育局负责")
