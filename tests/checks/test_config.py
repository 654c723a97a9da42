"""Configuration: found upward, read from either file, wrong keys and codes named."""

from pathlib import Path

import pytest

from policyparse.checks.config import Config, ConfigError, load, read


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_defaults(tmp_path: Path) -> None:
    assert load(tmp_path).severity == "warning"
    assert Config().include == ("*.txt", "*.md")


def test_it_is_found_upward_and_the_nearest_counts(tmp_path: Path) -> None:
    put(tmp_path / "policyparse.toml", 'severity = "info"\n')
    put(tmp_path / "a" / "pyproject.toml", "[project]\nname = 'x'\n")
    put(tmp_path / "a" / "b" / "c" / "pyproject.toml", '[tool.policyparse]\nseverity = "error"\n')
    assert load(tmp_path / "a").severity == "info"
    assert load(tmp_path / "a").root == str(tmp_path)
    assert load(tmp_path / "a" / "b" / "c").severity == "error"


def test_all_keys(tmp_path: Path) -> None:
    path = put(
        tmp_path / "policyparse.toml",
        """
        select = ["PP1", "lost-number"]
        ignore = ["PP110"]
        severity = "info"
        profile = "annual-work-points"
        grammar = ["base"]
        baseline = "known.json"
        include = ["*.txt"]
        exclude = ["old/*"]
        [per-file-ignores]
        "2020/*.txt" = ["PP9"]
        [severities]
        level-skipped = "warning"
        """,
    )
    said = read(path)
    assert said.select == ("PP1", "lost-number")
    assert said.per_file_ignores == {"2020/*.txt": ("PP9",)}
    assert said.severities == {"level-skipped": "warning"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("severity = 'info'\nselekt = []\n", r"policyparse.toml:2: unknown key 'selekt'; did you mean 'select'\?"),
        (
            "select = ['PP1', 'lost-numbr']\n",
            r":1: in 'select': unknown rule 'lost-numbr'; did you mean 'lost-number'\?",
        ),
        ("ignore = ['XX']\n", r":1: in 'ignore': unknown rule 'XX'"),
        (
            "[per-file-ignores]\n'a' = ['lost-markers']\n",
            r"in 'per-file-ignores': unknown rule 'lost-markers'; did you mean 'lost-marker'\?",
        ),
        ("[severities]\nlost-numbe = 'info'\n", r":2: in 'severities': unknown rule 'lost-numbe'"),
        ("severity = 'fatal'\n", r":1: 'severity' is not as it must be"),
        ("select = 'PP1'\n", r":1: 'select' is not as it must be"),
        ("select = [\n", r"no valid TOML"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read(put(tmp_path / "policyparse.toml", text))


def test_a_table_of_pyproject_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="must be a table"):
        read(put(tmp_path / "pyproject.toml", "[tool]\npolicyparse = 1\n"))
