"""Where a grammar's files are looked for, and what is said where there is none."""

from pathlib import Path

import pytest

from policyparse.errors import GrammarError
from policyparse.grammar.places import Place, builtin_directory, builtins, find


def write(path: Path, name: str = "mine") -> Path:
    path.write_text(f'name = "{name}"\n', encoding="utf-8")
    return path


def test_a_built_in_name_is_a_file_of_ours() -> None:
    (place,) = find("base")
    assert place.path.name == "base.toml"
    assert place.trusted
    assert place.path == builtins()["base"]
    assert (builtin_directory() / "base.toml").is_file()


def test_a_path_is_a_users_file(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.toml")
    for spec in (path, str(path)):
        assert find(spec) == [Place(path.resolve(), trusted=False)]


def test_a_built_in_file_by_its_path_is_ours_too() -> None:
    (place,) = find(Path(str(builtins()["base"])))
    assert place.trusted


def test_a_users_file_does_not_hide_a_built_in_name(tmp_path: Path) -> None:
    child = write(tmp_path / "child.toml")
    write(tmp_path / "base.toml")
    assert find("base", child)[0].trusted
    assert find("base.toml", child) == [Place((tmp_path / "base.toml").resolve(), trusted=False)]


def test_a_name_stands_for_the_file_beside(tmp_path: Path) -> None:
    child, parent = write(tmp_path / "child.toml"), write(tmp_path / "parent.toml")
    assert find("parent", child) == [Place(parent.resolve(), trusted=False)]
    with pytest.raises(GrammarError, match="there is no grammar 'parent'"):
        find("parent")


def test_a_path_is_relative_to_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    child, parent = write(tmp_path / "sub" / "child.toml"), write(tmp_path / "parent.toml")
    assert find("../parent.toml", child)[0].path == parent.resolve()


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("bsae", "there is no grammar 'bsae'; did you mean 'base'?"),
        ("云溪", "there is no grammar '云溪'; known are "),
        ("gone.toml", r"gone\.toml does not exist; give a built-in name or the path of a \.toml file"),
    ],
)
def test_what_is_not_there_is_named(spec: str, said: str) -> None:
    with pytest.raises(GrammarError, match=said):
        find(spec)


def test_a_directory_is_no_grammar(tmp_path: Path) -> None:
    with pytest.raises(GrammarError, match=r"is a directory, not a \.toml file"):
        find(tmp_path)


def test_a_changed_file_has_another_key(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.toml")
    (place,) = find(path)
    before = place.key
    assert before == place.key
    write(path, "longer")
    assert place.key != before
    assert find("base")[0].key[1:] == (0, 0)
