"""Notes without brackets, or with one that is never closed."""

import pytest

from policyparse.facts.responsibilities.note_lines import on_lines
from policyparse.facts.responsibilities.note_rules import note_rules
from policyparse.facts.responsibilities.notes import NoteReader
from policyparse.grammar import default
from policyparse.outline.reading import Reading, Zone
from policyparse.pipeline import scan
from policyparse.readers.source import Source


def reading(text: str) -> Reading:
    return scan(Source("-", "text/plain", "utf-8", "", text), default())


def found(text: str) -> list[tuple[str, str]]:
    """The text of each note, and its units (leads with !, supports with +)."""
    signs = {"lead": "!", "support": "+", "responsible": ""}
    notes = on_lines(reading(text), NoteReader(note_rules(default())), [])
    return [(text[f.start : f.end], " ".join(u.text + signs[role] for u, role in f.note.units)) for f in notes]


@pytest.mark.parametrize(
    ("text", "note", "units"),
    [
        ("推进工作。\n责任单位：市教育局、市财政局\n二、其他", "责任单位：市教育局、市财政局", "市教育局 市财政局"),
        ("推进工作。责任单位：市教育局、各区。二、其他", "责任单位：市教育局、各区", "市教育局 各区"),
        ("推进工作。 责任单位：市教育局 二、其他", "责任单位：市教育局", "市教育局"),
        ("●责任单位：市教育局 市财政局\n", "责任单位：市教育局 市财政局", "市教育局 市财政局"),
        (
            "牵头单位：市教育局\n配合单位：市财政局\n完成时限：2023年底\n2.其他",
            "牵头单位：市教育局\n配合单位：市财政局\n完成时限：2023年底",
            "市教育局! 市财政局+",
        ),
        ("责任单位：市教育局、\n市财政局\n二、其他", "责任单位：市教育局、\n市财政局", "市教育局 市财政局"),
        ("责任单位：市教育局、市财\n政局\n二、其他", "责任单位：市教育局、市财\n政局", "市教育局 市财政局"),
        (
            "责任单位：市教育局、市司法局等市级各有关部\n门\n二、其他",
            "责任单位：市教育局、市司法局等市级各有关部\n门",
            "市教育局 市司法局",
        ),
        ("责任单位：\n市教育局、市财政局\n", "责任单位：\n市教育局、市财政局", "市教育局 市财政局"),
        ("【责任单位】市教育局、市财政局\n二、其他", "【责任单位】市教育局、市财政局", "市教育局 市财政局"),
        ("【牵头单位】：市教育局\n", "【牵头单位】：市教育局", "市教育局!"),
        ("推进工作（责任单位：市教育局、市财政局\n二、其他", "（责任单位：市教育局、市财政局", "市教育局 市财政局"),
        (
            "牵头单位：市教育局\n\n# Page 12:\n责任单位：市财政局\n\n\n\n责任单位：市民政局要\n",
            "牵头单位：市教育局\n\n# Page 12:\n责任单位：市财政局",
            "市教育局! 市财政局",
        ),
        (
            "责任单位：市教育局，各镇人民政府（街道办事处）落实（以下任务均由各镇\n人民政府（街道办事处）落实，不再列出）\n",
            "责任单位：市教育局，各镇人民政府（街道办事处）落实（以下任务均由各镇\n人民政府（街道办事处）落实，不再列出）",
            "市教育局 各镇人民政府（街道办事处）",
        ),
    ],
)
def test_notes(text: str, note: str, units: str) -> None:
    assert found(text) == [(note, units)]


@pytest.mark.parametrize(
    "text",
    [
        "请各责任单位：\n抓好落实。\n",
        "各牵头单位、责任单位：\n现将分工方案印发给你们。\n",
        "责任编辑：市教育局\n",
        "主办单位：云溪区教育局\n承办单位：云溪区信息中心\n",
        "责任单位：要抓好落实\n",
        "责任人：李某某\n",
        "要压实责任单位：市教育局\n",
        "责任单位\n市教育局\n",
    ],
)
def test_no_notes(text: str) -> None:
    assert found(text) == []


def test_two_notes_with_the_same_label_stay_two() -> None:
    text = "责任单位：市教育局\n责任单位：市财政局\n"
    assert [note for note, _ in found(text)] == ["责任单位：市教育局", "责任单位：市财政局"]


def test_none_in_a_table() -> None:
    text = "责任单位：市教育局\n"
    r = reading(text)
    r.zones.append(Zone("table", 0, len(text)))
    assert on_lines(r, NoteReader(note_rules(default())), []) == []


def test_none_in_front_of_the_main_text() -> None:
    text = "责任单位：市教育局\n一、甲\n责任单位：市财政局\n"
    r = reading(text)
    r.body = text.index("一、")
    (f,) = on_lines(r, NoteReader(note_rules(default())), [])
    assert f.start == text.index("责任单位：市财政局")
