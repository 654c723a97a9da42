"""A table's grid drawn in the terminal, wide characters aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .plain import plain

if TYPE_CHECKING:
    from rich.console import Console

    from policyparse.model import Cell, Table


def draw_table(out: Console, table: Table, number: int) -> None:
    """One table with its number, label, caption and notes. A spanned cell's text is drawn once, where it begins."""
    from rich.box import SQUARE
    from rich.table import Table as Drawn
    from rich.text import Text

    named = " ".join(filter(None, (table.label, table.caption)))
    head = Text(f"[{number}] ", style="cyan")
    head.append(plain(named or "(no caption)"), style="bold")
    head.append(f"  {len(table.rows)} x {len(table.columns)}, {table.layout}", style="dim")
    if table.reasons:
        head.append(f", doubtful: {'; '.join(table.reasons)}", style="yellow")
    out.print(head)
    drawn = Drawn(box=SQUARE, show_header=any(c.header for c in table.columns), show_lines=True, header_style="bold")
    for column in table.columns:
        drawn.add_column(Text(plain(column.header)), overflow="fold")
    for row in table.rows:
        drawn.add_row(*(Text(_shown(cell)) for cell in row))
    if table.columns:
        out.print(drawn)
    for note in table.notes:
        ordinal = f"{note.ordinal}. " if note.ordinal is not None else ""
        out.print(Text(plain(ordinal + note.text), style="dim"))


def _shown(cell: Cell) -> str:
    return "" if cell.spanned else plain(cell.text)
