"""The stages in their order, and what comes out at each of the three doors."""

import gc

import pytest

from policyparse import pipeline
from policyparse.grammar import default
from policyparse.outline.reading import Reading
from policyparse.readers import read_string
from policyparse.readers.source import Source

TEXT = (
    "云溪区教育行动计划\n一、总体要求\n坚持改革，做到：（1）公平；（2）优质。\n三、主要任务\n"
    "1.新建幼儿园12所。配好教师。（责任单位：区教育局）\n2.依据《云溪区校车管理办法》加强管理。\n"
)


@pytest.fixture
def source() -> Source:
    return read_string(TEXT, "plan")


def test_scan_leaves_every_offset_where_it_was() -> None:
    reading = pipeline.scan(read_string("（一）甲:１２\n- 3 -\n乙", "a"), default())
    assert reading.text == "（一）甲:１２\n- 3 -\n乙"
    assert reading.fold[:7] == "（一）甲：12"
    assert len(reading.fold) == len(reading.text)
    assert reading.headings == []


def test_scan_takes_page_marks_out_of_the_fold() -> None:
    reading = pipeline.scan(read_string("甲乙丙丁\n# Page 2:\n戊己", "a"), default())
    assert "Page" in reading.text
    assert "Page" not in reading.fold


def test_the_tree_alone_is_the_documents_tree(source: Source) -> None:
    sections = pipeline.outline_source(source, default())
    assert [(s.id, s.title) for s in sections] == [("1", "总体要求"), ("2", "主要任务")]
    assert sections == pipeline.parse_source(source, default()).sections


def test_the_outline_comes_before_the_facts(source: Source) -> None:
    reading = pipeline.scan(source, default())
    found = pipeline.outline(reading)
    assert [h.id for h in reading.headings] == ["1", "2", "2.1", "2.2"]
    said = pipeline.facts(reading, found)
    assert said["citations"] == [
        {
            "title": "云溪区校车管理办法",
            "kind": "policy",
            "number": None,
            "section_id": "2.2",
            "span": {"start": TEXT.index("《"), "end": TEXT.index("》") + 1},
        }
    ]


def test_facts_are_the_documents_fields(source: Source) -> None:
    reading = pipeline.scan(source, default())
    said = pipeline.facts(reading, pipeline.outline(reading))
    document = pipeline.parse_source(source, default())
    assert set(said) < set(type(document).model_fields)
    assert document.metadata.title == "云溪区教育行动计划"
    assert [q.quantity.value for q in document.quantities] == [12]
    assert [u.text for r in document.responsibilities for u in r.units] == ["区教育局"]


def test_decisions_come_with_the_same_document(source: Source) -> None:
    document, decided = pipeline.decisions(source, default())
    assert document == pipeline.parse_source(source, default())
    assert [d.start for d in decided] == sorted(d.start for d in decided)
    assert [(d.marker, d.taken) for d in decided] == [
        ("一、", True), ("（1）", False), ("（2）", False), ("三、", True), ("1.", True), ("2.", True),
    ]  # fmt: skip
    assert all(d.reasons for d in decided)
    assert [TEXT[d.start : d.end] for d in decided if d.taken] == ["一、", "三、", "1.", "2."]


def test_a_heading_without_a_marker_is_a_decision_too() -> None:
    body = "全区各学校要加强领导，落实责任。"
    text = f"一、任务\n1.加强德育。{body}\n加强体育。{body}\n3.加强美育。{body}\n"
    _, decided = pipeline.decisions(read_string(text, "a"), default())
    assert [d.marker for d in decided] == ["一、", "1.", "", "3."]
    lost = decided[2]
    assert lost.taken
    assert text[lost.start : lost.end] == "加强体育"


def test_no_collection_runs_inside(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def look(reading: Reading) -> None:
        seen.append(gc.isenabled())

    monkeypatch.setattr(pipeline, "report_damage", look)
    pipeline.parse_source(source, default())
    pipeline.outline_source(source, default())
    assert seen == [False, False]


def test_an_empty_text_has_nothing() -> None:
    document, decided = pipeline.decisions(read_string("", "a"), default())
    assert (document.text, document.blocks, document.sections, decided) == ("", (), (), ())
