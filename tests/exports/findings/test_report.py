"""A report counts what it holds and says so in a sentence."""

import pytest

from policyparse.exports.findings.report import Checked, Report, plural, summary
from strategies.findings import TEXT, finding, report


def test_findings_come_with_their_file_in_order() -> None:
    assert [(file.name, d.code) for file, d in report().findings()] == [
        ("plans/云溪.txt", "PP901"),
        ("plans/云溪.txt", "PP902"),
    ]


def test_counts() -> None:
    assert report().severities() == {"warning": 1, "error": 1}
    assert report().codes() == {"PP901": 1, "PP902": 1}
    assert Report([]).codes() == {}


def test_the_sentence_names_the_worst_first() -> None:
    assert summary(report()) == "1 error, 1 warning in 2 files"
    assert summary(report(known=1)) == "1 error, 1 warning in 2 files (1 more in the baseline)"
    notes = [finding("开设个", severity="info")] * 2
    assert summary(Report([Checked("a.txt", TEXT, notes)])) == "2 info in 1 file"


@pytest.mark.parametrize(
    ("count", "word", "said"),
    [(0, "file", "0 files"), (1, "error", "1 error"), (3, "warning", "3 warnings"), (3, "info", "3 info"),
     (2, "more", "2 more")],
)  # fmt: skip
def test_plural(count: int, word: str, said: str) -> None:
    assert plural(count, word) == said
