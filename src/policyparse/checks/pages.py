"""The page of each rule, made from its docstring: ``docs/rules/CODE.md`` and what ``policyparse rule CODE`` prints.

``python -m policyparse.checks.pages`` writes them all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from .registry import rules
from .rule import Rule

OFF = " It is off unless asked for by name or with `--severity info`."


def page(rule: Rule) -> str:
    """One rule's page in Markdown."""
    said = rule.help
    off = OFF if rule.severity == "info" else ""
    return (
        f"# {rule.code} {rule.name}\n\n"
        f"{said.what}\n\n"
        f"Severity: {rule.severity}.{off}\n\n"
        f"## Why\n\n{_sentence(said.why)}\n\n"
        f"## Bad\n\n{_example(said.bad)}\n"
        f"## Good\n\n{_example(said.good)}\n"
        f"## Fix\n\n{_sentence(said.fix)}\n"
    )


def index(all_rules: Iterable[Rule]) -> str:
    """The page that lists all rules."""
    rows = [f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity} | {r.help.what} |" for r in all_rules]
    head = "# Rules\n\nMade from the rules' docstrings; rules of severity info are off unless asked for.\n\n"
    return head + "| code | name | severity | what it finds |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _example(text: str) -> str:
    if text.startswith("samples/"):
        return f"See [{text}](../../{text}).\n"
    shown = "".join(c if c == "\n" or c.isprintable() or c == "\u3000" else f"\\u{ord(c):04x}" for c in text)
    return f"```text\n{shown}\n```\n"


def write(folder: Path) -> list[Path]:
    """Write the page of every rule and the index; pages of rules that are no more are taken out."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{rule.code}.md": page(rule) for rule in rules()} | {"README.md": index(rules())}
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in pages]


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))
