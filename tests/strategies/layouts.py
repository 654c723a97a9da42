"""Printers: a made-up table in each layout that official texts come in, with prose before and behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from strategies.grids import MadeTable

BEFORE = "到2025年，教育普及水平和人民满意度进一步提高，治理体系更加完善，服务发展能力明显增强。"
BEHIND = [
    "到2035年，总体实现教育现代化，各项指标进入全省前列，优质均衡的公共服务体系全面建成，人民群众享有更加美好的生活。",
    "三、主要任务",
    "（二）健全工作机制\n各部门要加强协作，形成合力，确保各项任务落到实处，重大事项及时报告。",
]


def _shown(table: MadeTable) -> list[list[str]]:
    return [[c if s else "" for c, s in zip(r, f, strict=True)] for r, f in zip(table.rows, table.shown, strict=True)]


def _header_rows(table: MadeTable) -> list[list[str]]:
    """The header as printed with a grid: one row, or two with the spanning header over its columns."""
    if not table.top:
        return [table.headers]
    text, first, last = table.top
    over = [text if k == first else "" if first < k <= last else h for k, h in enumerate(table.headers)]
    below = [h if first <= k <= last else "" for k, h in enumerate(table.headers)]
    return [over, below]


def _whole(table: MadeTable, body: str, behind: str) -> str:
    notes = ""
    if len(table.notes) == 1:
        notes = f"注：{table.notes[0]}\n"
    elif table.notes:
        notes = "注：" + "\n".join(f"{k}.{n}" for k, n in enumerate(table.notes, 1)) + "\n"
    return f"{BEFORE}\n表1 {table.caption}\n{body}\n{notes}{behind}\n"


def _behind(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(BEHIND))


@st.composite
def markdown(draw: st.DrawFn, table: MadeTable) -> str:
    """| a | b | with a rule below the header; lists with <br>."""
    heads, *more = _header_rows(table)
    rows = [heads, ["---"] * len(heads), *more, *_shown(table)]
    lines = ["| " + " | ".join(c.replace("\n", "<br>") for c in row) + " |" for row in rows]
    return _whole(table, "\n".join(lines), _behind(draw))


@st.composite
def cell_pipes(draw: st.DrawFn, table: MadeTable) -> str:
    """Each cell ends with a pipe on a line of its own; rows that lack the merged cell are filled up at their end."""
    table = replace(table, top=None)
    n = len(table.headers)
    lines = [" |\n".join(table.headers) + " |"]
    for row in _shown(table):
        cells = [c for c in row if c]
        cells[-1] += " |" * (n - len(cells))
        lines.append(" |\n".join(c.replace("\n", " ") for c in cells) + " |")
    label = f"专栏1 {table.caption} |" + "|" * (n - 1)
    return f"{BEFORE}\n{label}\n" + "\n".join(lines) + f"\n{_behind(draw)}\n"


@st.composite
def tabs(draw: st.DrawFn, table: MadeTable) -> str:
    """A tab between two cells, a line a row."""
    rows = [*_header_rows(table), *_shown(table)]
    body = "\n".join("\t".join(c.replace("\n", " ") for c in row) for row in rows)
    return _whole(table, body, _behind(draw))


@st.composite
def cell_lines(draw: st.DrawFn, table: MadeTable) -> str:
    """One cell a line, merged cells once, blank lines between or not; long names broken, headers again on each page."""
    gap = draw(st.sampled_from(["\n", "\n\n"]))
    header = [h for row in _header_rows(table) for h in row if h]
    broken = "category" not in table.kinds and draw(st.booleans())
    every = draw(st.sampled_from([0, 0, 4]))
    cells = list(header)
    for k, row in enumerate(_shown(table)):
        if every and k and k % every == 0:
            cells += header
        for kind, cell in zip(table.kinds, row, strict=True):
            if broken and kind == "name" and len(cell) > 8 and draw(st.booleans()):
                cut = draw(st.integers(4, len(cell) - 3))
                cells += [cell[:cut], cell[cut:]]
            elif cell:
                cells += cell.split("\n")
    return _whole(table, gap.join(cells), _behind(draw))


def _wrap(text: str, width: int) -> list[str]:
    """Lines of a width, as typesetting breaks them: no line begins with a closing mark or ends with an opening one."""
    out = []
    for part in text.split("\n"):
        while len(part) > width:
            cut = width
            while cut < len(part) and part[cut] in "，。、；：）》”]":
                cut += 1
            while part[cut - 1] in "（《“[":
                cut -= 1
            out.append(part[:cut])
            part = part[cut:]
        if part:
            out.append(part)
    return out


def _middle(cells: list[list[str]]) -> list[list[tuple[int, str]]]:
    """The printed lines of a row whose cells stand in its middle: (column, text) by line, top to bottom."""
    lines: dict[float, list[tuple[int, str]]] = {}
    for column, parts in enumerate(cells):
        for k, part in enumerate(parts):
            lines.setdefault(k - (len(parts) - 1) / 2, []).append((column, part))
    return [lines[y] for y in sorted(lines)]


WIDTHS = {
    "serial": 4,
    "category": 6,
    "name": 12,
    "unit": 4,
    "value": 9,
    "attribute": 4,
    "content": 16,
    "lead": 11,
    "units": 9,
    "deadline": 8,
}
"""Characters to a line of a cell, by what the column holds."""


@st.composite
def wrapped(draw: st.DrawFn, table: MadeTable) -> str:
    """A PDF's lines of text: cells in the middle of their row, wrapped above and below, one blank between."""
    table = replace(table, top=None)
    lines = [" ".join(table.headers)]
    for k, row in enumerate(_shown(table)):
        if k == 5 and draw(st.booleans()):
            lines.append(lines[0])
        cells = [_wrap(c, WIDTHS[kind]) if c else [] for c, kind in zip(row, table.kinds, strict=True)]
        lines += [" ".join(text for _, text in line) for line in _middle(cells)]
    return _whole(table, "\n".join(lines), _behind(draw))


