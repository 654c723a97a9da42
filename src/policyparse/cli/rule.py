"""``policyparse rule``: what the checks look for, and why."""

from __future__ import annotations

import click

from policyparse.checks.pages import page
from policyparse.checks.registry import find, rules

from .output import destination


@click.command("rule")
@click.argument("names", nargs=-1, metavar="[CODE...]")
def command(names: tuple[str, ...]) -> int:
    """Print what rules find, why, a bad and a good example, and whether their fix is safe.

    Without a CODE (or name), list all rules with their severity; those of severity info are off unless asked for.
    """
    with destination(None) as out:
        if names:
            out.write("\n".join(page(find(name)) for name in names).encode())
        else:
            widest = max(len(rule.name) for rule in rules())
            for rule in rules():
                out.write(f"{rule.code}  {rule.name:<{widest}}  {rule.severity:<7}  {rule.help.what}\n".encode())
    return 0
