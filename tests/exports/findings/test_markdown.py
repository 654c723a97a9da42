"""Markdown: counts, a table of codes, a table for each file with findings."""

from policyparse.exports.findings import Checked, Report
from policyparse.exports.findings.markdown import LONGEST, MOST, render
from strategies.findings import DOUBLED, LOST, TEXT, finding, report


def test_the_whole() -> None:
    assert render(report()) == (
        "## policyparse\n\n1 error, 1 warning in 2 files.\n\n"
        "| code | rule | found |\n| --- | --- | ---: |\n| PP901 | lost-number | 1 |\n| PP902 | doubled-comma | 1 |\n\n"
        "### plans/云溪.txt\n\n"
        "| line | code | severity | finding | text |\n| ---: | --- | --- | --- | --- |\n"
        "| 2 | PP901 | warning | see 开设个 | 开设个 |\n| 3 | PP902 | error | see ，， | ，， |\n"
    )


def test_nothing_found() -> None:
    assert render(Report([Checked("a.txt", "", [])])) == "## policyparse\n\nno findings in 1 file.\n"


def test_a_rule_that_is_not_described_has_no_name() -> None:
    assert "| PP901 |  | 1 |" in render(Report([Checked("a.txt", TEXT, [finding("开设个")])]))


def test_text_cannot_break_the_table() -> None:
    text = "甲|乙`丙\n*丁"
    last = render(Report([Checked("a.txt", text, [finding(text, LOST, text, message="<b>")])])).splitlines()[-1]
    assert last == "| 1 | PP901 | warning | \\<b> | 甲\\|乙\\`丙 \\*丁 |"


def test_long_words_are_cut() -> None:
    text = "甲" * (LONGEST + 1)
    said = render(Report([Checked("a.txt", text, [finding(text, LOST, text, message="m")])]))
    assert said.endswith(f"| m | {'甲' * LONGEST}… |\n")


def test_the_worst_are_listed_where_there_are_too_many() -> None:
    found = [finding("开设个")] * MOST + [finding("，，", DOUBLED)]
    said = render(Report([Checked("a.txt", TEXT, found), Checked("b.txt", TEXT, [finding("总体")])]))
    assert "| 3 | PP902 | error |" in said
    assert said.count("\n| 2 | PP901 ") == MOST - 1
    assert "### b.txt" not in said
    assert said.endswith("\n2 more are not listed.\n")
