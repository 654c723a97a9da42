"""Responsibilities as they come out: fields, rules for a whole document, places, false alarms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from policyparse import parse_text
from policyparse.facts.responsibilities.find import find_responsibilities
from policyparse.grammar import default
from policyparse.model import Responsibility
from policyparse.outline.reading import Heading, Reading
from policyparse.pipeline import scan
from policyparse.readers.source import Source


def reading(text: str) -> Reading:
    return scan(Source("-", "text/plain", "utf-8", "", text), default())


def roles(text: str) -> list[list[tuple[str, str]]]:
    return [[(u["text"], u["role"]) for u in row["units"]] for row in find_responsibilities(reading(text))]


def test_all_fields() -> None:
    text = "一、甲\n推进工作。(牵头单位:市教委；配合单位：各镇(街道)；完成时限：2023 年底)\n"
    r = reading(text)
    r.headings = [Heading(0, 2, 2, 3, "一、", 1, None, title="甲", id="1", end=len(text))]
    (row,) = find_responsibilities(r)
    a, b = row["span"]["start"], row["span"]["end"]
    assert text[a:b] == "(牵头单位:市教委；配合单位：各镇(街道)；完成时限：2023 年底)"
    del row["span"]
    assert row == {
        "role": "牵头单位",
        "units": [
            {"text": "市教委", "name": "市教育委员会", "role": "lead"},
            {"text": "各镇(街道)", "name": "各镇（街道）", "role": "support"},
        ],
        "deadline": "2023 年底",
        "section_id": "1",
    }


def test_the_rows_are_what_the_model_takes() -> None:
    rows = find_responsibilities(reading("推进工作。（市教育局牵头，市财政局配合，长期坚持）"))
    (made,) = TypeAdapter(list[Responsibility]).validate_python(rows)
    assert [u.name for u in made.units] == ["市教育局", "市财政局"]


def test_page_marks_and_wraps_within_a_note() -> None:
    text = "推进工作。\n（责任单位：市教育局、市规划资\n\n# Page 12:\n源局、各镇(街\n道)）\n二、其他\n"
    (row,) = find_responsibilities(reading(text))
    assert [u["text"] for u in row["units"]] == ["市教育局", "市规划资源局", "各镇(街道)"]
    assert text[row["span"]["end"] - 1] == "）"


def test_what_stands_inside_a_note_is_no_other() -> None:
    line = "责任单位：区教育局，各镇人民政府（以下任务均由各镇人民政府（街道办事处）落实，不再列出）"
    unclosed = "（牵头部门：区\n教育局；责任部门：区财政局、区民政局"
    doc = parse_text(f"一、就业\n1.建立平台。\n{line}\n2.开展清理。{unclosed}\n3.加强监督。\n")
    assert [doc.slice(r.span) for r in doc.responsibilities] == [line, unclosed]


def test_the_first_is_the_lead_where_the_document_says_so() -> None:
    text = (
        "注：责任单位中列第一位者为牵头单位。\n1.甲（责任单位：市教育局、市财政局）\n2.乙（市科技局、市财政局负责）\n"
    )
    assert roles(text) == [
        [("市教育局", "lead"), ("市财政局", "responsible")],
        [("市科技局", "lead"), ("市财政局", "responsible")],
    ]


def test_the_first_is_the_lead_from_the_note_on_that_says_so() -> None:
    text = (
        "1.甲（责任单位：市教育局、市财政局）\n2.乙（责任单位：市科技局、市财政局，排第一位的为牵头单位，下同）\n"
        "3.丙（责任单位：市交通局、市财政局）\n4.丁（市教育局、市财政局牵头，各区配合）\n"
    )
    assert roles(text) == [
        [("市教育局", "responsible"), ("市财政局", "responsible")],
        [("市科技局", "lead"), ("市财政局", "responsible")],
        [("市交通局", "lead"), ("市财政局", "responsible")],
        [("市教育局", "lead"), ("市财政局", "lead"), ("各区", "support")],
    ]


def test_the_first_is_the_lead_of_its_own_note_only() -> None:
    text = "1.甲（市科技局、市财政局负责，列首位的为牵头单位）\n2.乙（市交通局、市财政局负责）\n"
    assert [units[0][1] for units in roles(text)] == ["lead", "responsible"]


def test_no_lead_where_nothing_says_so() -> None:
    text = "把教育放在首位，落实第一责任人责任。\n1.甲（责任单位：市教育局、市财政局）\n"
    assert roles(text) == [[("市教育局", "responsible"), ("市财政局", "responsible")]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "没有责任分工的一句话。",
        "由市教育局负责组织实施。",
        "成立领导小组（含民办学校党组织），由区教育局牵头，各科室配合。",
        "第三条 国务院教育行政部门（以下简称教育部门）负责全国教育工作。",
        "制定三年行动计划（2021—2023年）（试行）。",
        "各责任单位、各有关部门：\n请认真落实。",
        "责任编辑：李某 来源：市教育局",
        "幼儿园（园）、小学（校）负责人",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert find_responsibilities(reading(text)) == []


def test_lines_and_brackets_come_in_the_order_of_the_text() -> None:
    text = "1.甲。\n责任单位：市教育局\n2.乙（责任单位：市财政局）\n3.丙。\n责任单位：市科技局\n"
    found = find_responsibilities(reading(text))
    assert [row["units"][0]["text"] for row in found] == ["市教育局", "市财政局", "市科技局"]


UNITS = [
    "市教育局",
    "市文化和旅游局",
    "各区政府",
    "区级有关部门",
    "省委宣传部",
    "各镇（街道）",
    "云溪高新区管委会",
    "国网云溪供电公司",
]
FORMS = [
    "（责任单位：{}）",
    "[责任单位：{}]",
    "〔责任部门：{}〕",
    "（{}负责）",
    "（{}按职责分工负责）",
    "（{}等按职责分工负责）",
    "（牵头单位：{}）",
]


@given(
    units=st.lists(st.sampled_from(UNITS), min_size=1, max_size=6, unique=True),
    form=st.sampled_from(FORMS),
    separator=st.sampled_from("、，"),
    wrap=st.integers(3, 40),
    half=st.booleans(),
)
def test_a_note_is_read_back_whatever_its_form(
    units: list[str], form: str, separator: str, wrap: int, half: bool
) -> None:
    note = form.format(separator.join(units))
    if half:
        note = note.translate(str.maketrans("（）：，", "():,"))
    cut = "\n".join(note[at : at + wrap] for at in range(0, len(note), wrap))
    (row,) = find_responsibilities(reading("一、甲\n推进重点工作。" + cut + "\n二、乙\n"))
    assert [u["name"] for u in row["units"]] == [default_name(unit) for unit in units]


def default_name(unit: str) -> str:
    from policyparse.facts.responsibilities.units import unit_rules

    return unit_rules(default()).name(unit)


@given(st.text(alphabet="（）〔〕市教育局负责牵头、：责任单位，各2年底前\n 一", max_size=200))
def test_any_text_gives_true_spans(text: str) -> None:
    r = reading(text)
    for row in find_responsibilities(r):
        a, b = row["span"]["start"], row["span"]["end"]
        inside = "".join(text[a:b].split())
        assert 0 <= a < b <= len(text)
        assert all("".join(u["text"].split()) in inside for u in row["units"])


def test_a_list_on_one_line_ends_before_the_signature() -> None:
    head = "云溪区教育局关于加强管理的意见 各学校： 现提出如下意见。 一、总体要求 坚持育人。 二、主要任务 "
    text = (
        head
        + "各学校要健全制度，规范管理，完成各项任务。" * 20
        + " 责任单位：人事科、基教科 云溪区教育局 2017年11月27日"
    )
    assert [[u.text for u in r.units] for r in parse_text(text).responsibilities] == [["人事科", "基教科"]]
