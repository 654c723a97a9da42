"""Rules against marked texts: ``cases/CODE.toml`` has ⟦findings⟧, quiet texts, and what fixes make of a text."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from policyparse.testing import assert_findings, assert_fixed, findings

CASES = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "cases").iterdir())
}


def each(key: str) -> list[Any]:
    return [
        pytest.param(code, case, id=f"{code}-{n}")
        for code, said in CASES.items()
        for n, case in enumerate(said.get(key, []))
    ]


@pytest.mark.parametrize(("code", "marked"), each("finds"))
def test_finds_the_marked_places(code: str, marked: str) -> None:
    assert_findings(code, marked)


@pytest.mark.parametrize(("code", "text"), each("quiet"))
def test_is_quiet(code: str, text: str) -> None:
    assert [d.message for d in findings(code, text)] == []


@pytest.mark.parametrize(("code", "case"), each("fixed"))
def test_safe_fixes(code: str, case: dict[str, str]) -> None:
    assert_fixed(code, case["before"], case["after"])
