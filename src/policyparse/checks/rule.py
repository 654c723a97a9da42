"""What a rule is: a function from a document in its context to findings, with a code, a name and a page of help."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from policyparse.model import Confidence, Edit, Fix, Severity, Span

from .context import Context

CODE = re.compile(r"[A-Z]{2,5}\d{3}")
NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
RANK: dict[Severity, int] = {"info": 0, "warning": 1, "error": 2}
"""Severities in order: a threshold keeps those of its rank and above."""


@dataclass(slots=True)
class Finding:
    """One thing that a rule found at ``text[start:end]``.

    ``confidence`` says how sure it is: high (the text proves it), medium (a careful reader would mostly agree), low.
    ``severity`` overrides the rule's own.
    """

    start: int
    end: int
    message: str
    fix: Fix | None = None
    confidence: Confidence = "high"
    severity: Severity | None = None


Check = Callable[[Context], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Help:
    """The parts of a rule's docstring; ``bad`` and ``good`` are texts that a test runs."""

    what: str
    why: str
    bad: str
    good: str
    fix: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code (PP102), kebab-case name, default severity and help text.

    Rules of severity "info" speak of style and layout; they are off unless asked for.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    doc: str

    @property
    def help(self) -> Help:
        """The docstring, taken apart."""
        return parse_help(self.doc)


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a function; its docstring is the rule's page.

    The docstring has one sentence that says what is found, then the paragraphs ``Why:``, ``Bad:`` and ``Good:`` (texts,
    indented) and ``Fix:``.

    Raises:
        ValueError: code, name or docstring is not of that form.

    >>> @rule("XX901", "shouting", "warning")
    ... def shouting(at):
    ...     '''A ！ in a document.
    ...
    ...     Why: it is no advertisement.
    ...
    ...     Bad:
    ...         大家快来！
    ...
    ...     Good:
    ...         请参加。
    ...
    ...     Fix: none.
    ...     '''
    ...     yield from (Finding(i, i + 1, "no ！ here") for i, c in enumerate(at.fold) if c == "！")
    >>> shouting.help.good
    '请参加。'
    """
    if not CODE.fullmatch(code):
        raise ValueError(f"rule code {code!r}: give two to five capitals and three digits, such as AB101")
    if not NAME.fullmatch(name):
        raise ValueError(f"rule name {name!r}: give kebab-case words, such as number-gap")

    def make(check: Check) -> Rule:
        doc = inspect.getdoc(check) or ""
        parse_help(doc, code)
        return Rule(code, name, severity, check, doc)

    return make


PARTS = ("Why", "Bad", "Good", "Fix")
PART = re.compile(r"^(Why|Bad|Good|Fix):[ ]?", re.MULTILINE)


def parse_help(doc: str, code: str = "rule") -> Help:
    """The parts of a rule's docstring.

    Raises:
        ValueError: a part is missing or out of order; the message names it.
    """
    pieces = PART.split(doc)
    found = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    for part in PARTS:
        if not found.get(part, "").strip():
            raise ValueError(f"{code}: its docstring lacks the part '{part}:'")
    if tuple(pieces[1::2]) != PARTS:
        raise ValueError(f"{code}: its docstring must have each of {', '.join(PARTS)} once, in this order")
    return Help(
        what=" ".join(pieces[0].split()),
        why=" ".join(found["Why"].split()),
        bad=inspect.cleandoc("\n" + found["Bad"]),
        good=inspect.cleandoc("\n" + found["Good"]),
        fix=" ".join(found["Fix"].split()),
    )


def replace(start: int, end: int, text: str, message: str, *, safe: bool) -> Fix:
    """A fix of one edit: put ``text`` in place of ``text[start:end]``."""
    return Fix(edits=(Edit(span=Span(start=start, end=end), text=text),), safe=safe, message=message)


def adopted(at: Context, code: str) -> Iterator[Finding]:
    """The findings of that code that the parser has made already: it knows them from its own reading."""
    for known in at.known.get(code, ()):
        yield Finding(known.span.start, known.span.end, known.message, known.fix)
