"""Rules on structure: numbering, headings, the contents page, the sections that a profile wants."""

from .contents_lost import contents_lost
from .contents_missing import contents_missing
from .contents_order import contents_order
from .contents_wording import contents_wording
from .empty_section import empty_section
from .headings_in_line import headings_in_line
from .headings_lost import headings_lost
from .level_skipped import level_skipped
from .lost_marker import lost_marker
from .marker_style import marker_style
from .numbering_gap import numbering_gap
from .numbering_repeat import numbering_repeat
from .repeated_heading import repeated_heading
from .required_section import required_section
from .run_on_item import run_on_item
from .section_order import section_order
from .several_documents import several_documents
from .title_stop import title_stop
from .unparsed import unparsed
from .untitled_section import untitled_section

RULES = (
    lost_marker,
    numbering_gap,
    numbering_repeat,
    marker_style,
    title_stop,
    contents_wording,
    contents_missing,
    contents_order,
    unparsed,
    level_skipped,
    empty_section,
    untitled_section,
    repeated_heading,
    required_section,
    section_order,
    headings_lost,
    several_documents,
    run_on_item,
    contents_lost,
    headings_in_line,
)
