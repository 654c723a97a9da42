"""Lists of units and their pieces."""

import pytest

from policyparse.facts.responsibilities.note_rules import note_rules
from policyparse.facts.responsibilities.pieces import read_list, read_piece
from policyparse.grammar import default

RULES = note_rules(default())


@pytest.mark.parametrize(
    ("words", "units", "role", "deadline"),
    [
        ("市教育局", ["市教育局"], None, None),
        (" “市教育局” ", ["市教育局"], None, None),
        ("市教育局（牵头）", ["市教育局"], "lead", None),
        ("市财政局（配合单位）", ["市财政局"], "support", None),
        ("市教育局（市委教育工委）", ["市教育局（市委教育工委）"], None, None),
        ("2023年底前", [], None, "2023年底前"),
        ("2023年6月底前完成", [], None, "2023年6月底前"),
        ("持续推进", [], None, "持续推进"),
        ("2023 年底前市教育局", ["市教育局"], None, "2023 年底前"),
        ("9月底前出台", [], None, "9月底前"),
        ("下同", [], None, None),
        ("不再一一列出", [], None, None),
        ("55500123", [], None, None),
        ("无", [], None, None),
        ("", [], None, None),
    ],
)
def test_piece(words: str, units: list[str], role: str | None, deadline: str | None) -> None:
    piece = read_piece(RULES, words)
    assert ([u.text for u in piece.units], piece.role, piece.deadline) == (units, role, deadline)


def test_what_sums_up_proves_the_last_of_the_list() -> None:
    assert read_piece(RULES, "人社等部门").units[0].proven
    assert not read_piece(RULES, "人社等").units[0].proven


def test_a_list_counts_its_proofs() -> None:
    listed = read_list(RULES, "市教育局、云溪区、国网云溪", "list")
    assert (listed.proven, listed.likely, listed.unknown) == (1, 2, 0)
    assert [u.text for u, _ in listed.units] == ["市教育局", "云溪区", "国网云溪"]
    assert not listed.plain


def test_a_plain_list() -> None:
    assert read_list(RULES, "市教育局、各区", "list").plain
    assert not read_list(RULES, "市教育局，各区", "list").plain
    assert not read_list(RULES, "各市、县人民政府", "list").plain


def test_words_glued_to_a_predicate_are_no_unit() -> None:
    listed = read_list(RULES, "制定方案，市财政局", "subject")
    assert ([u.text for u, _ in listed.units], listed.clean) == (["市财政局"], False)


def test_only_proven_units_behind_the_last_predicate() -> None:
    listed = read_list(RULES, "，明确进度，市财政局、云溪区", "rest")
    assert ([u.text for u, _ in listed.units], listed.clean) == (["市财政局"], True)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("“市教育局”", "市教育局"),
        ("“市教育局", "市教育局"),
        ("市教育局”", "市教育局"),
        ("“一网通办”牵头单位", "“一网通办”牵头单位"),
    ],
)
def test_quotation_marks_at_the_edge(words: str, unit: str) -> None:
    assert [u.text for u in read_piece(RULES, words).units] == [unit]
