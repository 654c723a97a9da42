"""Rules on amounts, dates and citations: what is lost, garbled or impossible."""

from .dates_order import dates_order
from .deadline_past import deadline_past
from .document_number import document_number
from .garbled_date import garbled_date
from .impossible_date import impossible_date
from .lost_number import lost_number
from .reversed_range import reversed_range
from .unclosed_title import unclosed_title
from .year_alone import year_alone

RULES = (
    lost_number,
    unclosed_title,
    garbled_date,
    impossible_date,
    deadline_past,
    document_number,
    reversed_range,
    dates_order,
    year_alone,
)
