"""Every entry of every built-in grammar is a test: its examples match, its rejects do not, it is linear."""

import json

import pytest

from policyparse.grammar import Marker, Pattern, default, load
from policyparse.grammar.files import KINDS, read_lean
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


@pytest.mark.parametrize("name", list(builtins()))
def test_the_lean_way_of_reading_agrees(name: str) -> None:
    """Parsing leaves out what only people and tests read; all else is the same."""
    ((place, full),) = files(name)
    lean = read_lean(place)
    left_out = {"examples", "rejects", "why", "since"}
    assert (lean.name, tuple(lean.extends)) == (full.name, full.extends)
    for kind in KINDS:
        whole = [entry.model_dump(mode="json", exclude=left_out) for entry in getattr(full, kind)]
        assert [json.loads(e.model_dump_json(exclude=left_out, warnings=False)) for e in getattr(lean, kind)] == whole


def test_the_lean_way_of_reading_leaves_out_nearly_all_that_it_can() -> None:
    """It cannot leave out what is laid out otherwise; then loading is slow, not wrong."""
    kept = sum(len(entry.examples) for place, _ in chain(BASE) for entry in read_lean(place).pattern)
    given = sum(len(entry.examples) for _, file in chain(BASE) for entry in file.pattern)
    assert kept < given * 0.1
