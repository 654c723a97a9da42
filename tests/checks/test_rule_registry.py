"""Finding rules by what users call them, and rules of other packages."""

from importlib.metadata import EntryPoint

import pytest

from policyparse.checks import Context, Finding, RuleError, find, registry, rule, rules
from policyparse.checks.registry import exact, matching


@rule("XX101", "shouting", "warning")
def shouting(at: Context) -> list[Finding]:
    """A ！.

    Why: no advertisement.

    Bad:
        快来！

    Good:
        请来。

    Fix: none.
    """
    return [Finding(at.fold.index("！"), at.fold.index("！") + 1, "no ！")] if "！" in at.fold else []


def test_selectors() -> None:
    assert matching(["PP102", "lost-marker"]) == {"PP101", "PP102"}
    assert matching(["PP3"]) == {r.code for r in rules() if r.code.startswith("PP3")}
    assert matching(["ALL"]) == {r.code for r in rules()}
    assert matching([]) == frozenset()
    assert exact(["PP3", "PP102", "lost-marker", "ALL"]) == {"PP101", "PP102"}


@pytest.mark.parametrize(("said", "near"), [("lost-markr", "lost-marker"), ("stray-blanks", "stray-blank"), ("", "")])
def test_an_unknown_selector_names_the_nearest(said: str, near: str) -> None:
    with pytest.raises(RuleError, match=f"unknown rule '{said}'.*{near}"):
        matching([said])


def test_find() -> None:
    assert find("numbering-gap") is find("PP102")
    with pytest.raises(RuleError, match="unknown rule"):
        find("PP1")


def offered(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    entry = EntryPoint("mine", value, registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [entry])
    rules.cache_clear()


@pytest.fixture(autouse=True)
def fresh() -> object:
    yield
    rules.cache_clear()


def test_another_package_adds_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policyparse.testing.shouting", shouting, raising=False)
    offered(monkeypatch, "policyparse.testing:shouting")
    assert find("shouting") is shouting
    assert matching(["XX"]) == {"XX101"}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("no.such.module", "cannot be loaded"),
        ("policyparse.testing:OPEN", "must be a rule"),
        ("policyparse.checks.structure", "clashes with PP101"),
    ],
)
def test_a_package_that_offers_no_rule_is_named(monkeypatch: pytest.MonkeyPatch, value: str, message: str) -> None:
    offered(monkeypatch, value)
    with pytest.raises(RuleError, match=f"mine.*{message}"):
        rules()
