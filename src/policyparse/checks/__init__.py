"""Checks: what is lost, garbled, inconsistent or against a profile, each by a rule of its own.

``check(doc)`` gives diagnostics; ``rules()`` lists the rules; packages add theirs by the entry point group
``policyparse.rules``.
"""

from .context import Context
from .registry import RuleError, find, rules
from .rule import Finding, Help, Rule, replace, rule
from .runner import check

__all__ = ["Context", "Finding", "Help", "Rule", "RuleError", "check", "find", "replace", "rule", "rules"]
