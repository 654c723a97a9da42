"""Findings for people at a terminal: place, message, and the line with a caret below the words meant."""

from __future__ import annotations

from policyparse.model import Diagnostic
from policyparse.scan.positions import Positions

from .report import Checked, Report, summary
from .width import columns, visible, width

WIDEST = 96
"""Columns of a line that are shown; of a longer one the part round the finding."""
BEFORE = 30
"""Columns that are shown before the finding in a longer line."""
COLOURS = {"error": "31", "warning": "33", "info": "36"}


def render(report: Report, *, colour: bool = False) -> str:
    """All findings with their lines, then one sentence that counts them."""
    out = []
    for file in report.files:
        positions = Positions(file.text) if file.diagnostics else None
        for diagnostic in file.diagnostics:
            assert positions is not None
            out.append(_finding(file, diagnostic, positions, colour))
    out.append(summary(report) + "\n")
    return "\n".join(out)


def statistics(report: Report) -> str:
    """How often each code was found, the most frequent first."""
    counts = report.codes().most_common()
    digits = max((len(str(count)) for _, count in counts), default=1)
    lines = [f"{count:>{digits}}  {code}  {_name(report, code)}" for code, count in counts]
    return "\n".join([*lines, summary(report)]) + "\n"


def _name(report: Report, code: str) -> str:
    return report.rules[code].name if code in report.rules else ""


def _finding(file: Checked, d: Diagnostic, positions: Positions, colour: bool) -> str:
    sure = "" if d.confidence == "high" else f" ({d.confidence} confidence)"
    place = _paint(f"{file.name}:{d.line}:{d.column}", "1", colour)
    code = _paint(d.code, COLOURS[d.severity], colour)
    head = f"{place}: {code} {d.severity} {d.name}: {visible(d.message)}{sure}"
    line, caret = excerpt(file.text, d.span.start, d.span.end, positions)
    gutter = len(str(d.line))
    rows = [head, f"{d.line:>{gutter}} | {line}", f"{'':>{gutter}} | {_paint(caret, COLOURS[d.severity], colour)}"]
    if d.fix:
        kind = "fix" if d.fix.safe else "unsafe fix"
        rows.append(f"{'':>{gutter}} = {kind}: {visible(d.fix.message)}")
    return "\n".join(rows) + "\n"


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def excerpt(text: str, start: int, end: int, positions: Positions) -> tuple[str, str]:
    """The line of a finding, cut to what can be shown, and the carets for the line below it.

    Carets stand below the finding's characters however wide these are; a finding of several lines is marked to the end
    of its first.
    """
    number, column = positions.of(start)
    begin, stop = positions.line(number)
    line = visible(text[begin:stop])
    first, last = column - 1, max(column, min(end, stop) - begin)
    left, cut_left = 0, ""
    if columns(line) > WIDEST:
        left, room = first, BEFORE
        while left > 0 and room >= width(line[left - 1]):
            left -= 1
            room -= width(line[left])
        cut_left = "..." if left else ""
    shown, used, right = "", columns(cut_left), left
    while right < len(line) and used + width(line[right]) <= WIDEST:
        used += width(line[right])
        right += 1
    cut_right = "..." if right < len(line) else ""
    shown = cut_left + line[left:right] + cut_right
    pad = columns(cut_left) + columns(line[left:first])
    length = max(1, columns(line[first : min(last, right)]))
    return shown, " " * pad + "^" * length
