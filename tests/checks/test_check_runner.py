"""``check``: which rules run, what is reported, where it stands."""

import pytest

import policyparse as pp
from policyparse.checks import RuleError, check
from policyparse.errors import GrammarError

TEXT = (
    "一、总体要求\r\n思想不断走深 走实，领导得到加强。\r\n二、主要任务\r\n每个乡镇至少开设个便民阅读书屋。\r\n"
    "四、保障措施\r\n加强领导。\r\n"
)


def codes(**settings: object) -> list[str]:
    return [d.code for d in check(pp.parse_text(TEXT), **settings)]  # type: ignore[arg-type]


def test_info_is_off_unless_asked_for() -> None:
    assert codes() == ["PP401", "PP102"]
    assert codes(severity="info") == ["PP910", "PP401", "PP102"]
    assert codes(select=["stray-blank"]) == ["PP910"]
    assert codes(select=["PP9"]) == []
    assert codes(severity="error") == []


def test_select_and_ignore() -> None:
    assert codes(select=["PP4"]) == ["PP401"]
    assert codes(ignore=["PP4", "numbering-gap"]) == []
    with pytest.raises(RuleError, match="unknown rule 'PP7'"):
        codes(select=["PP7"])


def test_place_line_and_column() -> None:
    doc = pp.parse_text(TEXT)
    found = check(doc)[0]
    assert doc.slice(found.span) == "开设个"
    assert (found.line, found.column) == (4, TEXT.splitlines()[3].index("开设个") + 1)
    assert (found.name, found.severity, found.confidence) == ("lost-number", "warning", "high")


def test_a_profile_by_name_path_or_not_at_all(tmp_path: object) -> None:
    assert "PP114" not in codes()
    missing = [d for d in check(pp.parse_text(TEXT), profile="district-education-plan") if d.code == "PP114"]
    assert ["发展基础" in d.message for d in missing] == [True]
    own = f"{tmp_path}/mine.toml"
    with open(own, "w", encoding="utf-8") as file:
        file.write('name = "mine"\n[[mapping]]\nid = "profile-sections"\nvalues = { "督导" = "督导|评估" }\n')
    assert "PP114" in codes(profile=own)
    with pytest.raises(GrammarError, match="did you mean 'district-education-plan'"):
        codes(profile="district-education-plans")


def test_same_document_same_findings() -> None:
    doc = pp.parse_text(TEXT)
    assert check(doc) == check(doc)
    again = doc.model_copy(update={"diagnostics": check(doc)})
    assert [d.code for d in check(again)] == [d.code for d in check(doc)]


def test_next_to_nothing() -> None:
    alone = {"": [], " ": [], "\n\n": [], "年": [], "。": ["PP109"], "（": ["PP904"], "”": ["PP922"], "|": ["PP916"]}
    for text, codes in alone.items():
        assert [d.code for d in check(pp.parse_text(text), severity="info")] == codes, text
