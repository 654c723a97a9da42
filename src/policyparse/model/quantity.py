"""Measured amounts."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import PlainSerializer
from pydantic.dataclasses import dataclass

from .base import VALUE, Frozen, Span


def _number(value: int | Decimal) -> int | float:
    """A JSON number: whole numbers as integers, others as the shortest float that reads back the same."""
    return int(value) if value == int(value) else float(value)


Number = Annotated[int | Decimal, PlainSerializer(_number, return_type=int | float, when_used="json")]
Op = Literal["=", ">=", "<=", ">", "<", "~", "range", "qualitative"]


@dataclass(frozen=True, slots=True, config=VALUE)
class Quantity:
    """An amount as printed and as read.

    ``value`` (and ``high`` of a range) are exact, in ``unit`` as printed; None where ``op`` is "qualitative".
    """

    text: str
    op: Op
    value: Number | None
    high: Number | None
    unit: str | None


class Measure(Frozen):
    """An amount in running text: what it measures, by when, and whether it is promised, reached or a rule.

    ``deadline`` is a year; ``kind``: target (to be reached), achieved (already so), norm (a standing rule).
    ``deadline_span`` and ``evidence`` are the words that say so; ``indicator_id`` is the indicator of a table
    in this document that the subject names.
    """

    quantity: Quantity
    subject: str | None
    deadline: int | None
    kind: Literal["target", "achieved", "norm"]
    section_id: str | None
    span: Span
    deadline_span: Span | None = None
    evidence: str | None = None
    indicator_id: str | None = None
