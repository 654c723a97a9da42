"""How the tests of amounts read a text."""

from decimal import Decimal

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.grammar import default
from policyparse.scan.fold import fold

Read = tuple[str, str, int | Decimal | None, int | Decimal | None, str | None]


def read(text: str) -> list[Read]:
    """Text, op, value, high and unit of every amount."""
    folded = fold(text)
    found = find_amounts(folded, default()).amounts
    return [(folded[a.start : a.end], a.op, a.value, a.high, a.unit) for a in found]


def one(text: str) -> Read:
    """The only amount."""
    found = read(text)
    assert len(found) == 1, found
    return found[0]
