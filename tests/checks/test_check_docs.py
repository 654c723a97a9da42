"""The pages of the rules are what their docstrings say, the guide's examples run, templates name real flags."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from policyparse.checks import Rule, rules
from policyparse.checks.pages import index, page
from policyparse.cli.check import command

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "rules"
HOW = "write it anew: python -m policyparse.checks.pages"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_page_is_its_docstring(rule: Rule) -> None:
    assert (FOLDER / f"{rule.code}.md").read_text("utf-8") == page(rule), HOW


def test_every_page_has_a_rule_and_the_index_lists_all() -> None:
    assert {f.stem for f in FOLDER.glob("*.md")} == {r.code for r in rules()} | {"README"}
    assert (FOLDER / "README.md").read_text("utf-8") == index(rules()), HOW


def test_the_guides_python_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "checks.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) >= 3
    done = subprocess.run([sys.executable, "-c", "\n".join(blocks)], capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    assert "PP401 2 7" in done.stdout


def test_every_option_is_in_the_guide_and_every_flag_there_exists() -> None:
    known = {name for option in command.params for name in option.opts if name.startswith("--")}
    guide = (ROOT / "docs" / "checks.md").read_text("utf-8")
    assert {name for name in known if name not in guide} == {"--stdin-name"}
    for text in ("docs/checks.md", "docs/ci.md", ".pre-commit-hooks.yaml", "action.yml", "ci/gitlab/policyparse.yml"):
        said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", (ROOT / text).read_text("utf-8")))
        assert said - known <= {"--quiet", "--all-files"}, text
