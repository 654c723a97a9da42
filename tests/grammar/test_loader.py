"""Specs, extends, merging, and a user's grammar without a line of Python."""

import os
import sys
from pathlib import Path

import pytest

from policyparse.errors import GrammarError
from policyparse.grammar import available, default, load
from policyparse.grammar.compiled import TimedPattern
from policyparse.grammar.loader import chain

MINE = """
name = "mine"
title = "云溪区的文件"

[[words]]
id = "chinese-digits"
values = ["壹"]
extend = true

[[words]]
id = "my-organs"
values = ["教体局", "教体"]

[[mapping]]
id = "my-aliases"
values = { "体卫科艺科" = "体育卫生科技艺术科" }

[[pattern]]
id = "my-note"
pattern = '（(?P<units>{{my-organs}})办）'
examples = ["（教体局办）"]
rejects = ["（教体局）"]

[[threshold]]
id = "my-limit"
value = 3
"""


def write(directory: Path, name: str, text: str) -> Path:
    path = directory / name
    path.write_text(text, encoding="utf-8")
    return path


def test_base_is_the_default_and_the_same_object() -> None:
    assert load() is default() is load("base") is load(["base"]) is load([])
    assert default().name == "base"
    assert [m.style for m in default().markers if m.rank == 60] == ["一、"]


def test_a_users_file_builds_on_base_without_saying_so(tmp_path: Path) -> None:
    grammar = load(write(tmp_path, "mine.toml", MINE))
    assert grammar.markers == default().markers
    assert grammar.words("chinese-digits") == (*default().words("chinese-digits"), "壹")
    assert grammar.mapping("my-aliases") == {"体卫科艺科": "体育卫生科技艺术科"}
    assert grammar.threshold("my-limit") == 3
    found = grammar.pattern("my-note").search("（教体局办）")
    assert found is not None
    assert found["units"] == "教体局"


def test_users_patterns_are_timed_and_ours_are_not(tmp_path: Path) -> None:
    grammar = load(write(tmp_path, "mine.toml", MINE))
    assert grammar.is_untrusted("my-note")
    assert isinstance(grammar.pattern("my-note"), TimedPattern)
    ours = default().patterns[0].id
    assert not grammar.is_untrusted(ours)
    assert not isinstance(grammar.pattern(ours), TimedPattern)


def test_empty_extends_stands_alone(tmp_path: Path) -> None:
    grammar = load(write(tmp_path, "alone.toml", 'name = "alone"\nextends = []\n'))
    assert grammar.markers == ()


def test_a_later_file_replaces_by_id(tmp_path: Path) -> None:
    write(tmp_path, "first.toml", 'name = "first"\n[[words]]\nid = "w"\nvalues = ["甲"]\n')
    second = write(tmp_path, "second.toml", 'name = "s"\nextends = ["first"]\n[[words]]\nid = "w"\nvalues = ["乙"]\n')
    assert load(second).words("w") == ("乙",)
    assert load([tmp_path / "second.toml", tmp_path / "first.toml"]).words("w") == ("乙",), "each file counts once"


def test_extends_names_a_file_beside_by_path(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    write(tmp_path / "parts", "w.toml", 'name = "w"\n[[words]]\nid = "w"\nvalues = ["甲"]\n')
    whole = write(tmp_path, "whole.toml", 'name = "whole"\nextends = ["base", "parts/w.toml"]\n')
    assert load(str(whole)).words("w") == ("甲",)
    assert [place.path.name for place, _ in chain(str(whole))][-2:] == ["w.toml", "whole.toml"]


def test_several_specs_are_merged_in_order(tmp_path: Path) -> None:
    grammar = load(["base", write(tmp_path, "mine.toml", MINE)])
    assert grammar.name == "base+mine.toml"
    assert "my-organs" in {w for w in ("my-organs",) if grammar.words(w)}


def test_an_unchanged_file_gives_the_same_grammar_a_changed_one_another(tmp_path: Path) -> None:
    path = write(tmp_path, "mine.toml", MINE)
    first = load(path)
    assert load(path) is first
    path.write_text(MINE.replace("value = 3", "value = 40"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert load(path).threshold("my-limit") == 40


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("bse", "there is no grammar 'bse'; did you mean 'base'?"),
        ("no/such.toml", "^no/such.toml does not exist"),
        ("qqqqqq", "give the path of a .toml file"),
    ],
)
def test_what_is_not_there_is_named(spec: str, said: str) -> None:
    with pytest.raises(GrammarError, match=said.replace("?", r"\?").replace("(", r"\(")):
        load(spec)


def test_a_directory_is_no_grammar(tmp_path: Path) -> None:
    with pytest.raises(GrammarError, match=r"is a directory, not a \.toml file"):
        load(tmp_path)


def test_a_circle_of_extends_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", 'name = "a"\nextends = ["b"]\n')
    write(tmp_path, "b.toml", 'name = "b"\nextends = ["a"]\n')
    with pytest.raises(GrammarError, match=r"extends itself \(a\.toml -> b\.toml -> a\.toml\)"):
        load(tmp_path / "a.toml")


def test_a_missing_parent_names_the_child(tmp_path: Path) -> None:
    path = write(tmp_path, "a.toml", 'name = "a"\nextends = ["bas"]\n')
    with pytest.raises(GrammarError, match=r"a\.toml: extends what cannot be found: .*did you mean 'base'"):
        load(path)


def test_available_lists_the_built_in_ones() -> None:
    listed = {a.name: a for a in available()}
    assert listed["base"].source == "built-in"
    assert listed["base"].title


PACKAGE = """
from pathlib import Path

def directory():
    return Path(__file__).parent

path = str(Path(__file__).parent / "one.toml")
broken = 7
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed distribution that offers grammars by entry point."""
    module = tmp_path / "yunxi_grammars"
    module.mkdir()
    write(module, "__init__.py", PACKAGE)
    write(module, "one.toml", 'name = "one"\n[[words]]\nid = "w-one"\nvalues = ["甲"]\n')
    write(module, "two.toml", 'name = "two"\n[[pattern]]\nid = "p-two"\npattern = "乙"\n')
    info = tmp_path / "yunxi-1.0.dist-info"
    info.mkdir()
    write(info, "METADATA", "Metadata-Version: 2.1\nName: yunxi\nVersion: 1.0\n")
    points = "yunxi = yunxi_grammars:directory\nyunxi-all = yunxi_grammars\nyunxi-one = yunxi_grammars:path\n"
    points += "yunxi-broken = yunxi_grammars:broken\nyunxi-gone = yunxi_grammars:gone\n"
    write(info, "entry_points.txt", "[policyparse.grammars]\n" + points)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield module
    sys.modules.pop("yunxi_grammars", None)


@pytest.mark.parametrize("name", ["yunxi", "yunxi-all"])
def test_an_entry_point_gives_a_directory(package: Path, name: str) -> None:
    grammar = load(name)
    assert grammar.words("w-one") == ("甲",)
    assert grammar.is_untrusted("p-two")
    assert grammar.markers == default().markers


def test_an_entry_point_gives_a_file_and_can_be_extended(package: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "mine.toml", 'name = "mine"\nextends = ["yunxi-one"]\n')
    assert load(path).words("w-one") == ("甲",)
    assert "yunxi-one" in {a.name for a in available()}


@pytest.mark.parametrize("name", ["yunxi-broken", "yunxi-gone"])
def test_a_broken_entry_point_is_an_error_of_one_sentence(package: Path, name: str) -> None:
    with pytest.raises(GrammarError, match=f"grammar '{name}': "):
        load(name)
