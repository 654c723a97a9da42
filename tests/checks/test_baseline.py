"""The baseline: old findings are accepted, new ones are not, edits elsewhere change nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse import parse_text
from policyparse.checks import check
from policyparse.checks.baseline import Baseline, BaselineError, fingerprint, key, write

TEXT = (
    "一、总体要求\n坚持优先发展。\n二、主要任务\n每个乡镇至少开设个便民阅读书屋。\n全区建成个社区学习点，完善网络。\n"
)


def marks(text: str) -> list[str]:
    return [fingerprint(d, text) for d in check(parse_text(text), select=["PP401"])]


def test_findings_have_different_fingerprints() -> None:
    assert len(set(marks(TEXT))) == 2


@settings(max_examples=40, deadline=None)
@given(
    st.text(alphabet="学校发展规划，。 \n", max_size=30),
    st.sampled_from(["一、总体要求\n", "坚持优先发展。\n", "二、主要任务\n"]),
)
def test_edits_elsewhere_keep_the_fingerprint(words: str, place: str) -> None:
    edited = TEXT.replace(place, f"{place}{words}\n")
    assert marks(edited) == marks(TEXT)


def test_widths_blanks_and_line_ends_keep_the_fingerprint() -> None:
    assert marks(TEXT.replace("\n", "\r\n")) == marks(TEXT)
    assert marks(TEXT.replace("，", ",").replace("完善", "完　善")) == marks(TEXT)


def test_another_finding_has_another_fingerprint() -> None:
    assert marks(TEXT.replace("便民阅读书屋", "社区阅览室"))[0] != marks(TEXT)[0]


def test_written_read_and_applied(tmp_path: Path) -> None:
    path, name = tmp_path / "known.json", str(tmp_path / "plans" / "a.txt")
    assert write(path, [(name, marks(TEXT)), ("b.txt", [])]) == 2
    known = Baseline.read(path)
    assert known.new(name, marks(TEXT)) == [False, False]
    more = marks(TEXT + "新增所幼儿园的学位，达到以上。\n")
    assert known.new(name, more) == [False, False, True, True]
    assert known.new(str(tmp_path / "other.txt"), marks(TEXT)) == [True, True]


def test_the_same_finding_once_more_is_new(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write(path, [("a.txt", ["f00d"])])
    assert Baseline.read(path).new("a.txt", ["f00d", "f00d"]) == [False, True]


def test_names_count_from_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert key("plans/a.txt", tmp_path) == key(str(tmp_path / "plans" / "a.txt"), tmp_path) == "plans/a.txt"


@pytest.mark.parametrize("content", ["{", "[]", '{"version": 99, "files": {}}', '{"version": 1}'])
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(content, "utf-8")
    with pytest.raises(BaselineError, match="write it anew"):
        Baseline.read(path)
    with pytest.raises(BaselineError, match="--update-baseline"):
        Baseline.read(tmp_path / "none.json")
