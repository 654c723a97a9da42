"""Units: what proves that words name an organ, office or body, how a list of them is parted, and their full names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from policyparse.grammar import Compiled, Grammar

OPEN = "（〔〈["
CLOSE = "）〕〉]"
CLOSING = frozenset(CLOSE)
OPENED = re.compile(f"[{re.escape(OPEN)}]")
HELD = "\ue000"
"""Stands for a 、 inside a name while a list is parted (a private character, put in and taken out here)."""

Endings = dict[str, tuple[str, ...]]


def by_last(words: Iterable[str]) -> Endings:
    """Words by their last character, so that one look-up leaves few to compare.

    >>> by_last(["局", "分局", "处"])
    {'局': ('局', '分局'), '处': ('处',)}
    """
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(words) for last, words in found.items()}


def _ends_areas(text: str) -> bool:
    """A quick look whether a list can hold kinds of area that share one ending."""
    return "政府" in text or "党委" in text or "管委会" in text


@dataclass(frozen=True, slots=True, eq=False)
class UnitRules:
    """The grammar's data on units, compiled once for a grammar. Compared by identity, so that it can key caches."""

    endings: Endings
    exceptions: Endings
    areas: Endings
    bare: frozenset[str]
    all_words: tuple[str, ...]
    never: Compiled
    lead_in: Compiled
    others: Compiled
    others_within: Compiled
    remark: Compiled
    joined_areas: Compiled
    separators: re.Pattern[str]
    beyond_plain: re.Pattern[str]
    grouped: re.Pattern[str]
    joints: re.Pattern[str]
    glued: re.Pattern[str]
    sections: tuple[str, ...]
    levels: tuple[str, ...]
    party: frozenset[str]
    inner_parts: tuple[str, ...]
    whole: frozenset[str]
    aliases: dict[str, str]
    alias_endings: dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]
    """By their last character: the short endings, and each with the full one, the longest first."""
    length: int

    def proven(self, text: str, *, listed: bool = False) -> bool:
        """Whether the words by themselves show that they name a unit.

        Args:
            text: folded text without line ends.
            listed: it stands in a list of units, where an area or a school (松江区) is one too.

        >>> from policyparse.grammar.loader import default
        >>> rules = unit_rules(default())
        >>> [rules.proven(t) for t in ("市教育局", "布局", "各镇", "青云镇")]
        [True, False, True, False]
        """
        if text in self.whole:
            return True
        if not 2 <= len(text) <= self.length or self.never.search(text):
            return False
        last = text[-1]
        if last in CLOSING:
            cut = max(map(text.rfind, OPEN))
            return cut > 0 and self.proven(text[:cut], listed=listed)
        if text in self.bare or text.endswith(self.exceptions.get(last, ())):
            return False
        if text.endswith(self.endings.get(last, ())):
            return True
        return text.endswith(self.areas.get(last, ())) and (listed or text.startswith(self.all_words))

    def is_plain(self, text: str) -> bool:
        """Whether a list has no separator but 、 and no bracket, so that parting it needs no care."""
        return not (self.beyond_plain.search(text) or (_ends_areas(text) and self.joined_areas.search(text)))

    def split(self, text: str) -> list[str]:
        """The pieces of a list between separators; a separator within brackets parts nothing.

        >>> from policyparse.grammar.loader import default
        >>> unit_rules(default()).split("市教育局、各县（市、区），各市、县政府")
        ['市教育局', '各县（市、区）', '各市、县政府']
        """
        if "、" in text and _ends_areas(text):
            for m in self.joined_areas.finditer(text):
                a, b = m.span()
                text = text[:a] + text[a:b].replace("、", HELD) + text[b:]
        # Without brackets and other separators, as most lists are, the plain split does.
        if self.beyond_plain.search(text) is None:
            pieces = text.split("、")
        else:
            pieces = self.grouped.findall(text) if OPENED.search(text) else self.separators.split(text)
        return [piece.replace(HELD, "、") for piece in pieces] if HELD in text else pieces

    def parts(self, piece: str) -> list[str]:
        """The units that one piece of a list names: joints, blanks and glued names parted where both sides are
        proven, 等 with what it sums up and words before the first unit taken off.

        >>> from policyparse.grammar.loader import default
        >>> rules = unit_rules(default())
        >>> rules.parts("区级有关部门和各镇"), rules.parts("市文化和旅游局等"), rules.parts("宣传科组织科德育")
        (['区级有关部门', '各镇'], ['市文化和旅游局'], ['宣传科', '组织科', '德育'])
        """
        piece = self._without_lead_in(piece.strip(" "))
        if len(piece) > 4 * self.length:  # prose, which is not looked into
            return [piece]
        summed = self.others_within.search(piece) if "等" in piece else None
        if summed and self.proven(piece[: summed.start()], listed=True):
            return [*self._unglue(piece[: summed.start()]), *self.parts(piece[summed.end() :])]
        piece = self.others_off(piece)
        for m in self.joints.finditer(piece):
            left = self.others_off(piece[: m.start()].rstrip(" "))
            if left and self.proven(left, listed=m[0] == " "):
                right = self.parts(piece[m.end() :])
                if m[0] == " " or (right and all(self.proven(part, listed=True) for part in right)):
                    return [*self._unglue(left), *right]
                break  # what is unproven at the end stays so at later joints
        if piece[-1:] in CLOSING:
            remark = self.remark.search(piece)
            if remark:
                piece = piece[: remark.start()]
        return self._unglue(piece) if piece else []

    def sums_up(self, text: str) -> bool:
        """Whether a text ends with 等 and a noun for units, which proves what stands before it (人社等部门).

        >>> from policyparse.grammar.loader import default
        >>> rules = unit_rules(default())
        >>> rules.sums_up("人社等部门"), rules.sums_up("人社等")
        (True, False)
        """
        m = self.others.search(text) if "等" in text else None
        return m is not None and m.end() - m.start() > 1

    def others_off(self, text: str) -> str:
        """The text without a closing 等 and what it sums up (等有关部门)."""
        m = self.others.search(text) if "等" in text else None
        return text[: m.start()] if m else text

    def name(self, text: str) -> str:
        """The normalised name: without blanks, one kind of brackets, aliases and short endings in full.

        >>> from policyparse.grammar.loader import default
        >>> rules = unit_rules(default())
        >>> rules.name("德育"), rules.name("市 教委"), rules.name("区人社局")
        ('德育科', '市教育委员会', '区人力资源和社会保障局')
        """
        name = "".join(text.split())
        if "〔" in name or "〈" in name or "[" in name:
            for old, new in zip("〔〈[〕〉]", "（（（）））", strict=True):
                name = name.replace(old, new)
        alias = self.aliases.get(name)
        if alias is not None:
            return alias
        endings, pairs = self.alias_endings.get(name[-1:], ((), ()))
        if not name.endswith(endings):
            return name
        for ending, full in pairs:
            if name.endswith(ending) and not name.endswith(full):
                return name[: -len(ending)] + full
        return name

    def _without_lead_in(self, piece: str) -> str:
        m = self.lead_in.match(piece)
        return piece[m.end() :] if m and m.end() < len(piece) else piece

    def _unglue(self, piece: str) -> list[str]:
        """Names that follow each other without a separator, parted where nothing else can be meant: after a 科 (处,
        股) before another, before 各, and before the level (市) that the piece begins with."""
        end = min(len(piece) - 2, self.length)
        if end < 2 or self.glued.search(piece, 1, end) is None:
            return [piece]
        for section in self.sections:
            at = piece.find(section, 1, end)
            while at >= 0:
                left, right = piece[: at + 1], piece[at + 1 :]
                if self.proven(left) and self._same_kind(left, right):
                    return [left, *self._unglue(right)]
                at = piece.find(section, at + 1, end)
        level = next((level for level in self.levels if piece.startswith(level)), "各")
        for start in ("各", level):
            at = piece.find(start, 2, end)
            left, right = piece[:at], piece[at:]
            if (
                at >= 0
                and left not in self.party
                and not (left[0] != "各" and right.startswith(self.inner_parts))
                and self.proven(left, listed=True)
                and self.proven(right, listed=True)
            ):
                return [left, *self._unglue(right)]
        return [piece]

    def _same_kind(self, left: str, right: str) -> bool:
        """Whether text after a 科 is one or more units of the same rank: 组织科, 德育, 组织科德育."""
        if right in self.whole:
            return True
        at = right.find(left[-1])
        if at < 2 or not self.proven(right[: at + 1]):
            return False
        return at == len(right) - 1 or self._same_kind(left, right[at + 1 :])


