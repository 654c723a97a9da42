"""`policyparse explain`, `schema`, `grammar`, help, and that the page on the command line tells the truth."""

import json
import re
from pathlib import Path

import click

from policyparse import Document
from policyparse.cli.main import COMMANDS, commands

ROOT = Path(__file__).resolve().parents[2]


def test_explain_tells_place_decision_and_reasons(run, plan):
    plan.write_text("一、总体要求\n依照本办法，1、2两项另行规定。\n二、重点任务\n", encoding="utf-8")
    done = run("explain", plan.name)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert re.match(r" +1:1 +\+ 一、总体要求  \w", lines[0])
    assert re.match(r" +3:1 +\+ 二、重点任务  \w", lines[-1])
    dropped = run("explain", plan.name, "--dropped").stdout.decode().splitlines()
    assert dropped == [line for line in lines if " - " in line[:14]]


def test_schema_is_that_of_documents(run):
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(schema["properties"]) == set(Document.model_fields)
    assert "Section" in schema["$defs"]


def test_grammar_list_and_show(run):
    assert run("grammar", "list").stdout.decode().startswith("base ")
    every = run("grammar", "show").stdout.decode()
    assert re.search(r"^marker +chinese +\S", every, re.MULTILINE)
    one = run("grammar", "show", "base", "chinese").stdout.decode()
    assert "[[marker]]" in one
    assert 'style = "一、"' in one
    wrong = run("grammar", "show", "base", "no-such-entry")
    assert wrong.returncode == 2
    assert "no entry 'no-such-entry'" in wrong.stderr.decode()


def test_grammar_check(run, tmp_path):
    good = tmp_path / "good.toml"
    good.write_text(
        'name = "good"\n[[pattern]]\nid = "mine"\npattern = \'第\\d+期\'\nexamples = ["第3期"]\nrejects = ["第期"]\n',
        encoding="utf-8",
    )
    bad = tmp_path / "bad.toml"
    bad.write_text(good.read_text(encoding="utf-8").replace('["第3期"]', '["第三期"]'), encoding="utf-8")
    (tmp_path / "no.toml").write_text('name = "no"\n[[words]]\nid=\n', encoding="utf-8")
    (tmp_path / "own.txt").write_text("", encoding="utf-8")
    done = run("grammar", "check", good.name, bad.name, "missing.toml", "no.toml", "own.txt")
    assert done.returncode == 1
    assert done.stdout.decode() == "good.toml: sound\n"
    told = done.stderr.decode().splitlines()
    assert len(told) == 4
    assert told[0].startswith("policyparse: bad.toml: line 2: entry 'mine': ")
    assert "第三期" in told[0]
    assert told[1].startswith("policyparse: missing.toml: does not exist; ")
    assert told[2].startswith("policyparse: no.toml:3: no valid TOML ")
    assert told[3].startswith("policyparse: own.txt: does not end in .toml; ")
    assert run("grammar", "check", good.name).returncode == 0


def test_help_and_wrong_use(run):
    shown = run("--help").stdout.decode()
    assert all(f"\n  {name}" in shown for name in COMMANDS)
    assert run("prase").returncode == 2
    assert run("parse").returncode == 2
    assert run("--version").stdout.decode().startswith("policyparse ")


def test_no_traceback_for_a_mistake_of_ours(run, tmp_path, plan):
    """A fault in our own code is told in one sentence too; the traceback is there for those who ask for it."""
    (tmp_path / "sitecustomize.py").write_text(
        "import policyparse.api\n"
        "def broken(*args, **options):\n    raise ZeroDivisionError('seven')\n"
        "policyparse.parse = broken\n"
    )
    done = run("show", plan.name, PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"policyparse: {plan.name}: this is a mistake in policyparse (ZeroDivision")
    assert done.stderr.count(b"\n") == 1
    loud = run("show", plan.name, PYTHONPATH=str(tmp_path), POLICYPARSE_DEBUG="1")
    assert b"Traceback" in loud.stderr


def test_the_page_names_every_command_and_option():
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    context = click.Context(commands)

    def look(command: click.Command, name: str) -> None:
        assert f"policyparse {name}" in page
        for parameter in command.params:
            for option in parameter.opts:
                assert option in page or not option.startswith("-"), f"{name} {option} is not in docs/cli.md"
        if isinstance(command, click.Group):
            for sub in command.list_commands(context):
                found = command.get_command(context, sub)
                assert found is not None
                look(found, f"{name} {sub}")

    for name in COMMANDS:
        found = commands.get_command(context, name)
        assert found is not None
        look(found, name) if not isinstance(found, click.Group) else [
            look(sub, f"{name} {key}") for key, sub in found.commands.items()
        ]
