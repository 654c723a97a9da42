"""Boxes (专栏): where one ends, its title, its items with and without numbers, on one line or many."""

from __future__ import annotations

import re

from .box_items import BoxItem, BoxText, family_of, number_of
from .sheet import Sheet
from .words import squeeze, tidy

TITLE = 32
"""Characters that the title of an item has at most."""
AHEAD = 10
"""Lines within which the next item must come for the lines between to belong to the one before."""
MOST = 400
ENDS = re.compile(r"[。：]")
BEHIND = re.compile("。 ?|； ?| (?<!（ )")
"""What an item in the middle of a line stands behind; not the blank inside its bracket."""
BEFORE = "\n 。|*#"
NUMERALS = "0123456789一二三四五六七八九十"
CLOSED = "。；！？：”）|"
RULED = "|-: "
"""What a line of a framed box has that is only a rule."""
GLUED = 4000
"""Characters that a box in the middle of a line may have."""


class BoxReader:
    """Reads the boxes of one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.item = sheet.reading.grammar.pattern("box-item")

    def read(self, offset: int, limit: int) -> BoxText | None:
        """The box whose label stands at an offset; None where the label is in running text or nothing follows.

        ``limit`` is where the next box or table begins.
        """
        sheet = self.sheet
        found = sheet.words.caption.match(sheet.fold, offset)
        if found is None:
            return None
        i = sheet.number(offset)
        line = sheet.lines[i]
        box = BoxText(squeeze(found.group("label")), offset, found.end())
        stop = min(line.end, limit)
        bar = sheet.fold.find("|", found.end(), stop)
        stop = bar if bar >= 0 else stop
        if stop - offset > GLUED or offset != line.start:
            stop = self._end_in_line(found.end(), stop)
        at = found.end()
        if self._items_in_line(box, at, stop) or self._sentence(box, at, stop):
            self._more_lines(box, i + 1, limit) if box.items and stop >= line.end else None
        else:
            self._titled(box, i, at, stop, limit)
        if box.end <= found.end() and not box.title:
            return None
        self._finish(box)
        return box

    def _ink_start(self, j: int) -> int:
        """Where the text of line ``j`` begins, behind the pipe that frames it; its end where there is only a rule."""
        line, fold = self.sheet.lines[j], self.sheet.fold
        at = line.start
        if fold[at] == "|":
            while at < line.end and fold[at] in RULED:
                at += 1
            at = at if at == line.end else line.start + 1
            while at < line.end and fold[at] == " ":
                at += 1
        return at

    def _end_in_line(self, at: int, stop: int) -> int:
        """Where a box in the middle of a line ends: at a heading, or at a blank behind 。 that no item follows."""
        fold, heading = self.sheet.fold, self.sheet.words.heading
        stop = min(stop, at + GLUED)
        end = fold.find("。", at, stop)
        while 0 <= end < stop - 1:
            after = end + 1
            while after < stop and fold[after] == " ":
                after += 1
            if heading.match(fold, after, stop) or (after > end + 1 and not self.item.match(fold, after, stop)):
                return end + 1
            end = fold.find("。", end + 1, stop)
        return stop

    def _items_in_line(self, box: BoxText, at: int, stop: int) -> bool:
        """Items one after the other on the label's line; what stands before the first is the title."""
        fold = self.sheet.fold
        family, expected = "", 1
        for k in (at, *(behind.end() for behind in BEHIND.finditer(fold, at, stop))):
            m = self.item.match(fold, k, stop)
            if m is None or m.group("dash") is not None:
                continue
            own = family_of(m)
            if number_of(m) != expected or family not in ("", own):
                continue
            if box.items:
                box.items[-1].end = k
            elif k > at:
                box.title = self.sheet.text[at:k]
            box.items.append(BoxItem(expected, k, stop))
            family = own
            expected += 1
        if box.items:
            box.end = stop
        return bool(box.items)

    def _sentence(self, box: BoxText, at: int, stop: int) -> bool:
        """A title that runs into the text of the box: its first sentence, all on the label's line."""
        end = self.sheet.fold.find("。", at, stop)
        if end < 0 or end - at > TITLE or end >= stop - 1:
            return False
        box.title = self.sheet.text[at:end]
        box.end = stop
        return True

    def _titled(self, box: BoxText, i: int, at: int, stop: int, limit: int) -> None:
        """A label with its title, the items on the lines below."""
        sheet = self.sheet
        ink = sheet.fold[at:stop].strip(" ")
        if len(ink) > 2 * TITLE:
            box.end = stop
            return
        box.title, box.end = sheet.text[at:stop], max(stop, box.end)
        k = i + 1
        if not ink and k < len(sheet) and sheet.usable(k) and sheet.lines[k].start < limit:
            below = sheet.ink(k).rstrip(" |")
            if 2 <= len(below) <= TITLE and below[-1] not in "。；" and not self.item.match(below):
                box.title, box.end = (
                    sheet.text[sheet.lines[k].start : sheet.lines[k].start + len(below)],
                    sheet.lines[k].end,
                )
                k += 1
        before = box.end
        self._more_lines(box, k, limit)
        if box.end == before:
            self._unnumbered(box, k, limit)

    def _more_lines(self, box: BoxText, k: int, limit: int) -> None:
        """Numbered items on the lines from ``k`` on, each with the lines that go on with it."""
        sheet = self.sheet
        last = box.items[-1] if box.items else None
        opened = self.item.match(sheet.fold, last.start, last.end) if last is not None else None
        family = family_of(opened) if opened is not None else ""
        for j in range(k, min(len(sheet), k + MOST)):
            line = sheet.lines[j]
            if line.kind == "furniture":
                continue  # a page's end
            if line.start >= limit or not sheet.usable(j):
                break
            at = self._ink_start(j)
            if at == line.end:
                continue
            m = self.item.match(sheet.fold, at, line.end)
            number = number_of(m) if m else None
            ordinal = last.ordinal if last else None
            same = m is not None and family in ("", family_of(m))
            if m is not None and same and self._next(number, ordinal, family_of(m), box.start):
                family = family_of(m)
                last = BoxItem(number, at, line.end)
                box.items.append(last)
                last = self._part(box, last, family)
            elif last is None or not self._goes_on(j, last, family, limit):
                break
            last.end = box.end = line.end

    def _part(self, box: BoxText, item: BoxItem, family: str) -> BoxItem:
        """Part an item from the next ones of its list that stand behind it on its line; the last of them."""
        fold, end = self.sheet.fold, item.end
        if item.ordinal is None or end - item.start < TITLE:
            return item
        for behind in BEHIND.finditer(fold, item.start + 2, end):
            m = self.item.match(fold, behind.end(), end)
            if m is not None and family_of(m) == family and number_of(m) == (item.ordinal or 0) + 1:
                item.end = behind.end()
                item = BoxItem(number_of(m), behind.end(), end)
                box.items.append(item)
        return item

    def _next(self, number: int | None, last: int | None, family: str, label: int) -> bool:
        """Whether a number is the next of a box's items; a doubled one too, unless the text round the box has reached
        the number before it."""
        if number is None or number == (last or 0) + 1:
            return number is not None or last is None
        if number != last:
            return False
        sheet = self.sheet
        i = sheet.number(label)
        for j in range(i - 1, max(-1, i - AHEAD * 8), -1):
            line = sheet.lines[j]
            m = self.item.match(sheet.fold, line.start, line.end)
            if m is not None and family_of(m) == family:
                return number_of(m) != number - 1
        return True

    def _goes_on(self, j: int, last: BoxItem, family: str, limit: int) -> bool:
        """Whether line ``j`` belongs to an item: the line before ends in mid-sentence or was its title alone, or the
        next item is yet to come."""
        sheet = self.sheet
        ink = sheet.ink(j)
        if sheet.words.heading.match(ink) and family != "chinese":
            return False
        own = self.item.match(ink)
        if own is not None and family_of(own) == family:
            return False
        before = sheet.fold[last.start : last.end]
        if before[-1] not in CLOSED and (len(before) > 20 or "\n" not in before):
            return True
        for k in range(j + 1, min(len(sheet), j + AHEAD)):
            line = sheet.lines[k]
            if line.start >= limit or sheet.words.heading.match(sheet.fold, line.start, line.end):
                break
            m = self.item.match(sheet.fold, line.start, line.end)
            if m is not None and family_of(m) == family:
                return last.ordinal is not None and number_of(m) == last.ordinal + 1
        return False

    def _unnumbered(self, box: BoxText, k: int, limit: int) -> None:
        """Items without numbers: lines that each begin with a short title; or one paragraph of text."""
        sheet = self.sheet
        for j in range(k, min(len(sheet), k + MOST)):
            line = sheet.lines[j]
            if line.kind == "furniture":
                continue
            if line.start >= limit or not sheet.usable(j):
                break
            at = self._ink_start(j)
            if at == line.end:
                continue
            ink = sheet.fold[at : line.end].rstrip(" |")
            if not ink or sheet.words.heading.match(ink):
                break
            end = ENDS.search(ink)
            if end is not None and end.start() <= TITLE and end.end() < len(ink) and "，" not in ink[: end.start()]:
                box.items.append(BoxItem(None, at, line.end))
            elif box.items and sheet.fold[box.end - 1] not in CLOSED:
                box.items[-1].end = line.end
            elif box.items or (j > k and sheet.fold[box.end - 1] in CLOSED) or j > k + AHEAD:
                break
            box.end = line.end

    def _finish(self, box: BoxText) -> None:
        """Set the texts: an item's title is its first short sentence, or what stands before its ：."""
        sheet = self.sheet
        box.title = tidy(box.title.strip(" 　|：:。*#\t\xa0"))
        for item in box.items:
            while item.end > item.start and sheet.fold[item.end - 1] in " |\n":
                item.end -= 1
            m = self.item.match(sheet.fold, item.start, item.end)
            start = m.end() if m is not None else item.start
            item.title = self._item_title(start, item.end)
            line = sheet.fold.find("\n", start, item.end)
            if item.title and line - start == len(item.title):
                item.text = f"{item.title}\n{sheet.reading.clean(line, item.end)}"
            else:
                item.text = sheet.reading.clean(start, item.end)
        while box.end > box.start and sheet.fold[box.end - 1] in " |\n":
            box.end -= 1

    def _item_title(self, start: int, end: int) -> str:
        sheet = self.sheet
        fold = sheet.fold
        line = fold.find("\n", start, end)
        stop = ENDS.search(fold, start, end)
        if 0 < line - start <= TITLE and (stop is None or line < stop.start()) and fold[line - 1] not in "，、；":
            return sheet.text[start:line].strip()
        if stop is not None and stop.start() - start <= TITLE + 8 * fold.count("\n", start, stop.start()):
            if "，" not in fold[start : stop.start()] or stop.end() < end:
                return sheet.reading.clean(start, stop.start())
            return ""
        return sheet.reading.clean(start, end) if stop is None and end - start <= TITLE else ""


def box_labels(fold: str) -> list[int]:
    """Where 专栏 stands with a number behind it, at a line's beginning or behind a sentence, a blank or a pipe."""
    out = []
    at = fold.find("栏")
    while at >= 0:
        label = at - 1
        after = fold[at + 1 : at + 3].lstrip(" ")[:1]
        if fold[label:at] == "专" and after and after in NUMERALS and (not label or fold[label - 1] in BEFORE):
            out.append(label)
        at = fold.find("栏", at + 1)
    return out
