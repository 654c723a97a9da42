"""All rules: ours and those that installed packages offer; and the selectors by which users name them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from policyparse.errors import PolicyParseError

from .rule import Rule

FAMILIES = ("structure", "tables", "responsibilities", "amounts", "sources")
"""Packages beside this module; the ``RULES`` of each are its rules."""
GROUP = "policyparse.rules"
"""Entry point group: each names a rule, a sequence of rules, or a module with ``RULES``."""
ALL = "ALL"


class RuleError(PolicyParseError):
    """A rule or a selector is wrong; the message names it and what to do."""


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """All rules by code, those of installed packages included; loaded at the first call.

    Raises:
        RuleError: a package's entry point yields no rule, or one whose code or name is taken.
    """
    found: dict[str, Rule] = {}
    names: dict[str, str] = {}

    def add(rule: Rule, source: str) -> None:
        taken = rule.code if rule.code in found else names.get(rule.name)
        if taken is not None:
            raise RuleError(f"{source}: rule {rule.code} ({rule.name}) clashes with {taken}; rename it")
        found[rule.code] = rule
        names[rule.name] = rule.code

    for family in FAMILIES:
        for rule in import_module(f"policyparse.checks.{family}").RULES:
            add(rule, "policyparse")
    for entry in entry_points(group=GROUP):
        for rule in _offered(entry):
            add(rule, f"entry point '{entry.name}' ({entry.value})")
    return tuple(found[code] for code in sorted(found))


def _offered(entry: EntryPoint) -> Sequence[Rule]:
    what = f"entry point '{entry.name}' ({entry.value})"
    try:
        value = entry.load()
    except Exception as error:  # another package's code: whatever it raises is its fault, said in one sentence
        raise RuleError(f"{what} cannot be loaded: {error}") from None
    value = getattr(value, "RULES", value)
    offered = [value] if isinstance(value, Rule) else list(value) if isinstance(value, list | tuple) else []
    if not offered or not all(isinstance(rule, Rule) for rule in offered):
        raise RuleError(f"{what} must be a rule, a list of rules or a module with RULES")
    return offered


def find(selector: str) -> Rule:
    """The rule of that code or name.

    Raises:
        RuleError: there is none; the message names the nearest.
    """
    for rule in rules():
        if selector in (rule.code, rule.name):
            return rule
    raise RuleError(_unknown(selector))


def matching(selectors: Iterable[str]) -> frozenset[str]:
    """The codes that selectors stand for: a code, a name, a code's beginning (PP1), or ALL.

    Raises:
        RuleError: a selector stands for no rule; the message names the nearest.

    >>> matching(["numbering-gap"])
    frozenset({'PP102'})
    """
    codes: set[str] = set()
    for selector in selectors:
        if selector == ALL:
            return frozenset(rule.code for rule in rules())
        found = {r.code for r in rules() if r.name == selector or (selector and r.code.startswith(selector))}
        if not found:
            raise RuleError(_unknown(selector))
        codes |= found
    return frozenset(codes)


def exact(selectors: Iterable[str]) -> frozenset[str]:
    """The codes that selectors name one by one, not by a family's beginning or ALL."""
    return frozenset(rule.code for rule in rules() if rule.code in (s := set(selectors)) or rule.name in s)


def _unknown(selector: str) -> str:
    known = [rule.code for rule in rules()] + [rule.name for rule in rules()]
    near = difflib.get_close_matches(selector.strip(), known, 1, 0.5)
    hint = f"did you mean '{near[0]}'?" if near else "`policyparse rule` lists all"
    return f"unknown rule '{selector}'; {hint}"
