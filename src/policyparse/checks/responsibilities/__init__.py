"""Rules on responsible units: who is named, how, and where nobody is."""

from .empty_note import empty_note
from .lead_and_support import lead_and_support
from .missing import missing
from .two_names import two_names
from .unit_repeated import unit_repeated
from .unknown_unit import unknown_unit

RULES = (
    missing,
    unknown_unit,
    two_names,
    empty_note,
    lead_and_support,
    unit_repeated,
)
