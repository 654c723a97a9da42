"""Findings left out of files by glob."""

import pytest

from policyparse.checks.registry import matching
from policyparse.checks.suppress import Suppressions, matches


@pytest.mark.parametrize(
    ("path", "glob", "wanted"),
    [
        ("plans/2021/a.txt", "plans/2021/a.txt", True),
        ("plans/2021/a.txt", "2021/*.txt", True),
        ("plans/2021/a.txt", "*.txt", True),
        ("plans/2021/a.txt", "plans/**", True),
        ("plans/2021/a.txt", "2022/*.txt", False),
        ("plans/2021/a.txt", "*.md", False),
        ("规划/云溪.txt", "规划/*", True),
    ],
)
def test_globs(path: str, glob: str, wanted: bool) -> None:
    assert matches(path, glob) is wanted


def test_codes_of_a_file_are_those_of_all_its_globs() -> None:
    said = Suppressions({"old/*": ("PP9", "PP102"), "*.md": ("numbering-repeat",), "new/*": ("ALL",)})
    assert said.codes("old/a.md") == matching(["PP9", "PP102", "PP103"])
    assert said.codes("b.txt") == frozenset()
