"""SARIF: rules once, results with places, fingerprints and fixes."""

import json
from typing import Any

import pytest

from policyparse.exports.findings import Checked, Report
from policyparse.exports.findings.sarif import render, uri
from strategies.findings import TEXT, finding, report


def run(given: Report) -> dict[str, Any]:
    said = json.loads(render(given))
    assert said["version"] == "2.1.0"
    (one,) = said["runs"]
    found: dict[str, Any] = one
    return found


def test_the_rules_that_found_something() -> None:
    driver = run(report())["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("policyparse", "9.9")
    assert driver["rules"][0] == {
        "id": "PP901",
        "name": "LostNumber",
        "shortDescription": {"text": "A number is lost."},
        "fullDescription": {"text": "The sum cannot be checked."},
        "defaultConfiguration": {"level": "warning"},
    }
    assert [rule["id"] for rule in driver["rules"]] == ["PP901", "PP902"]


def test_a_result() -> None:
    lost, doubled = run(report())["results"]
    assert (lost["ruleId"], lost["ruleIndex"], lost["level"], lost["rank"]) == ("PP901", 0, "warning", 90.0)
    assert (doubled["ruleIndex"], doubled["level"]) == (1, "error")
    assert lost["partialFingerprints"] == {"policyparse/v1": "f1"}
    place = lost["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "plans/%E4%BA%91%E6%BA%AA.txt"}
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 10}
    assert "fixes" not in lost


def test_a_fix() -> None:
    (fix,) = run(report())["results"][1]["fixes"]
    assert fix["description"] == {"text": "leave one"}
    assert fix["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 6},
            "insertedContent": {"text": ""},
        }
    ]


@pytest.mark.parametrize(
    ("severity", "confidence", "level", "rank"), [("info", "low", "note", 30.0), ("error", "medium", "error", 60.0)]
)
def test_levels_and_ranks(severity: str, confidence: str, level: str, rank: float) -> None:
    found = finding("开设个", severity=severity, confidence=confidence)
    (result,) = run(Report([Checked("a.txt", TEXT, [found])]))["results"]
    assert (result["level"], result["rank"]) == (level, rank)
    assert "partialFingerprints" not in result


def test_names_are_uris() -> None:
    assert uri("a b.txt") == "a%20b.txt"
    assert uri("/tmp/云.txt") == "file:///tmp/%E4%BA%91.txt"
