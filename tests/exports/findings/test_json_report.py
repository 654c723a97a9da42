"""JSON: files with findings and the counts; or one line a finding."""

import json

from policyparse.exports.findings import Report
from policyparse.exports.findings.json_report import render, render_lines
from policyparse.model import Diagnostic
from strategies.findings import comma, report


def test_the_whole_run_is_one_object() -> None:
    said = json.loads(render(report(known=4, failed=1)))
    assert said["schema_version"] == "1.0"
    assert said["tool"] == {"name": "policyparse", "version": "9.9"}
    assert [file["name"] for file in said["files"]] == ["plans/云溪.txt", "b.txt"]
    assert said["summary"] == {
        "files": 2, "failed": 1, "known": 4, "error": 1, "warning": 1, "info": 0, "codes": {"PP901": 1, "PP902": 1},
    }  # fmt: skip


def test_a_finding_is_whole_and_has_its_fingerprint() -> None:
    found = json.loads(render(report()))["files"][0]["diagnostics"][1]
    assert found.pop("fingerprint") == "f2"
    assert Diagnostic.model_validate(found) == comma()


def test_chinese_is_written_as_it_is() -> None:
    assert "see 开设个" in render(report())


def test_lines_name_their_file() -> None:
    lines = [json.loads(line) for line in render_lines(report()).splitlines()]
    assert [(line["file"], line["code"], line["line"]) for line in lines] == [
        ("plans/云溪.txt", "PP901", 2),
        ("plans/云溪.txt", "PP902", 3),
    ]
    assert render_lines(Report([])) == ""
