"""Why a marker was taken for a heading or not."""

from .base import Frozen


class Decision(Frozen):
    """A marker that was weighed: where it stands, whether it was taken for a heading, and why.

    ``marker`` is "" for a heading without a number, or one whose number was lost.
    """

    start: int
    end: int
    marker: str
    taken: bool
    reasons: tuple[str, ...]