@lru_cache(maxsize=16)
def unit_rules(grammar: Grammar) -> UnitRules:
    """The rules of a grammar."""
    endings = grammar.words("unit-endings")
    areas = grammar.words("unit-area-endings")
    separators = "".join(map(re.escape, grammar.words("unit-separators")))
    joints = "|".join(map(re.escape, (*grammar.words("unit-joints"), " ")))
    sections, levels = grammar.words("unit-sections"), grammar.words("unit-levels")
    starts = re.escape("".join(dict.fromkeys(word[0] for word in (*sections, *levels, "各"))))
    brackets = re.escape(OPEN), re.escape(CLOSE)
    full: dict[str, list[tuple[str, str]]] = {}
    for ending, name in sorted(grammar.mapping("unit-alias-endings").items(), key=lambda pair: -len(pair[0])):
        full.setdefault(ending[-1], []).append((ending, name))
    return UnitRules(
        endings=by_last(endings),
        exceptions=by_last(grammar.words("unit-ending-exceptions")),
        areas=by_last(areas),
        bare=frozenset((*endings, *areas)),
        all_words=grammar.words("unit-all-words"),
        never=grammar.pattern("unit-never"),
        lead_in=grammar.pattern("unit-lead-in"),
        others=grammar.pattern("unit-and-others"),
        others_within=grammar.pattern("unit-and-others-within"),
        remark=grammar.pattern("unit-remark"),
        joined_areas=grammar.pattern("unit-joined-areas"),
        separators=re.compile(f"[{separators}]"),
        beyond_plain=re.compile(f"[{separators.replace('、', '')}{brackets[0]}]"),
        grouped=re.compile(
            f"(?:[^{separators}{brackets[0]}]|[{brackets[0]}][^{brackets[1]}]{{0,200}}[{brackets[1]}]|[{brackets[0]}])+"
        ),
        joints=re.compile(joints),
        glued=re.compile(f"[{starts}]"),
        sections=sections,
        levels=levels,
        party=frozenset(grammar.words("unit-party")),
        inner_parts=grammar.words("unit-inner-parts"),
        whole=frozenset((*grammar.words("unit-whole"), *grammar.words("unit-aliases"))),
        aliases=grammar.mapping("unit-aliases"),
        alias_endings={last: (tuple(short for short, _ in pairs), tuple(pairs)) for last, pairs in full.items()},
        length=int(grammar.threshold("unit-length")),
    )
