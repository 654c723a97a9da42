"""JUnit: a suite a file, a failed case a finding, and nothing that XML does not allow."""

from xml.etree import ElementTree as ET

from policyparse.exports.findings import Checked, Report
from policyparse.exports.findings.junit import render
from strategies.findings import LOST, finding, report


def test_suites_and_cases() -> None:
    root = ET.fromstring(render(report()))
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    first, second = root.findall("testsuite")
    assert [case.get("name") for case in first] == ["PP901 lost-number at 2:7", "PP902 doubled-comma at 3:5"]
    assert [case.get("name") for case in second] == ["no findings"]
    assert second.find("testcase/failure") is None


def test_a_failure_says_where_what_and_in_which_words() -> None:
    failure = ET.fromstring(render(report())).find("testsuite/testcase/failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("warning", "see 开设个")
    assert failure.text == "plans/云溪.txt:2:7: see 开设个\n开设个"


def test_long_words_are_cut() -> None:
    text = "甲" * 500
    root = ET.fromstring(render(Report([Checked("a.txt", text, [finding(text, LOST, text, message="m")])])))
    assert root.findtext("testsuite/testcase/failure") == "a.txt:1:1: m\n" + "甲" * 200


def test_what_xml_does_not_allow_is_replaced() -> None:
    text = "甲\x07<乙>&"
    root = ET.fromstring(render(Report([Checked("a\x00.txt", text, [finding(text, LOST, text, message="\x1b")])])))
    assert root[0].get("name") == "a\ufffd.txt"
    assert root.findtext("testsuite/testcase/failure") == "a\ufffd.txt:1:1: \ufffd\n甲\ufffd<乙>&"
