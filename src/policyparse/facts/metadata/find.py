"""The document's metadata, put together from what stands round its body.

Title, type and period are the main text's; number, issuer, recipients and date are those of the notice that covers it,
or its own where none does. A field that the document does not print stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from policyparse.facts.metadata.dates import closing_date, dateline, iso_date, title_date
from policyparse.facts.metadata.document_number import read_number
from policyparse.facts.metadata.document_type import type_by_formula, type_of_text, type_of_title
from policyparse.facts.metadata.issuer import (
    choose_issuer,
    ends_as_organ,
    government_of_title,
    government_that_reports,
    organ_at_start,
    organ_of_adoption,
    organ_of_lead,
    organ_of_title,
    organs_of,
    with_branches,
)
from policyparse.facts.metadata.period import period_of_text, period_of_title
from policyparse.facts.metadata.recipients import split_recipients
from policyparse.facts.metadata.region import find_region
from policyparse.facts.metadata.source import read_source
from policyparse.outline.front.front_matter import FieldFound, Front, Stretch
from policyparse.outline.front.title_forms import handed_over, title_forms, undated_title
from policyparse.outline.reading import Reading

Raw = dict[str, Any]
BLANKS = re.compile("(?<=[^!-~]) +| +(?=[^!-~])")


def find_metadata(reading: Reading) -> Raw:
    """The metadata of a text whose front has been read, in the shape of ``model.Metadata``."""
    front = reading.front or Front()
    found = _Finder(reading, front)
    found.fields()
    found.title()
    found.number()
    found.issuer()
    found.recipients()
    found.dates()
    found.type_and_period()
    found.region()
    return found.raw


class _Finder:
    """Fills ``raw`` field by field; each says where it was read in ``raw["spans"]``."""

    def __init__(self, reading: Reading, front: Front) -> None:
        self.reading = reading
        self.fold = reading.fold
        self.grammar = reading.grammar
        self.front = front
        self.spans: dict[str, dict[str, int]] = {}
        self.raw: Raw = {"catalogue": {}, "spans": self.spans}
        self.printed: dict[str, FieldFound] = {}
        self.title_ink = ""
        self.source: Stretch | None = None
        self.names: list[str] = []

    def set(self, field: str, value: Any, where: Stretch | None) -> None:
        """Set a field and where it was read."""
        if value:
            self.raw[field] = value
            if where is not None and where[0] < where[1]:
                self.spans[field] = {"start": where[0], "end": where[1]}

    def tidy(self, start: int, end: int) -> str:
        """A stretch as printed, without wraps and without blanks between Chinese characters."""
        printed = self.reading.clean(start, end)
        return BLANKS.sub("", printed) if " " in printed else printed

    def fields(self) -> None:
        """The catalogue's fields: the first with a value of each kind, and all of them as printed."""
        if not self.front.fields:
            return
        empty = self.grammar.words("no-value")
        date = self.grammar.pattern("date")
        catalogue: dict[str, str] = {}
        for field in self.front.fields:
            value = self.reading.text[field.start : field.end].strip()
            if not value or value in empty:
                continue
            if field.name == "shown_on" and iso_date(self.fold[field.start : field.end], date) is None:
                # 发布：临江教育 names who put the page up.
                continue
            if field.name != "furniture" and field.label:
                catalogue.setdefault(field.label, value)
            self.printed.setdefault(field.name, field)
        if catalogue:
            self.raw["catalogue"] = catalogue
        for name in ("index_number", "subject_category"):
            if name in self.printed:
                self.set(name, self.value(name), self.place(name))
        source = self.place("source_site")
        self.source = read_source(self.fold, source, self.grammar) if source is not None else None
        if self.source is not None and self.fold[slice(*self.source)] in self.grammar.words("furniture-buttons"):
            self.source = None
        if self.source is not None:
            self.set("source_site", self.reading.text[slice(*self.source)].strip(), self.source)

    def value(self, name: str) -> str:
        """The first value that the catalogue has for a field; "" for none."""
        field = self.printed.get(name)
        return self.reading.text[field.start : field.end].strip() if field is not None else ""

    def place(self, name: str) -> Stretch | None:
        """Where the catalogue has that value."""
        field = self.printed.get(name)
        return (field.start, field.end) if field is not None else None

    def title(self) -> None:
        """The main text's title; where only the notice's is printed, as that one quotes it. The catalogue's is surer
        than a line that does not end as titles do."""
        title = self.front.title
        if title is not None and (title.complete or not self.value("title")):
            self.title_ink = undated_title(title.ink)
            printed = self.tidy(title.start, title.end)
            whole = "".join(self.fold[title.start : title.end].split()) == title.ink
            self.set("title", undated_title(printed) if whole else self.title_ink, (title.start, title.end))
        elif value := self.value("title"):
            self.title_ink = "".join(self.fold[slice(*self.place("title") or (0, 0))].split())
            wanted = handed_over(self.title_ink, title_forms(self.grammar)) if self.front.notice is not None else None
            self.title_ink = wanted or self.title_ink
            self.set("title", wanted or value, self.place("title"))

    def number(self) -> None:
        """The document number: its own line, the catalogue's field, or behind the notice's title."""
        places = [self.front.number, self.place("document_number")]
        places += [
            (t.start, t.end) for t in (self.front.notice_title, self.front.title) if t is not None and "号" in t.ink
        ]
        pattern = self.grammar.pattern("front-number")
        places += [(t.start, t.end) for t in self.front.titles if "号" in t.ink and pattern.match(t.ink) is not None]
        for place in places:
            if place is None:
                continue
            found = read_number(
                self.fold[place[0] : place[1]].replace("\n", " "), self.reading.text[place[0] : place[1]], pattern
            )
            if found is not None:
                self.set("document_number", found[0], (place[0] + found[1], place[0] + found[2]))
                return

    def issuer(self) -> None:
        """The issuing body; where several sign, all of them."""
        front, grammar = self.front, self.grammar
        signed = [name for a, b in front.signers for name in organs_of(self.fold[a:b], grammar)]
        signers = with_branches([name for name in signed if ends_as_organ(name, grammar)], grammar)
        letterhead = organs_of(self.fold[slice(*front.letterhead)], grammar) if front.letterhead is not None else []
        covers = [name for a, b in front.cover_units for name in organs_of(self.fold[a:b], grammar)]
        number = self.raw.get("document_number")
        adoption = self.fold[slice(*front.adoption)].replace(" ", "").replace("\n", "") if front.adoption else ""
        others = [
            self._organ_of_titles(),
            "、".join(name.removesuffix("文件") for name in letterhead),
            organ_of_adoption(adoption, grammar) if adoption else "",
            (number["agency"] or "").removesuffix("令") if number is not None and "令" in number["text"] else "",
            "、".join(dict.fromkeys(covers)),
            government_of_title(self.title_ink, grammar),
            government_that_reports(self.fold[slice(*front.spoken)], self.title_ink, grammar) if front.spoken else "",
            self._publisher(),
            organ_at_start(self.title_ink, grammar),
        ]
        issuer = choose_issuer(signers, others, grammar)
        if issuer is None and front.lead is not None:
            issuer = organ_of_lead(self.fold[slice(*front.lead)].replace("\n", ""), self.title_ink, grammar) or None
        if issuer is None:
            others += self._of_the_page()
            issuer = next((name for name in others if name), None)
        issuer = self._with_place(issuer)
        self.set("issuer", issuer, self._find_issuer(issuer))
        self.names = [name for name in dict.fromkeys((issuer, *signers, *others)) if name]

    def _organ_of_titles(self) -> str:
        """The bodies that the notice's title begins with, or the main text's; "" for none."""
        for title in (self.front.notice_title, self.front.title):
            if title is not None and (organ := organ_of_title(self.fold[title.start : title.end], self.grammar)):
                return organ
        return ""

    def _of_the_page(self) -> list[str]:
        """Whom the page itself names: where the text comes from, if that is a body, and whose page it is."""
        names = ["".join(self.fold[slice(*self.source)].split())] if self.source is not None else []
        if self.front.site is not None:
            names += organs_of(self.fold[slice(*self.front.site)], self.grammar)
        return [name for name in names if len(name) > 3 and ends_as_organ(name, self.grammar)]

    def _publisher(self) -> str:
        """The catalogue's 发布机构, unless it is but a site."""
        name = "".join(self.value("issuer").split()) if self.printed else ""
        return "" if name.endswith(("网站", "网", "平台", "本站")) else name

    def _with_place(self, issuer: str | None) -> str | None:
        """A name without its place (教育局) filled up where the title begins with the same name and its place."""
        at = self.title_ink.find(issuer) if issuer is not None else -1
        if issuer is None or not 1 < at < 12 or self.title_ink[at - 1] not in "省市区县州":
            return issuer
        return self.title_ink[: at + len(issuer)]

    def _find_issuer(self, issuer: str | None) -> Stretch | None:
        """The first of the places it can have been read that holds its (first) name."""
        if issuer is None:
            return None
        front = self.front
        places = [
            *front.signers,
            front.letterhead,
            *front.cover_units,
            self.place("issuer"),
            front.adoption,
            front.spoken,
            front.lead,
        ]
        places += [(t.start, t.end) for t in front.titles]
        places.append(front.number)
        first = issuer.split("、")[0]
        for place in places:
            if place is None:
                continue
            at = self.fold.find(first, *place)
            if at >= 0:
                whole = self.fold.find(issuer, *place)
                return (whole, whole + len(issuer)) if whole >= 0 else (at, at + len(first))
            if first in "".join(self.fold[slice(*place)].split()):
                return place
        return None

    def recipients(self) -> None:
        """主送机关."""
        place = self.front.recipients
        if place is not None:
            a, b = place
            self.set("recipients", split_recipients(self.fold[a:b], self.reading.text[a:b], self.grammar), (a, b))

    def dates(self) -> None:
        """成文日期 (the signature's first) and 发布日期 (a catalogue, a page's head or a press release says it)."""
        date = self.grammar.pattern("date")
        for place in self._date_places():
            if place is not None and (value := iso_date(self.fold[place[0] : place[1]], date)) is not None:
                self.set("issued_on", value, place)
                break
        published = self.place("published_on") or self.place("shown_on") or dateline(self.fold, self.grammar)
        if published is not None:
            self.set("published_on", iso_date(self.fold[slice(*published)], date), published)

    def _date_places(self) -> Iterator[Stretch | None]:
        """Where the date of issue can stand, the surest first."""
        front = self.front
        yield front.signed_on
        yield front.title_date
        yield title_date(self.fold, front, self.grammar)
        yield closing_date(self.fold, self.reading.body, self.grammar)
        yield front.adoption
        yield front.spoken
        yield self.place("issued_on")
        yield front.cover_date
        yield front.printed_on

    def type_and_period(self) -> None:
        """By the title's words; of a text that has lost its title, by what it says of itself."""
        title = self.title_ink
        kind = type_of_title(title, self.grammar) if title else type_of_text(self.fold, self.grammar)
        if kind is None and not title:
            kind = type_by_formula(self.fold, self.grammar)
        where = self.spans.get("title")
        place = (where["start"], where["end"]) if where else None
        self.set("document_type", kind, place)
        years = period_of_title(title, self.grammar) if title else None
        notice = self.front.notice_title
        if years is None and notice is not None:
            years, place = period_of_title(undated_title(notice.ink), self.grammar), (notice.start, notice.end)
        if years is None:
            years, place = period_of_text(self.fold, self.reading.body, kind, bool(title), self.grammar), None
        if years is not None:
            self.set("period", {"start": years[0], "end": years[1]}, place)

    def region(self) -> None:
        """From the issuer and the titles."""
        titles = [t.ink for t in (self.front.title, self.front.notice_title, *self.front.titles) if t is not None]
        titles += [self.title_ink] if self.title_ink else []
        titles += [self.fold[slice(*self.source)]] if self.source is not None else []
        found = find_region(self.names, list(dict.fromkeys(titles)), self.fold, self.grammar)
        self.set("region", found, None)
