"""Workflow commands: the worst first, escaped, columns only within one line."""

from policyparse.exports.findings import Checked, Report
from policyparse.exports.findings.github import MOST, render
from strategies.findings import DOUBLED, TEXT, finding, report


def test_the_worst_is_annotated_first_and_all_are_counted() -> None:
    assert render(report()).splitlines() == [
        "::error file=plans/云溪.txt,line=3,endLine=3,title=PP902 doubled-comma,col=5,endColumn=7::see ，，",
        "::warning file=plans/云溪.txt,line=2,endLine=2,title=PP901 lost-number,col=7,endColumn=10::see 开设个",
        "1 error, 1 warning in 2 files",
    ]


def test_a_finding_of_several_lines_has_no_columns() -> None:
    (line, _) = render(Report([Checked("a.txt", TEXT, [finding("点。\n二")])])).splitlines()
    assert "line=2,endLine=3," in line
    assert "col" not in line.partition("::see")[0]


def test_signs_of_a_command_are_escaped() -> None:
    (line, _) = render(Report([Checked("a,b:c.txt", TEXT, [finding("开设个", message="5%\n甲:乙")])])).splitlines()
    assert line.startswith("::warning file=a%2Cb%3Ac.txt,")
    assert line.endswith("::5%25%0A甲:乙")


def test_the_surest_are_shown_where_there_are_too_many() -> None:
    unsure = [finding("开设个", message="unsure", confidence="low")] * MOST
    lines = render(Report([Checked("a.txt", TEXT, [*unsure, finding("开设个", message="sure")])])).splitlines()
    assert [line.rpartition("::")[2] for line in lines[:-1]] == ["sure"] + ["unsure"] * (MOST - 1)
    assert lines[-1] == "11 warnings in 1 file; 1 of them are only in the step's summary"


def test_kinds_are_limited_apart() -> None:
    found = [finding("开设个")] * (MOST + 2) + [finding("，，", DOUBLED)]
    lines = render(Report([Checked("a.txt", TEXT, found)])).splitlines()
    assert [line.startswith("::error") for line in lines[:-1]] == [True] + [False] * MOST
