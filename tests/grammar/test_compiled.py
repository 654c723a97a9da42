"""A user's pattern answers as ours does, and gives up in time."""

from pathlib import Path

import pytest

from policyparse.errors import GrammarError
from policyparse.grammar import compiled, load
from policyparse.grammar.compiled import TimedPattern


def test_the_calls_are_those_of_re() -> None:
    pattern = TimedPattern("(?P<n>一+)、", 0, "p")
    text = "一、甲一一、乙"
    assert [m.span() for m in pattern.finditer(text)] == [(0, 2), (3, 6)]
    found = pattern.search(text, 1)
    assert found is not None
    assert (found["n"], found.group("n"), found.group(), found.lastindex) == ("一一", "一一", "一一、", 1)
    assert pattern.match(text, 3) is not None
    assert pattern.match(text, 2) is None
    assert pattern.fullmatch("一、") is not None
    assert pattern.fullmatch(text) is None
    assert pattern.search(text, 0, 1) is None


@pytest.mark.parametrize("call", ["search", "match", "fullmatch", "finditer"])
def test_a_pattern_that_never_ends_is_given_up(call: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(compiled, "USER_TIMEOUT", 0.05)
    path = tmp_path / "slow.toml"
    path.write_text("name = 's'\n[[pattern]]\nid = 'slow'\npattern = '(一+)+(二+)+三'\n", encoding="utf-8")
    pattern = load(path).pattern("slow")
    with pytest.raises(GrammarError, match=r"slow\.toml:4: entry 'slow': its pattern ran longer than 0\.05 s"):
        for _ in getattr(pattern, call)("一" * 5000 + "二" * 5000) or ():
            pass
