"""Findings for programs: every form holds all findings, at their places, within its reader's limits."""

import json
from xml.etree import ElementTree as ET

import pytest

import policyparse as pp
from policyparse.checks import check, rules
from policyparse.checks.baseline import fingerprint
from policyparse.exports.findings import FORMATS, Checked, Report, RuleInfo
from policyparse.model import Diagnostic, Span

TEXT = (
    "一、总体要求\r\n完善机制，，加强100%的领导。\r\n二、主要任务\r\n每个乡镇至少开设个便民阅读书屋。\r\n"
    "四、保障措施\r\n请于2022年2月30日前\x0b报送。\r\n"
)


def report(name: str = "plans/云溪 1.txt") -> Report:
    doc = pp.parse_text(TEXT)
    found = check(doc, severity="info")
    about = {r.code: RuleInfo(r.code, r.name, r.severity, r.help.what, r.help.why) for r in rules()}
    marks = [fingerprint(d, TEXT) for d in found]
    return Report([Checked(name, TEXT, found, marks), Checked("b.txt", "", [])], about, "0.1.0", known=2)


def many(count: int) -> Report:
    def one(n: int) -> Diagnostic:
        level = ("info", "warning", "error")[n % 3]
        sure = ("low", "medium", "high")[n % 5 % 3]
        return Diagnostic(
            code="PP401", name="x", severity=level, message=f"n{n}:a,b%\nc", span=Span(start=n, end=n + 1), line=1,
            column=n + 1, confidence=sure,
        )  # fmt: skip

    return Report([Checked("a:b,c%.txt", "甲" * (count + 1), [one(n) for n in range(count)])])


def test_json() -> None:
    said = json.loads(FORMATS["json"](report()))
    found = report().files[0].diagnostics
    assert [
        Diagnostic.model_validate({k: v for k, v in d.items() if k != "fingerprint"})
        for d in said["files"][0]["diagnostics"]
    ] == list(found)
    assert said["files"][1] == {"name": "b.txt", "diagnostics": []}
    assert said["summary"]["known"] == 2
    assert said["summary"]["error"] == sum(d.severity == "error" for d in found) == 1
    assert sum(said["summary"]["codes"].values()) == len(found)


def test_json_lines() -> None:
    lines = [json.loads(line) for line in FORMATS["jsonl"](report()).splitlines()]
    assert [(line["file"], line["code"]) for line in lines] == [
        ("plans/云溪 1.txt", d.code) for d in report().files[0].diagnostics
    ]


def test_sarif() -> None:
    said = json.loads(FORMATS["sarif"](report()))
    run = said["runs"][0]
    found = report().files[0].diagnostics
    assert (said["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert len(run["results"]) == len(found)
    names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    lines = TEXT.split("\r\n")
    for result, d in zip(run["results"], found, strict=True):
        assert names[result["ruleIndex"]] == result["ruleId"] == d.code
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "plans/%E4%BA%91%E6%BA%AA%201.txt"
        region = place["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == TEXT[d.span.start : d.span.end]
        assert result["partialFingerprints"]["policyparse/v1"]
    fix = next(r["fixes"][0] for r in run["results"] if r["ruleId"] == "PP914")
    replacement = fix["artifactChanges"][0]["replacements"][0]
    assert (replacement["deletedRegion"]["startLine"], replacement["insertedContent"]["text"]) == (2, "")


def test_sarif_of_nothing() -> None:
    assert json.loads(FORMATS["sarif"](Report([])))["runs"][0]["results"] == []


def test_github_annotations_are_escaped_and_within_limits() -> None:
    lines = FORMATS["github"](many(100)).splitlines()
    kinds = [line.split(" ")[0] for line in lines[:-1]]
    assert {kind: kinds.count(kind) for kind in kinds} == {"::error": 10, "::warning": 10, "::notice": 10}
    assert lines[0].startswith("::error file=a%3Ab%2Cc%25.txt,line=1,")
    assert lines[0].endswith(":a,b%25%0Ac")
    assert "col=" in lines[0]
    assert lines[-1] == "33 errors, 33 warnings, 34 info in 1 file; 70 of them are only in the step's summary"


def test_github_annotates_the_surest() -> None:
    shown = [line.split("::")[-1].split(":")[0] for line in FORMATS["github"](many(100)).splitlines()[:-1]]
    sure = {f"n{n}" for n in range(100) if n % 5 % 3 == 2}
    assert all(n in sure for n in shown[:6])


def test_junit() -> None:
    root = ET.fromstring(FORMATS["junit"](report()))
    found = report().files[0].diagnostics
    suites = root.findall("testsuite")
    assert [s.get("name") for s in suites] == ["plans/云溪 1.txt", "b.txt"]
    assert [s.get("failures") for s in suites] == [str(len(found)), "0"]
    assert root.get("tests") == str(len(found) + 1)
    assert [f.get("message") for f in root.iter("failure")] == [d.message.replace("\x0b", "\ufffd") for d in found]
    assert len(suites[1].findall("testcase")) == 1


def test_markdown_is_a_table_that_text_cannot_break() -> None:
    doc = Report(
        [
            Checked(
                "a|b.txt",
                "甲|乙\n丙",
                [many(1).files[0].diagnostics[0].model_copy(update={"span": Span(start=0, end=5)})],
            )
        ]
    )
    lines = FORMATS["markdown"](doc).splitlines()
    assert "### a\\|b.txt" in lines
    assert lines[-1] == "| 1 | PP401 | info | n0:a,b% c | 甲\\|乙 丙 |"


def test_markdown_is_bounded() -> None:
    text = FORMATS["markdown"](many(2000))
    assert text.endswith("1500 more are not listed.\n")
    assert text.count("\n| 1 |") == 500


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_takes_nothing(form: str) -> None:
    assert isinstance(FORMATS[form](Report([])), str)


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_takes_half_a_character(form: str) -> None:
    text = "一、总体要求\n完善机制，，\ud800加强领导。\n"
    doc = pp.parse_text(text)
    FORMATS[form](Report([Checked("a.txt", text, check(doc, severity="info"))])).encode("utf-8", "backslashreplace")
