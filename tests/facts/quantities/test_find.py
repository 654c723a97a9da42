"""Amounts of whole made-up texts: what they measure, by when they are due, and of what kind they are."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from policyparse.facts.quantities.find import find_quantities
from policyparse.grammar import default
from policyparse.model.quantity import Measure
from policyparse.outline.reading import Reading, Zone
from policyparse.pipeline import outline, scan
from policyparse.readers import read_string
from policyparse.scan.fold import fold
from policyparse.scan.lines import lines

OF_2022 = {"issued_on": "2022-01-10", "title": "云溪区教育发展“十四五”规划", "period": {"start": 2021, "end": 2025}}


def measures(text: str, metadata: dict[str, Any] | None = None) -> list[Measure]:
    reading = scan(read_string(text, "text"), default())
    outline(reading)
    found = find_quantities(reading, OF_2022 if metadata is None else metadata)
    return TypeAdapter(list[Measure]).validate_python(found)


def due(text: str, metadata: dict[str, Any] | None = None) -> list[tuple[str, int | None]]:
    return [(m.quantity.text, m.deadline) for m in measures(text, metadata)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(m.quantity.text, m.kind) for m in measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争到2025年，入园率达到99%，新建学校5所。", [("99%", 2025), ("5所", 2025)]),
        ("到2023年达80%，到2025年达90%。", [("80%", 2023), ("90%", 2025)]),
        ("建设5所学校，2024年底前完成。", [("5所", 2024)]),
        ("2023年拟改造3所学校。", [("3所", 2023)]),
        ("新增学位500个，比2020年增长20%。", [("500个", None), ("20%", None)]),
        ("自2023年起建设5所学校。", [("5所", None)]),
        ("落实《校园建设行动计划（2022—2024年）》，建设5所学校。", [("5所", None)]),
        ("到2020年，新建学校5所。", [("5所", None)]),
        ("“十四五”末，覆盖率达到90%。", [("90%", 2025)]),
        ("年内新增5个托育点。", [("5个", 2022)]),
        ("五年内培养300名骨干教师。", [("五年内", 2025), ("300名", 2025)]),
        ("扩大资源，力争到2025年建成示范区；巩固率保持在97%以上。", [("97%以上", None)]),
        ("到2025年，入园率达到99%；巩固率达到98%。", [("99%", 2025), ("98%", 2025)]),
        ("到2025年，建成示范区。新建学校5所。", [("5所", 2025)]),
        ("年内建成示范区。新建学校5所。", [("5所", None)]),
    ],
)
def test_deadline_in_the_paragraph(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert due(text) == expected


def test_a_head_governs_the_dashes_behind_it() -> None:
    text = (
        "到2025年，建成教育强区。\n——供给更加充足。新建学校5所。\n——质量明显提升。入园率达99%。\n"
        "继续努力，改造学校8所。\n"
    )
    assert due(text) == [("5所", 2025), ("99%", 2025), ("8所", None)]


def test_a_lead_with_a_colon_governs_the_parts_of_its_section() -> None:
    text = (
        "一、主要目标\n到2025年，实现以下目标：\n（一）扩大供给。新建学校5所。\n（二）提升质量。入园率达99%。\n"
        "二、重点任务\n（一）建设队伍。培养300名骨干教师。\n"
    )
    assert due(text) == [("5所", 2025), ("99%", 2025), ("300名", None)]


def test_a_heading_governs_its_section() -> None:
    text = "一、2025年主要目标\n新建学校5所。\n二、保障措施\n配套资金3亿元。\n"
    assert due(text) == [("5所", 2025), ("3亿元", None)]


def test_this_year_is_unknown_without_the_documents() -> None:
    assert due("年内新增5个托育点。", {}) == [("5个", None)]


def test_the_words_of_the_deadline_are_kept() -> None:
    text = "工作目标：力争到2025年底，入园率达到99%。"
    (found,) = measures(text)
    assert found.deadline_span is not None
    assert text[found.deadline_span.start : found.deadline_span.end] == "到2025年底"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建公办幼儿园12所。", "target"),
        ("入园率达到99%以上。", "target"),
        ("目前，全区共有12所幼儿园。", "achieved"),
        ("建成了12所幼儿园。", "achieved"),
        ("在12所高中推进课程改革。", "achieved"),
        ("累计投入3.2亿元。", "achieved"),
        ("每年组织不少于6次专题培训。", "norm"),
        ("每学期听课不少于20课时。", "norm"),
        ("每2年举办10场展演。", "norm"),
        ("应当在10个工作日内答复。", "norm"),
        ("总投资500万元以上的工程，一律公开招标。", "norm"),
        ("每班至少配备2名保育员。", "norm"),
        ("每年新增500个学位。", "target"),
        ("对入选企业给予20万元奖励。", "norm"),
        ("年营业收入不少于300万元的，可以申请。", "norm"),
        ("减按3%征收增值税。", "norm"),
        ("到2025年，专利累计达到3万件。", "target"),
        ("在3年内建成网络。", "norm"),
    ],
)
def test_kind(text: str, expected: str) -> None:
    assert measures(text)[0].kind == expected


def test_the_part_that_looks_back_tells_what_is_reached() -> None:
    text = (
        "一、发展基础\n“十三五”期间，教育取得显著成就。\n（一）供给更加充足。新建学校5所，入园率达到99%。\n"
        "二、总体要求\n（一）主要目标。新建学校8所。\n"
    )
    assert kinds(text) == [("5所", "achieved"), ("99%", "achieved"), ("8所", "target")]


def test_what_is_reached_is_due_no_more() -> None:
    text = (
        "一、发展基础\n“十三五”期间，教育取得显著成就。到2022年，新建学校5所。\n二、主要目标\n到2025年，新建学校8所。\n"
    )
    assert due(text) == [("5所", None), ("8所", 2025)]


def test_a_rule_is_due_by_no_year_of_another_sentence() -> None:
    text = "到2025年，学校条件全面改善。每两年开展3次评估。2025年底前，教研员应占教师的2%以上。"
    assert due(text) == [("3次", None), ("2%以上", 2025)]


def test_a_year_beside_a_grant_says_how_long_it_holds() -> None:
    text = "2025年底前，对月销售额9万元以下的商户减按1%征收。"
    assert [(m.kind, m.deadline) for m in measures(text)] == [("norm", None), ("norm", None)]
    assert due("2025年底前，征收率达到98%。") == [("98%", 2025)]


def test_members_of_one_list_are_of_one_kind() -> None:
    assert kinds("指导9个学区和4个集团开展共建。") == [("9个", "achieved"), ("4个", "achieved")]


def test_an_article_of_a_regulation_sets_norms() -> None:
    text = "第一条 为了加强管理，制定本办法。\n第二条 设立5个分中心。\n第三条 本办法自印发之日起施行。\n"
    assert kinds(text) == [("5个", "norm")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设5所公办幼儿园。", ["公办幼儿园"]),
        ("幼儿体检率达到97%。", ["幼儿体检率"]),
        ("确保办结率、满意率98%。", ["办结率、满意率"]),
        ("其中小学21所、初中9所。", ["小学", "初中"]),
        ("培育10个思政工作室、5名学科带头人。", ["思政工作室", "学科带头人"]),
        ("加强3个重点工程建设。", ["重点工程"]),
        ("培育12所“五育并举”示范学校，", ["“五育并举”示范学校"]),
        ("开展不少于40学时的志愿服务。", ["志愿服务"]),
        ("课时总量不低于国家规定总课时的10%。", ["课时总量"]),
        ("12%。", [None]),
    ],
)
def test_subject(text: str, expected: list[str | None]) -> None:
    assert [m.subject for m in measures(text)] == expected


def test_amounts_in_tables_are_none_of_the_prose() -> None:
    text = "一、重点任务\n新建5所学校。\n序号|12所|3%\n落实经费3亿元。\n"
    reading = scan(read_string(text, "text"), default())
    outline(reading)
    start = text.index("序号")
    reading.zones = [Zone("table", start, text.index("\n", start))]
    found = [m["quantity"]["text"] for m in find_quantities(reading, OF_2022)]
    assert found == ["5所", "3亿元"]
    reading.zones[0].kind = "box"
    assert len(find_quantities(reading, OF_2022)) == 4


def test_amounts_in_lines_that_are_no_body_text_are_left_out() -> None:
    reading = scan(read_string("2万人次浏览\n新建5所学校。\n", "text"), default())
    reading.lines[0].kind = "furniture"
    assert [m["quantity"]["text"] for m in find_quantities(reading)] == ["5所"]


def test_wrapped_lines_are_read_as_one() -> None:
    lines = [
        "到2025 年，全市学前教育资源更加充足，适龄儿童入园率达到90%以",
        "上，学生资助率保持在99%以上，公办幼儿园在园幼儿占比不低",
        "于60%，新增托位2000 ",
        "个，培训保育人员不少于300",
        "人次，普惠性资源覆盖率稳步提高，保教质量明显提升，人民群众满意",
        "度持续提高，村里的孩子在家门口就能入园，寄宿的孩子有老师照看起",
        "居和功课，路远的孩子有校车接送，园里的食堂和医务室都配上专职的",
        "人，青岚山区的园所同临江城里的园所结成对子，老师每学期互相听评",
        "课，玩具和图书每季度互相调换，家长每月到园里参加活动，园所给",
    ]
    text = "\n".join(lines)
    found = measures(text)
    assert [m.quantity.text for m in found] == ["90%以上", "99%以上", "不低于60%", "2000个", "不少于300人次"]
    assert all(text[m.span.start : m.span.end].replace("\n", "") == m.quantity.text for m in found[:3])


def test_the_section_is_named() -> None:
    (found,) = measures("一、重点任务\n（一）扩大供给\n新建学校5所。\n")
    assert found.section_id is not None


PIECES = [
    "到2025年，",
    "新建",
    "5所",
    "学校",
    "12%",
    "以上",
    "。",
    "\n",
    "——",
    "一、目标\n",
    "“十四五”末",
    "三分之二",
    "每年",
    " ",
    "年内",
    "：",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=60)
def test_every_amount_stands_where_it_says(pieces: list[str]) -> None:
    text = "".join(pieces)
    last = 0
    for m in measures(text):
        assert last <= m.span.start < m.span.end <= len(text)
        assert "".join(text[m.span.start : m.span.end].split()) == "".join(m.quantity.text.split())
        assert m.deadline is None or m.deadline_span is not None
        last = m.span.end


@pytest.mark.parametrize(
    "piece",
    ["5所，", "2030年底前，5所", "到2030年5所；", "——到2030年\n5所", "每年5所应当", "，。、“《（", "年内末今年"],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        folded = fold(text)
        reading = Reading(read_string(text, "text"), text, folded, default(), lines(folded))
        began = time.process_time()
        find_quantities(reading, OF_2022)
        return time.process_time() - began

    seconds(100)
    small = min(seconds(300) for _ in range(3))
    assert seconds(3000) < 10 * 6 * small + 0.05


def test_two_amounts_of_one_change_have_one_subject() -> None:
    text = "价格扣除比例由10%提高至20%。办理时限由5个工作日压缩至3个工作日以内，新建2所幼儿园。"
    subject, limit = "价格扣除比例", "办理时限"
    assert [m.subject for m in measures(text)] == [subject, subject, limit, limit, "幼儿园"]
