"""What the recognisers of amounts share: what they find, and the grammar's data in the form that is asked fastest."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from string import ascii_letters
from typing import cast

from policyparse.facts.quantities.word_tree import any_of, tree
from policyparse.grammar import Compiled, Grammar

Exact = int | Decimal
TIMES = frozenset(("period", "day", "age"))
"""Kinds of units behind which 内 sets a limit (三年内); behind others it is the beginning of a word (5个内部机构)."""
PLAIN_TIMES = ("年", "周", "天", "学年", "学期")
"""Of these a plain Chinese numeral makes names (三年行动), no amounts."""
INSIDE = frozenset(("内", "之内"))
FOLLOWING = frozenset("+×1")
"""Before one of these a number with its unit is no amount: 5个+, 3米×4米; before 1 where it is 1 itself."""
LETTERS = frozenset(ascii_letters)
"""Before one of these a unit in letters is the beginning of another word: 5mol are no 5 m."""
SCALES = frozenset(before + group for group in ("万", "亿", "万亿") for before in ("", "十", "百", "千"))
"""What stands for itself behind a number: 40万以内; 3千 alone does not."""
HALF = Decimal("0.5")


@dataclass(slots=True)
class Amount:
    """One amount. Offsets index the running text; ``number`` is where its number begins.

    ``measure`` says what its unit measures (rate, money, count ...). ``bound`` is the comparison of the words straight
    before or after it, "" for none. ``paragraph``, ``sentence`` and ``clause`` are where those that it stands in begin.
    """

    start: int
    end: int
    number: int
    op: str
    value: Exact | None
    high: Exact | None
    unit: str | None
    measure: str
    bound: str = ""
    paragraph: int = 0
    sentence: int = 0
    clause: int = 0


@dataclass(slots=True)
class Year:
    """A year as printed: 2025年, of 2021—2025年 the last. ``first`` is the first year of a range, else None.

    ``dated``: a month or day stands with it.
    """

    start: int
    end: int
    year: int
    first: int | None = None
    dated: bool = False


@dataclass(slots=True)
class Found:
    """What one look at a text gives, both lists in order."""

    amounts: list[Amount] = field(default_factory=list)
    years: list[Year] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is given, without 余 and blanks; ``base`` is the bare one, without 万 and 每人: 元 of 万元/人.

    ``more``: 余 or 多 was printed in it. ``careful``: before one of these characters an amount is looked at closely;
    ``asks``: it always is.
    """

    text: str
    base: str
    measure: str
    more: bool = False
    careful: frozenset[str] = frozenset()
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """The grammar's data about amounts. ``known`` remembers the units that have been looked up."""

    amount: re.Pattern[str]
    units: dict[str, str]
    not_before: dict[str, str]
    perhaps_not_before: dict[str, str]
    before: dict[str, str]
    before_last: frozenset[str]
    before_sizes: tuple[int, ...]
    after: dict[str, str]
    apart: tuple[tuple[str, str], ...]
    any_apart: re.Pattern[str]
    currencies: dict[str, str]
    currency_last: frozenset[str]
    plain: frozenset[str]
    makers: frozenset[str]
    stretches: tuple[str, ...]
    ends_in_front: frozenset[str]
    counts_days: Compiled
    known: dict[str, Unit | None] = field(default_factory=dict)

    def unit(self, printed: str) -> Unit | None:
        """What a printed unit is, None where its scale stands alone and makes no number (3千)."""
        if printed not in self.known:
            self.known[printed] = self._unit(printed)
        return self.known[printed]

    def _unit(self, printed: str) -> Unit | None:
        text = printed.replace(" ", "").replace("余", "").replace("多", "")
        base = text.partition("/")[0]
        if base not in self.units:
            base = base.lstrip("百千万亿")
        if base not in self.units:
            base = ""
            if text not in SCALES:
                return None
        measure = self.units[base] if base else "count"
        careful = FOLLOWING.union(
            self.not_before.get(base, ""), self.perhaps_not_before.get(base, ""), LETTERS if text[-1] in LETTERS else ""
        )
        return Unit(text, base, measure, "余" in printed or "多" in printed, careful, measure == "day" or base == "年")


