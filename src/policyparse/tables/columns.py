"""Columns from header texts: the role of each, settled first by the headers among themselves, then by the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .grid import Atom, Column
from .words import TableWords, role_of, squeeze, tidy

YEAR = re.compile(r"(?:19|20)\d\d|十[一二三四五六]五")
HEADER_UNIT = re.compile(r"[（\[](?:单位：)?([^（）\[\]]{1,12})[）\]]\Z")
OPENING, CLOSING = ("（", "("), ("）", ")", "]")
OFFICE_ROLES = ("lead", "support", "units")
FIGURES = frozenset("vi-qk")
SHARE = 0.6
"""Share of a column's cells that must be of a kind to say what the column is."""


def measured(words: TableWords, fold: str) -> bool:
    """Whether a header names a measure with its unit behind it: 耕地保有量（万亩）."""
    unit = HEADER_UNIT.search(fold) if fold[-1:] in CLOSING else None
    return unit is not None and unit.start() > 0 and words.unit.fullmatch(unit[1]) is not None


def make_columns(words: TableWords, headers: Sequence[tuple[str, str]]) -> list[Column]:
    """Columns from pairs of header text and its fold, left to right."""
    columns = []
    for text, fold in headers:
        bare = squeeze(fold)
        column = Column(tidy(text), role_of(words, bare), bare)
        if column.role in OFFICE_ROLES:
            column.starts = words.office_starts
        unit = HEADER_UNIT.search(bare) if bare[-1:] in CLOSING else None
        if unit is not None and words.unit.fullmatch(unit[1]):
            column.unit = unit[1]
            column.role = column.role or "value"
        columns.append(column)
    return _among_themselves(columns)


def _among_themselves(columns: list[Column]) -> list[Column]:
    """Headers that mean one thing alone and another beside their neighbours.

    目标 before the measure is what groups it, behind it a figure; a 类别 behind it may be anything. Of several names
    the last before a column of contents is what the row is about, those before it group it; a 内容 without any name
    is the name, and so is the first of two columns of what is to be done (具体任务, 工作内容). Behind 建设内容 a
    建设规模 says no more than how big it is.
    """
    names = [k for k, c in enumerate(columns) if c.role == "name"]
    content = next((k for k, c in enumerate(columns) if c.role == "content"), len(columns))
    if len(names) > 1:
        measures = [k for k in names if "指标" in columns[k].fold]
        before = measures or [k for k in names if k < content] or names[:1]
        for k in names:
            if k != before[-1]:
                columns[k].role = "category" if k < before[-1] else "content"
        names = before[-1:]
    if not names:
        measures = [k for k, c in enumerate(columns) if c.role == "category" and "指标" in c.fold]
        if measures and not any(c.role == "" for c in columns):
            columns[measures[-1]].role = "name"
            names = measures[-1:]
    contents = [k for k, c in enumerate(columns) if c.role == "content"]
    for k in contents[1:]:
        if "规模" in columns[k].fold and "内容" not in columns[k].fold:
            columns[k].role = "other"
    if not names and len(contents) > 1:
        columns[contents[0]].role = "name"
        names = contents[:1]
    if names:
        for column in columns[: names[0]]:
            if column.role in ("value", "content") and not YEAR.search(column.fold):
                column.role = "category"
        for column in columns[names[0] :]:
            if column.role == "category":
                column.role = ""
    return columns


def settle_roles(columns: list[Column], rows: Sequence[Sequence[Sequence[Atom]]]) -> None:
    """Give columns that no header explains, or explains wrongly, the role that their cells show."""
    for k, column in enumerate(columns):
        if column.role in ("", "unit", "other", "name", "units", "category"):
            kinds = [row[k][0].kind for row in rows if row[k]]
            seen = _shown(kinds)
            if column.role == "unit":
                if seen == "units" and "u" not in kinds:
                    column.role = "units"
            elif column.role == "":
                if seen == "units" and not any(c.role in ("name", "content") for c in columns):
                    seen = "name"
                column.role = seen or "other"
            elif column.role == "other" and seen in ("value", "attribute"):
                column.role = seen
            elif column.role == "category" and seen == "attribute" and not any(c.role == "attribute" for c in columns):
                column.role = "attribute"
    if not any(c.role == "name" for c in columns):
        _name_from(columns)


def _shown(kinds: Sequence[str]) -> str:
    """The role that most cells of a column agree on, "" for none."""
    if not kinds:
        return ""
    enough = SHARE * len(kinds)
    if kinds.count("a") >= enough:
        return "attribute"
    if kinds.count("u") >= enough:
        return "unit"
    if sum([kind in FIGURES for kind in kinds]) >= enough and kinds.count("q") < len(kinds):
        return "value"
    if kinds.count("o") >= enough:
        return "units"
    return ""


def _name_from(columns: list[Column]) -> None:
    """Without any name the first column of plain text is what the rows are about, unless they are about contents."""
    if any(column.role == "content" for column in columns):
        return
    for wanted in (("other", ""), ("category",)):
        for column in columns:
            if column.role in wanted:
                column.role = "name"
                return


def join_headers(top: str, below: str) -> str:
    """The header of a column under a header that spans several: both, with / between.

    What stands below in brackets is a remark on the one above: 现状值（2020年）.
    """
    if top and below[:1] in OPENING and below[-1:] in CLOSING and len(below) > 2:
        return top + below
    return f"{top}/{below}" if top and below and top != below else top or below
