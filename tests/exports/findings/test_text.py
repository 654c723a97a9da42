"""Findings for people: the caret stands below the words meant, however wide the characters are."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policyparse as pp
from policyparse.checks import check
from policyparse.exports.findings import Checked, Report, summary
from policyparse.exports.findings.text import WIDEST, excerpt, render, statistics
from policyparse.exports.findings.width import columns
from policyparse.scan.positions import Positions


def cells(line: str) -> list[str]:
    """The line as a terminal shows it: one entry a column, a wide character stands in two."""
    out: list[str] = []
    for c in line:
        wide = unicodedata.east_asian_width(c) in "WF"
        if not unicodedata.combining(c) and unicodedata.category(c) not in ("Mn", "Me", "Cf"):
            out += [c] * (2 if wide else 1)
    return out


def under_carets(text: str, start: int, end: int) -> str:
    line, caret = excerpt(text, start, end, Positions(text))
    shown = cells(line)
    marked = [c for c, mark in zip(shown, caret.ljust(len(shown)), strict=False) if mark == "^"]
    return "".join(marked)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("每个乡镇至少开设个阅读点。", "开设个", "开开设设个个"),
        ("ab开设cd", "开设", "开开设设"),
        ("“上海”教育（一）", "（一）", "（（一一））"),
        ("甲\t乙丙", "丙", "丙丙"),
        ("甲é乙".replace("é", "e\u0301"), "乙", "乙乙"),
        ("第一行\r\n第二行坏处\r\n", "坏处", "坏坏处处"),
        ("一" * 300 + "坏处" + "二" * 300, "坏处", "坏坏处处"),
        ("x" * 300 + "坏" + "y" * 10, "坏", "坏坏"),
    ],
)
def test_the_caret_stands_under_the_words(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert under_carets(text, start, start + len(words)) == shown


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="甲，a(“　\t\u0301é9", min_size=1, max_size=250), st.data())
def test_any_line_is_shown_within_the_width_and_marked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    line, caret = excerpt(text, start, start + 1, Positions(text))
    assert columns(line) <= WIDEST + 6
    assert caret.count("^") >= 1
    assert len(caret) <= columns(line) + 1


def test_a_finding_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert under_carets("甲乙\n丙丁", 1, 4) == "乙乙"


def test_control_characters_do_not_reach_the_terminal() -> None:
    line, _ = excerpt("甲\x1b[31m乙\u202e丙\x07", 0, 1, Positions("甲"))
    assert "\x1b" not in line
    assert "\x07" not in line


def report() -> Report:
    doc = pp.parse_text("一、总体要求\n每个乡镇至少开设个便民阅读书屋。\n三、保障措施\n加强领导。\n")
    return Report([Checked("云溪.txt", doc.text, check(doc)), Checked("b.txt", "", [])])


def test_a_whole_report() -> None:
    text = render(report())
    assert text.startswith("云溪.txt:2:7: PP401 warning lost-number: a number is lost in “开设个”\n2 | 每个乡镇")
    assert text.endswith("2 warnings in 2 files\n")
    assert "\x1b" not in text
    assert "\x1b[33mPP401\x1b[0m" in render(report(), colour=True)


def test_statistics_and_summary() -> None:
    assert statistics(report()) == "1  PP401  \n1  PP102  \n2 warnings in 2 files\n"
    assert summary(Report([], known=3)) == "no findings in 0 files (3 more in the baseline)"