def halved(unit: str, half: str) -> str:
    """The unit of an amount and a half or more: 年 of 一年半, 小时 of 一个半小时, 个月 of 三个半月 and 三个多月."""
    return unit if half == "半" else half[1:] if half.endswith("小时") else unit + half[1:]


@lru_cache(maxsize=16)
def rules(grammar: Grammar) -> Rules:
    """The rules of a grammar, made once."""
    before = grammar.mapping("comparators-before")
    return Rules(
        _guarded(grammar, "amount"),
        grammar.mapping("units"),
        grammar.mapping("unit-not-before"),
        grammar.mapping("unit-perhaps-not-before"),
        before,
        frozenset((" ", *(word[-1] for word in before))),
        tuple(sorted({len(word) for word in before}, reverse=True)),
        grammar.mapping("comparators-after"),
        tuple(grammar.mapping("comparators-apart").items()),
        any_of(grammar.mapping("comparators-apart")),
        grammar.mapping("currencies-before"),
        frozenset(word[-1] for word in grammar.mapping("currencies-before")),
        frozenset(grammar.words("counted-plainly")),
        frozenset(grammar.words("makers")),
        grammar.words("stretches-of-time"),
        frozenset(grammar.words("ends-in-front")),
        grammar.pattern("lengths-of-days"),
    )


def _guarded(grammar: Grammar, id: str) -> re.Pattern[str]:
    """The pattern with its long lists of words as trees: trying some 200 units one by one takes most of its time."""
    initials = "[" + "".join(sorted({re.escape(unit[0]) for unit in grammar.words("units")})) + "]"
    text = next(p for p in grammar.patterns if p.id == id).pattern
    # A look ahead asks for the first character only; and a scale that stands alone (8亿) is taken only before one,
    # before a comparison (40万以内) or a range's end (1.2亿至1.5亿元), or where the word ends.
    ends = r"(?![\u4e00-\u9fffA-Za-z0-9])|(?={{comparators-after}}|[至到][0-9])"
    alone = f"(?:{{{{units}}}}|(?={initials})|(?=的)|{ends})"
    text = text.replace("|{{units}})", f"|{initials})").replace("{{units}}?", alone)
    text = text.replace("(?#catchwords)", _catchwords(grammar))
    for listed in ("units", "units-per", "comparators-after"):
        text = text.replace(f"{{{{{listed}}}}}", tree(grammar.words(listed)))
    return cast("re.Pattern[str]", grammar.compile(text, id))  # a user's timed pattern has the same calls


def _catchwords(grammar: Grammar) -> str:
    """What rejects most plain Chinese numerals at once: 一个 and 三年 that nothing compares, and “五项.

    ``read_chinese`` would reject them too, by the same rule (what has a value below two, plain stretches of time, and
    what a quotation begins with count nothing); but nine of ten candidates are such. No number, comparison or blank
    may stand before.
    """
    units = grammar.mapping("units")
    single = [unit for unit, measure in units.items() if measure in ("count", "people") and unit != "次"]
    other = [unit for unit in units if unit not in single and unit not in PLAIN_TIMES]
    before = re.escape("".join(word[-1:] for word in grammar.mapping("comparators-before")))
    apart = f"(?<=[^〇零一二两三四五六七八九十百千万亿廿卅半 {before}]"
    plain = f"{apart}一)(?>{tree(single)})|{apart}[一二两三四五六七八九十])(?:{'|'.join(PLAIN_TIMES)})"
    quoted = f"(?<=“[一二两三四五六七八九十])(?!分之){tree(units)}"
    return f"(?!(?:(?!{tree(other)})(?:{plain})|{quoted})(?!{tree(grammar.mapping('comparators-after'))}|[-—~至到半]))"
