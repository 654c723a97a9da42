"""The area a document speaks for: from its issuer and title, filled up with what the text proves.

A district of a municipality is named with it (上海市虹口区); a prefecture takes its province, and a county its
prefecture, where the text prints both together. ``province`` also holds what geography says of a known prefecture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from policyparse.facts.metadata.gazetteer import Gazetteer, gazetteer
from policyparse.grammar import Grammar

Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A place as far as it is named: "" for a level that is not."""

    province: str = ""
    city: str = ""
    district: str = ""
    printed: bool = True
    """Whether the province stands in the text before the city, and is not only known from geography."""

    @property
    def empty(self) -> bool:
        """Whether no level is named."""
        return not (self.province or self.city or self.district)


NOWHERE = Place()
OFTEN = 10
"""Times that a text has to name a city shortly for it to be its own."""


def find_region(names: list[str], titles: list[str], fold: str, grammar: Grammar) -> Raw | None:
    """The region by the names of the issuing bodies and the titles, in the order of their weight.

    Only where these name no place, the text's own talk decides: of 本市 and the city that it names most.
    """
    known = gazetteer(grammar)
    titles = [title.removeprefix("中共") for title in titles]
    found = NOWHERE
    for name in names:
        found = place_of_organ(name, known)
        if not found.empty:
            break
    national = bool(names) and names[0].startswith(known.national)
    if found.empty and not national:
        for title in titles:
            if title.startswith(known.national):
                return None
            found = place_in_title(title, fold, known)
            if not found.empty:
                break
            national = "中华人民共和国" in title
    if found.empty and not national:
        found = place_by_talk(fold, known)
    if found.empty:
        return None
    if _is_open(found) and found.province not in known.municipalities:
        for name in names:
            found = _enriched(found, place_of_organ(name, known))
        for title in titles:
            found = _enriched(found, place_in_title(title, fold, known))
    return _region(_proven(found, fold, known), known)


def _is_open(found: Place) -> bool:
    """Whether another name of the same place can add an upper level."""
    if found.district and not (found.city and found.province):
        return True
    return bool(found.city) and not found.printed


def _enriched(found: Place, other: Place) -> Place:
    """The upper levels that another name of the same place adds."""
    if other.empty:
        return found
    if found.district and other.district == found.district and other.city and not found.city:
        found = replace(found, city=other.city)
    if found.city and other.city == found.city and other.province and other.printed and not found.printed:
        found = replace(found, province=other.province, printed=True)
    if found.district and other.district == found.district and other.province and not found.province:
        found = replace(found, province=other.province, printed=other.printed)
    return found


def place_of_organ(name: str, known: Gazetteer) -> Place:
    """The place that the name of a body begins with; empty for 市教育局 and for national bodies.

    >>> from policyparse.grammar import default
    >>> p = place_of_organ("临江市青岚县人民政府", gazetteer(default()))
    >>> p.city, p.district
    ('临江市', '青岚县')
    """
    name = name.removeprefix("中共")
    parent = next((p for p in known.parents if name.startswith(p)), "") if name.startswith(known.national) else ""
    found = _at(name, len(parent), known)
    if found.province in known.municipalities and not found.district and name.endswith("分局"):
        found = replace(found, district=known.branch(name, found.province))
    if not found.empty:
        return found
    if name.startswith(known.national) or name.startswith(known.placeless):
        return found
    m = known.organ.match(name)
    if m is None or m.end() == 0 or known.bodies.search(m[0]) or not known.can_name(m[0]):
        return found
    return Place(m[1] or "", m[2] or "", m[3] or "")


def place_in_title(title: str, fold: str, known: Gazetteer) -> Place:
    """The first place that a title names; a short name (闵行, 平凉) counts where the text has the full one or no other
    place bears it."""
    for at in range(min(len(title) - 1, 40)):
        if title[at : at + 2] in known.by_two:
            found = _at(title, at, known, fold)
            if not found.empty:
                return found
    return _unknown_place(title, known)


def _unknown_place(title: str, known: Gazetteer) -> Place:
    """A place that no list holds, at a title's beginning: a province, a city, a county, as their endings say."""
    opening = known.before.match(title)
    m = known.in_title.match(title, opening.end() if opening is not None else 0)
    if m is None or known.no_places.search(m[0]):
        return Place()
    province, city, county = m[1] or "", m[2] or "", m[3] or ""
    if not (province or city) and len(county) < 3:
        return Place()
    if (city and not known.can_name(city)) or (county and not known.can_name(county)):
        return Place(province)
    return Place(province, city, county)


