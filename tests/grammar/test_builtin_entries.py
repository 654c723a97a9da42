"""Every entry of every built-in grammar is a test: its examples match, its rejects do not, it is linear."""

import pytest

from policyparse.grammar import Marker, Pattern, default, load
from policyparse.grammar.loader import BASE, chain, files
from policyparse.grammar.places import builtins
from policyparse.scan.grammar_check import check_entry

ENTRIES = [
    pytest.param(name, entry, id=f"{name}:{entry.id}")
    for name in builtins()
    for _, file in files(name)
    for entry in (*file.pattern, *file.marker)
]


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_entry_matches_its_examples_and_no_reject(name: str, entry: Pattern | Marker) -> None:
    assert list(check_entry(load([BASE, name]), entry)) == []


@pytest.mark.parametrize("name", list(builtins()))
def test_every_file_is_a_part_of_base_or_builds_on_it(name: str) -> None:
    in_base = {place.path.name for place, _ in chain(BASE)}
    on_base = {place.path.name for place, _ in chain(name)}
    assert f"{name}.toml" in in_base or "base.toml" in on_base


@pytest.mark.parametrize("name", list(builtins()))
def test_a_file_is_named_as_its_grammar_and_says_what_it_is(name: str) -> None:
    ((_, file),) = files(name)
    assert file.name == name
    assert file.title


def test_every_pattern_of_base_compiles() -> None:
    grammar = default()
    assert grammar.patterns
    for entry in grammar.patterns:
        grammar.pattern(entry.id)
        assert not grammar.is_untrusted(entry.id)


def test_no_id_of_base_is_given_by_two_files() -> None:
    """Topics are merged in no particular order, so none may replace what another says."""
    owner: dict[tuple[str, str], str] = {}
    for place, file in chain(BASE):
        for kind in ("words", "mapping", "pattern", "marker", "threshold"):
            for entry in getattr(file, kind):
                assert owner.setdefault((kind, entry.id), place.path.name) == place.path.name
