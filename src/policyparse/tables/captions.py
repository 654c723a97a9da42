"""What a table is called: 表1 and its title, the title alone, a label that lost its 表, and the line of units."""

from __future__ import annotations

from dataclasses import dataclass

from .sheet import Sheet
from .words import role_of, squeeze, tidy

ABOVE = 4
"""Lines above a header in which its caption and its line of units are looked for."""

MARKDOWN = "*# "
"""What may stand before a caption that Markdown prints bold or as a heading."""
SHORTEST_TITLE, FEWEST_HEADERS = 6, 3
FIRST_ROLES = ("serial", "name", "category")
"""A title that ends a table: its characters at least, the headers that follow it, and what the first of them is."""
AGAIN = ("（续）", "（续表）", "（续上表）")
"""How the title ends that is printed again above the next page of a table."""
UNIT_LINE = 40
"""Characters that a line of units has at most: it stands alone or at the end of the title's line."""


@dataclass(slots=True)
class Caption:
    """``start`` is where it begins, ``after`` the first line of the table below it.

    ``again``: it says that the table goes on from the page before (续表1). ``lost``: the 表 before the number is
    inferred. ``label`` is None where there is only a title.
    """

    start: int
    after: int
    label: str | None = None
    text: str | None = None
    fold: str = ""
    unit: str | None = None
    again: bool = False
    lost: bool = False


def caption_at(sheet: Sheet, i: int, expected: int) -> Caption | None:
    """The caption that line ``i`` begins with, None where it is none.

    ``expected`` is the number that the next table of this document should bear: it tells a label that lost its 表
    (1 “十三五”期间…情况) from a page number glued to a title (14临江市…主要指标).
    """
    line = sheet.lines[i]
    ink = line.start
    while ink < line.end and sheet.fold[ink] in MARKDOWN:
        ink += 1
    found = sheet.words.caption.match(sheet.fold, ink, line.end)
    if found is not None:
        label = squeeze(found.group("label")).removeprefix("续")
        caption = Caption(line.start, i + 1, label, again=bool(found.group("again")) or found.group("label")[0] == "续")
        _title(sheet, caption, found.end(), line.end)
        if not caption.text and not caption.again and "|" not in sheet.ink(i):
            _title_below(sheet, caption)
        return _with_unit(sheet, caption)
    found = sheet.words.lost.match(sheet.fold, line.start)
    if found is None:
        return None
    title = found.start("title")
    if int(found.group("ordinal")) == expected:
        caption = Caption(line.start, i + 1, f"表{expected}", lost=True)
    elif not found.group("gap"):
        caption = Caption(title, i + 1)
    else:
        return None
    _title(sheet, caption, title, line.end)
    return _with_unit(sheet, caption)


def caption_above(sheet: Sheet, i: int, floor: int, expected: int) -> Caption:
    """The caption of the table whose header stands in line ``i``; an empty one that begins there if none is above.

    ``floor`` is the first line that it may stand in.
    """
    unit = None
    j = i - 1
    while j >= max(floor, i - ABOVE) and sheet.usable(j):
        ink = sheet.ink(j)
        units = sheet.words.unit_line.match(ink)
        if sheet.ruled(j):
            pass
        elif units is not None and units.end() == len(ink):
            unit = units.group("unit").strip()
        elif (caption := caption_at(sheet, j, expected)) is not None:
            caption.after = i
            caption.unit = unit or caption.unit
            return caption
        elif unit is None and _unlabelled(sheet, j):
            caption = Caption(sheet.lines[j].start, i, unit=unit)
            _title(sheet, caption, caption.start, sheet.lines[j].end)
            return caption
        elif not (j == i - 1 and _unlabelled(sheet, j - 1) and len(ink) <= 24 and j > floor):
            break
        j -= 1
    if unit is not None:
        for k in range(i - 1, max(floor, i - ABOVE) - 1, -1):
            if sheet.words.unit_line.match(sheet.ink(k)):
                if k > floor and sheet.usable(k - 1) and _unlabelled(sheet, k - 1):
                    caption = Caption(sheet.lines[k - 1].start, i, unit=unit)
                    _title(sheet, caption, caption.start, sheet.lines[k - 1].end)
                    return caption
                return Caption(sheet.lines[k].start, i, unit=unit)
    return Caption(sheet.lines[i].start, i)


def _unlabelled(sheet: Sheet, j: int) -> bool:
    """Whether a line is a table's title without a number: short, no sentence, ends as titles of tables do."""
    if j < 0:
        return False
    ink = squeeze(sheet.ink(j)).strip("|#*")
    if not 4 <= len(ink) <= 40 or ink[-1] in "。；，：、" or "。" in ink:
        return False
    if sheet.words.heading.match(ink) or sheet.words.item.match(ink):
        return False
    bare = ink[: ink.rfind("（")] if ink.endswith("）") and "（" in ink[1:] else ink
    return bare.endswith(sheet.words.caption_nouns)


def titles_next(sheet: Sheet, i: int) -> bool:
    """Whether line ``i``, behind the rows of a table, is the title of the next one: its header follows at once."""
    ink = sheet.ink(i)
    if len(ink) < SHORTEST_TITLE or not ink.endswith(sheet.words.title_ends) or not _unlabelled(sheet, i):
        return False
    j = i + 1
    if j < len(sheet) and (units := sheet.words.unit_line.match(sheet.ink(j))) is not None:
        j += units.end() == sheet.lines[j].end - sheet.lines[j].start
    parts: list[str] = []
    while j < len(sheet) and len(parts) < FEWEST_HEADERS and sheet.usable(j):
        parts += [part for part in sheet.ink(j).split(" ") if part.strip("|")]
        j += 1
    roles = [role_of(sheet.words, part.strip("|")) for part in parts[:FEWEST_HEADERS]]
    return len(roles) == FEWEST_HEADERS and all(roles) and roles[0] in FIRST_ROLES


def _title(sheet: Sheet, caption: Caption, start: int, end: int) -> None:
    """Set the caption's text from a stretch of its line, without pipes, units and the blanks round them."""
    fold = sheet.fold
    bar = fold.find("|", start, end)
    if bar >= 0:
        end = bar
    units = sheet.words.unit_line.search(fold, max(start, end - UNIT_LINE), end)
    if units is not None and units.end() >= end - 1:
        caption.unit = units.group("unit").strip()
        end = units.start()
    while end > start and fold[end - 1] in " #*":
        end -= 1
    while start < end and fold[start] in " #*":
        start += 1
    if fold.endswith(AGAIN, start, end):
        caption.again = True
        end = fold.rfind("（", start, end)
    if start < end:
        caption.text = tidy(sheet.text[start:end])
        caption.fold = fold[start:end]


def _title_below(sheet: Sheet, caption: Caption) -> None:
    """A label alone on its line has its title on the next."""
    i = caption.after
    if i < len(sheet) and sheet.usable(i) and _unlabelled(sheet, i):
        _title(sheet, caption, sheet.lines[i].start, sheet.lines[i].end)
        caption.after = i + 1


def _with_unit(sheet: Sheet, caption: Caption) -> Caption:
    """Take in the line of units that may follow a caption, and the rule above the table."""
    i = caption.after
    if i < len(sheet) and sheet.usable(i):
        ink = sheet.ink(i)
        units = sheet.words.unit_line.match(ink)
        if units is not None and units.end() == len(ink):
            caption.unit = units.group("unit").strip()
            caption.after = i + 1
    if caption.after < len(sheet) and sheet.ruled(caption.after):
        caption.after += 1
    return caption
