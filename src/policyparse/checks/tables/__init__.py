"""Rules on tables and indicators: rows, units, values that contradict each other."""

from .doubtful_table import doubtful_table
from .flattened_box import flattened_box
from .flattened_table import flattened_table
from .label_lost import label_lost
from .parts_over_whole import parts_over_whole
from .prose_conflict import prose_conflict
from .rate_over_hundred import rate_over_hundred
from .required_column import required_column
from .row_width import row_width
from .serial_gap import serial_gap
from .target_below_baseline import target_below_baseline
from .unit_bracket import unit_bracket
from .unit_conflict import unit_conflict
from .unit_missing import unit_missing
from .unknown_attribute import unknown_attribute
from .value_conflict import value_conflict
from .value_lost import value_lost

RULES = (
    doubtful_table,
    row_width,
    serial_gap,
    unit_bracket,
    unit_missing,
    unit_conflict,
    unknown_attribute,
    target_below_baseline,
    value_conflict,
    prose_conflict,
    parts_over_whole,
    required_column,
    label_lost,
    value_lost,
    rate_over_hundred,
    flattened_table,
    flattened_box,
)