@st.composite
def wrapped_cells(draw: st.DrawFn, table: MadeTable) -> str:
    """A PDF's text cell by cell: every cell broken at its column's width, the header on one line or cell by cell."""
    table = replace(table, top=None)
    lines = [" ".join(table.headers)] if draw(st.booleans()) else list(table.headers)
    header = list(lines)
    for k, row in enumerate(_shown(table)):
        if k == 4 and draw(st.booleans()):
            lines += header
        for cell, kind in zip(row, table.kinds, strict=True):
            lines += _wrap(cell, WIDTHS[kind]) if cell else []
    return _whole(table, "\n".join(lines), _behind(draw))


def _width(text: str) -> int:
    return sum(1 if c.isascii() else 2 for c in text)


@st.composite
def aligned(draw: st.DrawFn, table: MadeTable) -> str:
    """Columns below each other as pdftotext -layout prints them, cells wrapped in the middle of their row."""
    starts = []
    at = draw(st.integers(0, 3))
    for k, kind in enumerate(table.kinds):
        starts.append(at)
        at += max(2 * WIDTHS[kind], _width(table.headers[k])) + draw(st.integers(3, 6))
    lines = []
    if table.top:
        text, first, last = table.top
        middle = (starts[first] + starts[last] + _width(table.headers[last])) // 2 - _width(text) // 2
        lines.append(" " * max(middle, starts[first]) + text)
    rows = [[[h] for h in table.headers]]
    rows += [
        [_wrap(c, WIDTHS[kind]) if c else [] for c, kind in zip(r, table.kinds, strict=True)] for r in _shown(table)
    ]
    for row in rows:
        for line in _middle(row):
            printed = ""
            for column, text in line:
                printed += " " * (starts[column] - _width(printed)) + text
            lines.append(printed)
    return _whole(table, "\n".join(lines), _behind(draw))


LAYOUTS: dict[str, Callable[[MadeTable], st.SearchStrategy[str]]] = {
    "markdown": markdown,
    "cell pipes": cell_pipes,
    "tabs": tabs,
    "cell lines": cell_lines,
    "wrapped": wrapped,
    "wrapped cells": wrapped_cells,
    "aligned": aligned,
}
"""Every layout by name."""
ONE_HEADER_ROW = ("cell pipes", "wrapped", "wrapped cells")
"""Layouts that are printed without a second header row."""
