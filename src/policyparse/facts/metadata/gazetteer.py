"""The administrative divisions that the grammar knows, laid out for look-up at an offset of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar

TALK = {"市": "city-talk", "省": "province-talk", "区": "district-talk"}
"""The grammar's words for how a text speaks of its own area, by its level."""
SHORTENED = re.compile("(?:新区|区|县|土家族.*|苗族.*)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of a division: ``full`` is its whole name, ``length`` that of the name as printed."""

    name: str
    full: str
    level: str
    province: str
    short: bool

    @property
    def length(self) -> int:
        """Characters of the printed name."""
        return len(self.name)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """``by_two``: entries by their first two characters, the longest first. ``provinces``: full to short name;
    ``cities`` and ``districts`` (of municipalities): name to province; ``spoken``: how running text calls each
    municipality and prefecture."""

    by_two: dict[str, tuple[Entry, ...]]
    provinces: dict[str, str]
    cities: dict[str, str]
    districts: dict[str, str]
    spoken: dict[str, str]
    municipalities: frozenset[str]
    shared: frozenset[str]
    national: tuple[str, ...]
    no_districts: tuple[str, ...]
    no_names: frozenset[str]
    bodies: Compiled
    no_places: Compiled
    placeless: tuple[str, ...]
    parents: tuple[str, ...]
    organ: Compiled
    in_title: Compiled
    before: Compiled
    county: Compiled
    talk: dict[str, tuple[str, ...]]

    def match(self, name: str, at: int, fold: str | None = None, within: str = "") -> Entry | None:
        """The division whose name begins at an offset: the longest that fits.

        A short name of a city or district (平凉, 闵行) counts only where ``fold`` holds the full one too, or, of a
        district, where no other place bears it. ``within``: the province that it must belong to.
        """
        for entry in self.by_two.get(name[at : at + 2], ()):
            if not name.startswith(entry.name, at) or (
                within and (entry.province != within or entry.level == "province")
            ):
                continue
            if entry.short and entry.level != "province":
                after = name[at + entry.length : at + entry.length + 1]
                if fold is None or after in ("市", "区", "县", "州") or not self._borne_out(entry, fold):
                    continue
            return entry
        return None

    def branch(self, name: str, province: str) -> str:
        """The district of a municipality that a branch office is named for (上海市公安局奉贤分局), "" for none."""
        for full, owner in self.districts.items():
            if owner == province and name.endswith(f"{SHORTENED.sub('', full)}分局"):
                return full
        return ""

    def can_name(self, name: str) -> bool:
        """Whether a word that ends as a district's name does (…区, …县, …市) can be one."""
        return len(name) > 1 and name not in self.no_names and not name.endswith(self.no_districts)

    def _borne_out(self, entry: Entry, fold: str) -> bool:
        if entry.full in fold:
            return True
        return entry.level == "district" and entry.full not in self.shared and self.provinces[entry.province] in fold


@lru_cache(maxsize=8)
def gazetteer(grammar: Grammar) -> Gazetteer:
    """The divisions of a grammar."""
    provinces = {full: names.split()[0] for full, names in grammar.mapping("provinces").items()}
    municipalities = frozenset(grammar.words("municipalities"))
    entries = []
    for full, short in provinces.items():
        entries += [Entry(full, full, "province", full, False), Entry(short, full, "province", full, True)]
    cities: dict[str, str] = {}
    spoken = {full: provinces[full] for full in municipalities}
    for province, names in grammar.mapping("prefectures").items():
        for name in names.split():
            full = name if name.endswith(("自治州", "盟", "地区", "林区")) else name + "市"
            cities[full] = province
            spoken[full] = name
            entries.append(Entry(full, full, "city", province, False))
            if full != name:
                entries.append(Entry(name, full, "city", province, True))
    for short, full in grammar.mapping("prefecture-short-names").items():
        entries.append(Entry(short, full, "city", cities.get(full, ""), False))
        if full in cities:
            spoken[full] = short.removesuffix("州") if len(short) > 2 else short
    districts: dict[str, str] = {}
    for province, names in grammar.mapping("municipal-districts").items():
        for full in names.split():
            districts[full] = province
            entries.append(Entry(full, full, "district", province, False))
            short = SHORTENED.sub("", full)
            if len(short) > 1:
                entries.append(Entry(short, full, "district", province, True))
    by_two: dict[str, list[Entry]] = {}
    for entry in entries:
        by_two.setdefault(entry.name[:2], []).append(entry)
    return Gazetteer(
        by_two={two: tuple(sorted(found, key=lambda e: -e.length)) for two, found in by_two.items()},
        provinces=provinces,
        cities=cities,
        districts=districts,
        spoken=spoken,
        municipalities=municipalities,
        shared=frozenset(grammar.words("shared-district-names")),
        national=grammar.words("national-organs"),
        no_districts=grammar.words("no-districts"),
        no_names=frozenset(grammar.words("no-district-names")),
        bodies=grammar.compile("{{body-characters}}", "body-characters"),
        no_places=grammar.compile("{{body-characters}}|{{no-place-words}}", "no-place-words"),
        placeless=grammar.words("placeless-openings"),
        parents=grammar.words("national-parents"),
        organ=grammar.pattern("place-of-organ"),
        in_title=grammar.pattern("place-in-title"),
        before=grammar.pattern("title-opening"),
        county=grammar.pattern("county"),
        talk={level: grammar.words(words) for level, words in TALK.items()},
    )
