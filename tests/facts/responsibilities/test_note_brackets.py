"""Where notes stand in brackets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.facts.responsibilities.note_brackets import in_brackets
from policyparse.facts.responsibilities.note_rules import note_rules
from policyparse.facts.responsibilities.notes import NoteReader
from policyparse.grammar import default
from policyparse.scan.fold import fold

TASK = "推进重点工作。"


def found(text: str) -> list[str]:
    """The texts of the brackets that are notes."""
    return [text[f.start : f.end] for f in in_brackets(fold(text), NoteReader(note_rules(default())))]


@pytest.mark.parametrize(
    "note",
    [
        "（责任单位：市教育局）",
        "(责任单位:市教育局)",
        "[责任单位：市教育局]",
        "〔责任单位：市教育局〕",
        "［责任单位：市教育局］",
        "（责任单位：市教育局〕",
        "（责任单位：省教育厅，各市〔州〕、县〔市、区〕人民政府）",
        "（各县〈市〉区政府负责）",
        "〔责任单位：各县（市、区）政府，市教育局〕",
        "（责\n任单位：市教育局、市财\n政局）",
        "（市教育局牵\n\n\n头，市财政局配\n合）",
        "（市教育局负责）",
        "〔省教育厅牵头，省财政厅配合〕",
    ],
)
def test_any_bracket_also_broken_and_nested(note: str) -> None:
    assert found(TASK + note + "\n二、其他") == [note]
    assert found(TASK[:-1] + note + "。其他") == [note]


@pytest.mark.parametrize(
    "bracket",
    [
        "（一）",
        "（2021—2025年）",
        "（含中职学校）",
        "（以下简称市教育局）",
        "（市教育局）",
        "（园）",
        "〔2021〕",
        "（由学校负责）",
        "（）",
        "（",
        "）",
        "（责任单位）",
    ],
)
def test_others_are_none(bracket: str) -> None:
    assert found(TASK + bracket + "\n") == []


def test_bare_units_where_the_document_has_such_notes_again_and_again() -> None:
    text = "1.行动一（市教委）\n2.行动二（市经济信息化委、市财政局）\n3.行动三（市教委）\n"
    assert found(text) == ["（市教委）", "（市经济信息化委、市财政局）", "（市教委）"]
    assert found(text[:-9]) == []


def test_bare_units_beside_other_notes() -> None:
    text = "一。（市教委负责）二。（市教委、市财政局负责）三。（市教委）四。"
    assert found(text) == ["（市教委负责）", "（市教委、市财政局负责）", "（市教委）"]


def test_one_note_of_bare_units_where_many_others_end_their_paragraphs() -> None:
    labelled = [
        f"（责任单位：{unit}）" for unit in ("市教育局", "市财政局", "市民政局", "市水务局", "市司法局", "市审计局")
    ]
    notes = [*labelled, "（市教育局、市财政局）"]
    assert found("".join(f"{TASK}{note}\n" for note in notes)) == notes
    assert found("".join(f"{TASK}{note}\n" for note in notes[2:])) == notes[2:-1]
    assert found("".join(f"{TASK}{note}\n" for note in labelled) + "扩大改革试点（市教育局、市财政局）。\n") == labelled


def test_bare_units_in_mid_sentence_or_alone_on_a_line_are_none() -> None:
    text = "牵头单位（市教委）要抓好，成员单位（市财政局）要配合，专班（市科委）要推进，并报备\n（市教育局）\n"
    assert found(text) == []


def test_a_date_alone_makes_no_note_of_bare_units_but_a_time_limit_does() -> None:
    assert found("增长一成（市统计局，2023年）。") == []
    assert found("开展检查（市教育局，9月底前）。") == ["（市教育局，9月底前）"]


def test_people_and_phones_only_where_the_document_says_so() -> None:
    items = "1.行动一（促进处，李某，55500123）\n2.行动二（保护处、执法处，王某，55500124）\n3.三（2021年）（试行）\n"
    assert found(items) == []
    said = "（括号中为牵头负责部门、人员、电话）\n" + items
    notes = in_brackets(fold(said), NoteReader(note_rules(default())))
    assert [[(unit.text, role) for unit, role in f.note.units] for f in notes] == [
        [("促进处", "lead")],
        [("保护处", "lead"), ("执法处", "lead")],
    ]


def test_the_words_that_say_what_brackets_hold_and_a_second_name_are_no_notes() -> None:
    legend = "1.行动一。（促进处，李某，63916862）（括号中为牵头负责部门、电话，各区局按职责分工负责。下同）推进二。\n"
    said = "云溪区市场监管局（知识产权局），各处室：\n" + legend + "2.行动二（保护处）。\n"
    assert found(said) == ["（促进处，李某，63916862）", "（保护处）"]


def test_a_note_that_closes_with_what_brackets_hold_keeps_its_units() -> None:
    said = "1.行动一（保护处牵头，括号内为责任处室，下同）。\n2.行动二（促进处）。\n"
    notes = in_brackets(fold(said), NoteReader(note_rules(default())))
    assert [[(unit.text, role) for unit, role in f.note.units] for f in notes] == [
        [("保护处", "lead")],
        [("促进处", "responsible")],
    ]


def test_a_department_that_only_its_place_proves() -> None:
    said = "括号内为责任部门、电话。\n1.行动一（综合业务，李某，55500123）\n"
    (f,) = in_brackets(fold(said), NoteReader(note_rules(default())))
    assert [(unit.text, role) for unit, role in f.note.units] == [("综合业务", "responsible")]


@given(st.text(alphabet="（）〔〕[]〈〉【】市教育局负责、：责任单位，\n 一", max_size=120))
def test_any_text_gives_brackets_in_order(text: str) -> None:
    notes = in_brackets(fold(text), NoteReader(note_rules(default())))
    assert all(0 <= f.start < f.end <= len(text) for f in notes)
    assert all(a.end <= b.start for a, b in pairwise(notes))
