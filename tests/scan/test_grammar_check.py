"""``grammar check`` finds what is wrong with a user's grammar, and says where."""

from pathlib import Path

import pytest

from policyparse.grammar import compiled
from policyparse.scan.grammar_check import Problem, check

SOUND = """
name = "mine"

[[pattern]]
id = "note"
pattern = '（责任科室：(?P<units>[^（）]{1,80})）'
examples = ["(责任科室:德育科)", { text = "（责任科室：人事科）", yields = { units = "人事科" } }]
rejects = ["（德育科）"]

[[pattern]]
id = "cell"
use = "fullmatch"
pattern = '单位'
examples = ["单位"]
rejects = ["责任单位"]

[[marker]]
id = "yunxi-act"
style = "第一条"
rank = 50
pattern = '第([一二三])幕'
starts = "第"
numerals = "chinese"
examples = [{ text = "第三幕 结语", yields = { ordinal = "3" } }]
rejects = ["见第一幕"]
"""


def problems(tmp_path: Path, text: str) -> list[Problem]:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return check(path)


def test_a_sound_grammar_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "entry", "said"),
    [
        ('["（德育科）"]', '["（责任科室：德育科）"]', 4, "note", "the reject '（责任科室：德育科）' matches"),
        ('["(责任科室:德育科)",', '["责任科室:德育科",', 4, "note", "the example '责任科室:德育科' does not match"),
        ('units = "人事科"', 'units = "人事"', 4, "note", "yields units = '人事科', not '人事'"),
        ('units = "人事科"', 'unit = "人事科"', 4, "note", "no such group"),
        ('use = "fullmatch"', 'use = "search"', 10, "cell", "the reject '责任单位' matches"),
        ('examples = ["单位"]', "examples = []", 10, "cell", "it has no examples"),
        ('rejects = ["责任单位"]', "", 10, "cell", "it has no rejects"),
        ('ordinal = "3"', 'ordinal = "2"', 17, "yunxi-act", "yields ordinal = '3', not '2'"),
        ('starts = "第"', 'starts = "幕"', 17, "yunxi-act", "begins with a character that 'starts' does not list"),
        ("第([一二三])幕", "第[一二三]幕", 17, "yunxi-act", "exactly one group"),
        ('rejects = ["见第一幕"]', 'rejects = ["第一幕"]', 17, "yunxi-act", "the reject '第一幕' matches"),
        ("'单位'", "'单位('", 10, "cell", "its pattern is no regular expression"),
    ],
)
def test_each_mistake_is_found(tmp_path: Path, old: str, new: str, line: int, entry: str, said: str) -> None:
    assert SOUND.count(old) == 1
    found = problems(tmp_path, SOUND.replace(old, new))
    assert any(said in p.message and (p.line, p.entry) == (line, entry) for p in found), [str(p) for p in found]


@pytest.mark.parametrize("pattern", ["（[^）]*(?:责任|牵头)", "(?:一、?)+二", " *[甲乙]$"])
def test_a_pattern_that_goes_back_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str) -> None:
    monkeypatch.setattr(compiled, "USER_TIMEOUT", 1.0)
    entry = f"id = 'p'\npattern = '{pattern}'\nexamples = ['一、二（责任 甲']\nrejects = ['没有']\n"
    (found,) = problems(tmp_path, f"name = 'm'\n[[pattern]]\n{entry}")
    assert found.entry == "p"
    assert "bound its repeats" in found.message or "nested repeats" in found.message


def test_words_that_break_another_files_pattern_are_found(tmp_path: Path) -> None:
    parent = "name = 'parent'\n[[words]]\nid = 'w'\nvalues = ['局', '委']\n[[pattern]]\nid = 'p'\npattern = '{{w}}办'\n"
    (tmp_path / "parent.toml").write_text(parent + "examples = ['教育局办']\nrejects = ['局']\n", encoding="utf-8")
    child = "name = 'm'\nextends = ['parent']\n\n[[words]]\nid = 'w'\nvalues = ['厅']\n"
    (found,) = problems(tmp_path, child)
    assert (found.line, found.entry) == (4, "w")
    assert "with these words, pattern 'p' goes wrong: the example '教育局办' does not match" in found.message
    assert str(found).startswith("line 4: entry 'w': ")
    assert problems(tmp_path, child + "extend = true\n") == []
