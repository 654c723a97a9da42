"""The READMEs tell the truth: their examples run, their commands exist, their links lead somewhere."""

import doctest
import re
import shlex
from pathlib import Path

import click
import pytest

import policyparse
from policyparse.cli.main import commands
from policyparse.grammar import load

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh-CN.md")
PAGES = (*READMES, "CONTRIBUTING.md", "CHANGELOG.md", *(f"docs/{p.name}" for p in sorted((ROOT / "docs").glob("*.md"))))


def _fenced(name: str, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.mark.parametrize("name", READMES)
def test_python_examples_run_and_print_what_they_say(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    blocks = _fenced(name, "pycon")
    assert len(blocks) >= 4
    example = doctest.DocTestParser().get_doctest("".join(blocks), {}, name, name, 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert result.attempted >= 10
    assert result.failed == 0, "".join(said)


@pytest.mark.parametrize("name", READMES)
def test_commands_exist_with_their_options(name):
    lines = re.findall(r"^    policyparse (.*?)(?:  +#.*)?$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lines) >= 8
    for line in lines:
        command: click.Command = commands
        words = shlex.split(line)
        context = click.Context(command)
        while words and isinstance(command, click.Group):
            found = command.get_command(context, words.pop(0))
            assert found is not None, line
            command = found
        options = {o for p in command.params for o in p.opts}
        assert {w for w in words if w.startswith("-") and w != "-"} <= options, line


@pytest.mark.parametrize("name", READMES)
def test_public_names_exist(name):
    used = set(re.findall(r"\bpp\.([A-Za-z_]+)", (ROOT / name).read_text(encoding="utf-8")))
    assert {"parse", "parse_text", "Document"} <= used
    assert used <= set(policyparse.__all__)


@pytest.mark.parametrize("name", READMES)
def test_make_targets_exist(name):
    targets = re.findall(r"^    make (\w+)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert targets == ["demo", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


@pytest.mark.parametrize("name", READMES)
def test_the_grammar_example_loads_and_extends_what_is_there(name, tmp_path):
    (text,) = _fenced(name, "toml")
    path = tmp_path / "my.toml"
    path.write_text(text, encoding="utf-8")
    extended, base = load(path).mapping("unit-aliases"), load().mapping("unit-aliases")
    assert set(base) < set(extended)
    assert extended["体卫科"] == "体育卫生与艺术教育科"


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    page = ROOT / name
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), f"{name} links to {target}"
