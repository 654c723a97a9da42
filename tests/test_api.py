"""The calls that users make."""

import io
from pathlib import Path

import pytest

import policyparse as pp

TEXT = "一、总体要求\n（一）指导思想\n坚持以人民为中心。\n二、重点任务\n内容。\n"


def test_path_bytes_file_and_text_agree(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    trees = [pp.parse(path).sections, pp.parse(str(path)).sections, pp.parse(TEXT.encode()).sections]
    trees += [pp.parse(io.BytesIO(TEXT.encode())).sections, pp.parse_text(TEXT).sections, pp.outline(TEXT)]
    assert all(tree == trees[0] for tree in trees)


def test_navigation() -> None:
    doc = pp.parse_text(TEXT)
    assert [s.id for s in doc.walk()] == ["1", "1.1", "2"]
    assert doc.section("1.1").title == "指导思想"
    inner = doc.at(TEXT.index("坚持"))
    assert inner is not None and inner.id == "1.1"
    assert doc.at(len(TEXT) + 5) is None
    assert doc.slice(doc.section("2").heading_span) == "二、重点任务"
    for wrong in ("9", "1.9", "", "x"):
        with pytest.raises(KeyError):
            doc.section(wrong)


def test_json_round_trip() -> None:
    doc = pp.parse_text(TEXT)
    assert pp.Document.model_validate_json(doc.model_dump_json()) == doc


def test_explain_gives_every_marker_and_its_reasons() -> None:
    doc, decided = pp.explain((TEXT + "要做到：（1）甲；（2）乙。\n").encode())
    assert [(d.marker, d.taken) for d in decided] == [
        ("一、", True),
        ("（一）", True),
        ("二、", True),
        ("（1）", False),
        ("（2）", False),
    ]
    assert all(d.reasons for d in decided)
    assert len(list(doc.walk())) == 3


def test_a_wrong_grammar_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(pp.GrammarError, match="nowhere"):
        pp.parse_text(TEXT, grammar=str(tmp_path / "nowhere.toml"))
