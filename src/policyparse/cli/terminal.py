"""Drawing for the terminal: one console whose colours vanish where there is no terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

ENDLESS = 100_000
"""Columns of a "terminal" that is a file or a pipe: nothing is wrapped or cut there."""


def console() -> Console:
    """The console on standard output: as wide as the terminal, without limit (and colour) where there is none."""
    from rich.console import Console

    class Piped(Console):
        def on_broken_pipe(self) -> None:
            """A reader that went away ends the command as it ends every other (rich would leave with 1)."""
            raise  # the error at hand

    width = None if sys.stdout.isatty() else ENDLESS
    return Piped(file=sys.stdout, highlight=False, markup=False, emoji=False, width=width)


def put(out: Console, head: Text, tail: Text | None = None) -> None:
    """Print one line; where it is too wide for the terminal, ``head`` is cut short so that ``tail`` still shows."""
    room = out.width - (tail.cell_len if tail else 0)
    if head.cell_len > room:
        head.truncate(max(room, 8), overflow="ellipsis")
    if tail:
        head.append_text(tail)
    out.print(head, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
