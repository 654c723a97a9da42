"""PP904: a round bracket without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP904", "unbalanced-bracket", "warning")
def unbalanced_bracket(at: Context) -> Iterator[Finding]:
    """A （ is not closed, or a ） closes nothing.

    Why: notes of responsible units, units of measure and document numbers are found by their brackets.

    Bad:
        学前教育教师接受专业教育比例%）

    Good:
        学前教育教师接受专业教育比例（%）

    Fix: safe for a unit such as %）, where the bracket can stand in one place only; none otherwise.
    """
    fold = at.fold
    if "（" not in fold and "）" not in fold:
        return
    known = [d.span for d in at.known.get("PP204", ())]  # that rule speaks of them
    for finding in _unpaired(at):
        if not any(span.start <= finding.start < span.end for span in known):
            yield finding


def _unpaired(at: Context) -> Iterator[Finding]:
    fold = at.fold
    stack: list[int] = []
    numbering = at.grammar.pattern("check-enumerator-before")
    start = 0
    for index, piece in enumerate(fold.split("（")):
        if index:
            stack.append(start - 1)
        if len(stack) != 1 or piece.count("）") != 1:
            close = piece.find("）")
            while close >= 0:
                place = start + close
                if stack and place - stack[-1] <= REACH:
                    stack.pop()
                else:
                    while stack:
                        yield _unclosed(at, stack.pop())
                    if not numbering.search(fold[max(0, place - 6) : place]):
                        yield _unopened(at, place)
                close = piece.find("）", close + 1)
        else:
            if piece.find("）") > REACH:
                yield _unclosed(at, stack[0])
                yield _unopened(at, start + piece.find("）"))
            stack.clear()
        start += len(piece) + 1
    for place in stack:
        yield _unclosed(at, place)


REACH = 600
"""Characters between two brackets from which on they are no pair."""


def _unclosed(at: Context, place: int) -> Finding:
    high = min(len(at.fold), place + 20)
    end = min((p for stop in "。；\n" if (p := at.fold.find(stop, place, high)) >= 0), default=high)
    return Finding(place, end, "（ is not closed by ）")


def _unopened(at: Context, place: int) -> Finding:
    start = at.clause_start(place, 40)
    message = "） closes a bracket that was never opened"
    unit = place - 1
    if at.fold[unit : unit + 1] not in ("%", "‰"):
        return Finding(start, place + 1, message)
    bracket = "（" if at.text[place] == "）" else "("
    return Finding(start, place + 1, message, replace(unit, unit, bracket, f"put {bracket} before the unit", safe=True))
