"""Helpers to test rules, ours and a plug-in's: texts with the expected findings marked in them.

A marked text has ⟦ and ⟧ round every place where the rule is to find something:

>>> assert_findings("PP401", "每个街道至少⟦开设个⟧普惠性托育点。")
"""

from __future__ import annotations

import os

from policyparse import parse_text
from policyparse.checks import Rule, find
from policyparse.checks.fixes import apply
from policyparse.checks.profiles import with_profile
from policyparse.checks.runner import run
from policyparse.grammar import default
from policyparse.model import Diagnostic

OPEN, CLOSE = "⟦", "⟧"


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the marked places in order. Marks may nest.

    Raises:
        ValueError: a mark has no partner.

    >>> unmark("甲⟦乙⟧丙")
    ('甲乙丙', [(1, 2)])
    """
    text, starts, found = "", [], []
    for c in marked:
        if c == OPEN:
            starts.append(len(text))
        elif c == CLOSE:
            if not starts:
                raise ValueError(f"⟧ without ⟦ after {text[-20:]!r}")
            found.append((starts.pop(), len(text)))
        else:
            text += c
    if starts:
        raise ValueError(f"⟦ without ⟧ before {text[starts[-1] :][:20]!r}")
    return text, sorted(found)


def findings(rule: Rule | str, text: str, profile: str | os.PathLike[str] | None = None) -> tuple[Diagnostic, ...]:
    """What one rule finds in a text."""
    rule = find(rule) if isinstance(rule, str) else rule
    return run(parse_text(text), (rule,), with_profile(default(), profile))


def assert_findings(rule: Rule | str, marked: str, profile: str | os.PathLike[str] | None = None) -> None:
    """Assert that a rule finds exactly the marked places of a text.

    Raises:
        AssertionError: it finds more, less or elsewhere; the message shows both.
    """
    text, expected = unmark(marked)
    found = findings(rule, text, profile)
    places = [(d.span.start, d.span.end) for d in found]
    if places != expected:
        wanted = [text[a:b] for a, b in expected]
        got = [(text[a:b], d.message) for (a, b), d in zip(places, found, strict=True)]
        raise AssertionError(f"expected findings at {wanted}, found {got}")


def assert_fixed(rule: Rule | str, text: str, fixed: str, *, unsafe: bool = False) -> None:
    """Assert what a rule's fixes make of a text (safe ones only, unless ``unsafe``), and that they bring nothing new.

    Raises:
        AssertionError: the fixes make something else of it.
    """
    made = apply(text, findings(rule, text), unsafe=unsafe).text
    if made != fixed:
        raise AssertionError(f"expected {fixed!r}, the fixes make {made!r}")
    if left := [d for d in findings(rule, made) if d.fix and (d.fix.safe or unsafe)]:
        raise AssertionError(f"after its fixes the rule still finds {[d.message for d in left]}")