def _at(name: str, at: int, known: Gazetteer, fold: str | None = None) -> Place:
    """The known place that begins at an offset, with the levels below it. ``fold``: the text that has to bear out a
    short name; without it only provinces may be short."""
    province = city = district = ""
    printed = False
    entry = known.match(name, at, fold)
    if entry is None:
        return NOWHERE
    if entry.level == "province":
        province, printed = entry.full, True
        at += entry.length
        entry = known.match(name, at, fold, within=province)
    if entry is not None and entry.level == "city":
        city, province = entry.full, province or entry.province
        at += entry.length
    elif entry is not None and entry.level == "district":
        # A name that other places bear too proves no municipality by itself.
        owner = "" if entry.full in known.shared else entry.province
        return Place(province or owner, "", entry.full, printed)
    if city or (province and province not in known.municipalities):
        county = _county(name, at, known, fold)
        if county.endswith("市") and not city:
            city = county
        else:
            district = county
    return Place(province, city, district, printed)


def _county(name: str, at: int, known: Gazetteer, fold: str | None) -> str:
    """A county below a known place: what a body is for has to follow it, or the text to name it again."""
    if fold is None:
        m = known.organ.match(name, at)
        county = m[3] or m[2] or "" if m is not None and not m[1] else ""
    else:
        found = known.county.match(name, at)
        county = found[0] if found is not None and len(found[0]) < 6 and fold.count(found[0]) > 1 else ""
    if not known.can_name(county) or known.bodies.search(county) or county[0] in "市区县级各":
        return ""
    return county


def place_by_talk(fold: str, known: Gazetteer) -> Place:
    """The place of a text whose issuer and title name none: it has to speak of 本市 or 全省, and of one place by name
    twice, and twice as often as of any other of that level. A city's text speaks of its province too.
    """
    said = {level: sum(map(fold.count, words)) for level, words in known.talk.items()}
    if said["区"] > said["市"]:
        district = _ranked({d: fold.count(d) for d in known.districts if d in fold})
        return Place(district=district) if district else Place()
    city = _city_by_talk(fold, known) if said["市"] else ""
    if city in known.municipalities:
        return Place(province=city)
    if city:
        return Place(known.cities[city], city, printed=False)
    province = _ranked({full: fold.count(short) for full, short in known.provinces.items()}) if said["省"] else ""
    return Place(province=province) if province and province not in known.municipalities else Place()


def _city_by_talk(fold: str, known: Gazetteer) -> str:
    """The municipality or prefecture that a text speaks of: by its short name, which is a word besides (长治久安), so
    that its whole name is printed too, or the short one very often."""
    there = set(fold)
    counts = {full: fold.count(short) for full, short in known.spoken.items() if there.issuperset(short)}
    city = _ranked(counts)
    return city if city and (counts[city] >= OFTEN or city in fold) else ""


def _ranked(counts: dict[str, int]) -> str:
    order = sorted(counts.items(), key=lambda item: -item[1])
    if not order or order[0][1] < 2 or (len(order) > 1 and order[0][1] < 2 * order[1][1]):
        return ""
    return order[0][0]


def _proven(found: Place, fold: str, known: Gazetteer) -> Place:
    """Upper levels that the text proves for a district that stands alone, or for a prefecture (云州省临江市)."""
    if found.city and found.province and not found.printed:
        printed = (found.province + gap + found.city for gap in ("", "\n", " "))
        return replace(found, printed=any(name in fold for name in printed))
    if not found.district or found.city or found.province in known.municipalities:
        return found
    owners = known.districts.get(found.district, "")
    if owners and (found.district not in known.shared or owners in fold):
        return replace(found, province=owners)
    at = fold.find("市" + found.district)
    if at > 0:
        for length in (4, 3, 2):
            name = fold[max(0, at - length) : at + 1]
            if name in known.cities:
                return replace(
                    found,
                    city=name,
                    province=found.province or known.cities[name],
                    printed=found.printed and bool(found.province),
                )
    return found


def _region(found: Place, known: Gazetteer) -> Raw:
    shown = found.province if found.province in known.municipalities or (found.printed and found.province) else ""
    if not (found.city or found.district):
        shown = found.province
    return {
        "text": shown + found.city + found.district,
        "province": found.province or None,
        "city": found.city or None,
        "district": found.district or None,
    }
