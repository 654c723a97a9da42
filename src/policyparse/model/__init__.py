"""What comes out: frozen pydantic models, one family a file."""

from .base import Frozen, Span
from .block import Block, BlockKind
from .citation import Citation
from .decision import Decision
from .diagnostic import Confidence, Diagnostic, Edit, Fix, Severity
from .document import SCHEMA_VERSION, Document, SourceInfo
from .metadata import DocumentNumber, Metadata, Period, Region
from .quantity import Measure, Number, Op, Quantity
from .responsibility import Responsibility, Unit
from .section import Paragraph, Section, TocEntry
from .table import Box, BoxItem, Cell, Column, Indicator, IndicatorValue, Item, Project, Table, TableNote

__all__ = [
    "SCHEMA_VERSION", "Block", "BlockKind", "Box", "BoxItem", "Cell", "Citation", "Column", "Confidence", "Decision",
    "Diagnostic", "Document", "DocumentNumber", "Edit", "Fix", "Frozen", "Indicator", "IndicatorValue", "Item",
    "Measure", "Metadata", "Number", "Op", "Paragraph", "Period", "Project", "Quantity", "Region", "Responsibility",
    "Section", "Severity", "SourceInfo", "Span", "Table", "TableNote", "TocEntry", "Unit",
]  # fmt: skip
