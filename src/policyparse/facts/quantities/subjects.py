"""What an amount measures: the noun phrase behind it (5个名师工作室) or before it (入学率达到99%).

A counted noun stands behind its classifier; a rate, a sum, and a count at a clause's end are named before the number.
Both are cut by lists of words from the grammar; the dictionary says only whether a single character is a word.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from policyparse.facts.quantities.amounts import Amount
from policyparse.facts.quantities.word_tree import any_of, tree
from policyparse.grammar import Grammar
from policyparse.scan.words import cut

LONGEST = 40
"""Characters that a subject has at most; the search on either side ends there."""
REACH = 8
"""Characters from a clause's first on that the dictionary is shown."""
STARTS = ("、", "|", "…")
PHRASE = (
    "[^，。；：！？（）、“”《》\n0-9]*+(?:(?:“[^“”\n]{0,40}”|《[^《》\n]{0,40}》|（[^（）\n]{1,2}）"
    "|、(?!{{makers}}|[数几一两二三四五六七八九十]|[^，。；！？、\n]{0,40}?[0-9]))[^，。；：！？（）、“”《》\n0-9]*+)*+"
)
"""A counted noun as far as it can go: to a stop, a number, or a 、 behind which something else begins."""
NAMED_BEFORE = frozenset(
    ("rate", "points", "ratio", "money", "period", "lesson", "proportion", "area", "length", "data")
)
BASE = re.compile("不得?(?:低于|少于|超过|高于)|控制到|控制在|占|达到|按")
BOUND = re.compile("不得?(?:低于|少于|超过|高于|小于)")
"""Behind one of these stands what the measure is compared with: 课时总量不低于规定课时的9%."""
YEAR = "20[0-9]{2} ?年(?: ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?)?(?:年?底|末)?前? ?"
AT_A_SHARE = re.compile("按照?+(?!时|期|需|劳|质[量论]|规定|要求|计划|不)")
"""Before a base: what is given, set or taught at a share of it stands behind (按总课时的9%开设艺术课程)."""
LISTED = re.compile("(?<![中高初平同均])等(?![级次待])")
"""The end of a list, and no part of 中等 or 高等."""
SHARES = frozenset(("rate", "points", "ratio"))
"""Kinds of units in which a share of a base is given."""
SHORT = 10
"""Characters of a name in a list at most; in a longer stretch a clause of its own stands before the name."""
AS = re.compile("为(?:一个?)?")
"""Behind an amount that 以 governs: 以3年为周期."""
EVERY = re.compile("每(?:天|日|周|月|年|学期|学年|季度|半年)")
STOPS_BEFORE = " ，：“"
"""What may stand between a measure's name and its number."""
MARKER = re.compile("(?:\\d{1,3}(?:[.](?!\\d)|、)|（[一二三四五六七八九十\\d]{1,3}）) ?")
"""An item's marker, before the first clause of an item without a title."""
LAST_CHARACTERS = "和与及、的以 "


@dataclass(frozen=True, slots=True)
class Rules:
    """The grammar's words round a subject. Without a letter of ``tail_last``, ``head_first``, ``work_last`` none of
    ``tails``, ``openers``, ``work`` is asked."""

    tails: frozenset[str]
    tail_sizes: tuple[int, ...]
    tail_last: frozenset[str]
    openers: re.Pattern[str]
    head_first: frozenset[str]
    behind: re.Pattern[str]
    work: tuple[str, ...]
    work_last: frozenset[str]
    phrase: re.Pattern[str]
    done: re.Pattern[str]
    bounds: tuple[str, ...]
    last_made: re.Pattern[str]
    changes: frozenset[str]


@lru_cache(maxsize=16)
def rules(grammar: Grammar) -> Rules:
    """The rules of a grammar, made once."""
    tails = {*grammar.words("verbs-to-the-number"), *grammar.words("straight-before-a-rate-of-pay")}
    heads, work = grammar.words("openers-of-a-measure"), grammar.words("ends-of-work")
    return Rules(
        frozenset(tails),
        tuple(sorted({len(tail) for tail in tails}, reverse=True)),
        frozenset((*(tail[-1:] for tail in tails), *STOPS_BEFORE)),
        re.compile(f"{YEAR}|{tree(heads)}"),
        frozenset(("2", *(head[:1] for head in heads))),
        any_of(grammar.words("verbs-behind-the-subject")),
        work,
        frozenset(word[-1:] for word in work),
        re.compile(PHRASE.replace("{{makers}}", tree(grammar.words("makers")))),
        any_of(grammar.words("done-at-a-share")),
        grammar.words("bounds-of-a-measure"),
        re.compile(f"[^、]*(?:{tree(grammar.words('makers'))})"),
        frozenset(tail for tail in tails if tail.endswith(("到", "至"))),
    )


def subject_of(text: str, amount: Amount, floor: int, given: Rules) -> tuple[int, int] | None:
    """Where the subject of an amount stands in the running text, None where the text names none.

    ``floor`` is where the amount before ends: what stands behind that one may be its own subject.

    >>> from policyparse.facts.quantities.amounts import find_amounts
    >>> from policyparse.grammar import default
    >>> line = "新建5所公办幼儿园，入园率达到99%。"
    >>> spans = [subject_of(line, a, 0, rules(default())) for a in find_amounts(line, default()).amounts]
    >>> [line[a:b] for a, b in spans]
    ['公办幼儿园', '入园率']
    """
    start = amount.end
    while text.startswith(" ", start):
        start += 1
    linked = text.startswith("的", start)
    start += linked
    leading = text[amount.start - 1 : amount.start]
    if amount.measure == "period" and leading == "每":
        return None  # an interval: what recurs is the subject of its own count
    if leading == "以" and (named := AS.match(text, start)) is not None:
        return _behind(text, named.end(), given)
    if leading == "的" and (shared := _of_a_base(text, amount, start, floor, given)) is not None:
        return shared
    if amount.measure not in NAMED_BEFORE or (linked and not text.startswith(given.bounds, start)):
        return _behind(text, start, given) or _before(text, amount, floor, given)
    if (named_before := _before(text, amount, floor, given)) is not None:
        return named_before
    noun = next((noun for noun in given.bounds if text.startswith(noun, start)), "")
    if noun or given.done.match(text, start) is not None:
        return _object(text, start + len(noun), given)
    return _behind(text, start, given)


def changes(text: str, before: Amount, amount: Amount, given: Rules) -> bool:
    """Whether nothing but a change stands between two amounts (由10%提高至20%): they are of one measure."""
    return text[before.end : amount.start].strip() in given.changes


def _of_a_base(text: str, amount: Amount, start: int, floor: int, given: Rules) -> tuple[int, int] | None:
    """What is given, set or taught at a share of a base (按总课时的9%开设艺术课程), or else the base."""
    end = amount.start - 1
    share = AT_A_SHARE.search(text, max(end - LONGEST, floor, amount.clause), end)
    if share is None or amount.measure not in SHARES or BASE.search(text, share.end(), end) is not None:
        return None
    if (found := _object(text, start, given)) is not None:
        return found
    return (share.end(), end) if end - share.end() >= 2 else None


def _object(text: str, start: int, given: Rules) -> tuple[int, int] | None:
    """What is given or taught, behind the verb that begins there."""
    done = given.done.match(text, start)
    found = _behind(text, done.end(), given) if done is not None else None
    if found is None or "的" in text[slice(*found)]:
        return None
    following = text[found[1] : found[1] + 2].strip()[:1]
    return found if not following.isdigit() else None  # 给予不超过90万元: the next amount's own words


def _behind(text: str, start: int, given: Rules) -> tuple[int, int] | None:
    """The counted noun that begins there."""
    m = given.phrase.match(text, start, start + LONGEST)
    end = m.end() if m is not None else start
    if end - start < 2:
        return None
    at = start
    while (cut := given.behind.search(text, at, end)) is not None:
        if cut.start() == start:
            return None
        if cut.start() - start >= 2 and "的" not in text[cut.end() : end]:
            end = cut.start()
            break
        at = cut.end()
    if text[end - 1] in given.work_last and text.endswith(given.work, start, end):
        work = next(w for w in given.work if text.endswith(w, start, end))
        if end - len(work) - start >= 2:
            end -= len(work)
    while end > start and text[end - 1] in LAST_CHARACTERS:
        end -= 1
    return (start, end) if end - start >= 2 else None


def _before(text: str, amount: Amount, floor: int, given: Rules) -> tuple[int, int] | None:
    """The measure named before its number."""
    start = max(amount.start - LONGEST, floor, amount.clause)
    if (marker := MARKER.match(text, start, amount.start)) is not None:
        start = marker.end()
    phrase = text[start : amount.start]
    if phrase.endswith("各") and (shared := _shared_from(text, start, amount.start, given)) is not None:
        start, phrase = shared, text[shared : amount.start]
    else:
        for mark in STARTS:
            if mark in phrase:
                start += phrase.rindex(mark) + 1
                phrase = text[start : amount.start]
    end = _stripped(text, start, amount.start, given)
    if text[end - 1 : end] == "的" and end < amount.start and text[end : amount.start].strip():
        return None  # 有条件的达到11%: those of which something was said
    if text[end - 1 : end] == "的" and (base := BASE.search(text, start + 2, end)) is not None:
        end = base.start()
    elif "不" in phrase and (bound := BOUND.search(text, start + 2, end)) is not None:
        end = bound.start()
    if "（" in phrase and (opened := text.rfind("（", start, end)) >= 0 and text.find("）", opened, end) < 0:
        # In brackets the number's own measure, or none: then it is the noun's before them.
        start, end = (opened + 1, end) if opened + 1 < amount.start else (start, opened)
    if "确保" in phrase and (ensured := text.rfind("确保", start, end - 2)) >= 0:
        start = ensured + 2
    if "每" in phrase:
        for every in EVERY.finditer(text, start, end):
            if every.end() < end - 1:
                start = every.end()
    if "等" in phrase:
        for listed in LISTED.finditer(text, start + 1, end - 2):
            start = listed.end()
    start = _opened(text, start, end, given)
    if "“" in phrase and (opened := text.rfind("“", start, end)) >= 0 and text.find("”", opened, end) < 0:
        start = opened + 1
    if end - start >= 2 and text[end - 1] == "率":
        start = _opened(text, _list_start(text, start, max(floor, start - LONGEST)), end, given)
    while end > start and text[end - 1] == "的":
        end -= 1
    if text[start:end] in given.tails or BOUND.match(text, start, end) is not None:
        return None
    if end - start < 2 or (text[start] in given.head_first and given.openers.fullmatch(text, start, end) is not None):
        return None
    return start, end


def _opened(text: str, start: int, end: int, given: Rules) -> int:
    """The beginning of the phrase without the adverbs and verbs that open its clause."""
    while start < end and text[start] in given.head_first:
        m = given.openers.match(text, start, end)
        if m is None or m.end() >= end - 1 or (m.end() - start == 1 and _is_other_word(text, start, end, given)):
            break
        start = m.end()
    while start < end and text[start] in " —-了的、":
        start += 1
    return start


def _is_other_word(text: str, start: int, end: int, given: Rules) -> bool:
    """Whether a character that may open a clause begins a longer word by the dictionary: 有效期, 就业率, 在校生; but
    还有 is two openers."""
    word = cut(text[start : min(start + REACH, end)])[0][0]
    return len(word) > 1 and given.openers.fullmatch(word, 1) is None


def _list_start(text: str, start: int, floor: int) -> int:
    """Rates that share a number: 合格率、上架率、归还率100%."""
    while start > floor + 2 and text[start - 1] == "、" and text[start - 2] == "率":
        at = start - 2
        while at > floor and text[at - 1] not in "，。；：、！？\n":
            at -= 1
        start = at
    return start


def _shared_from(text: str, start: int, end: int, given: Rules) -> int | None:
    """Where the first of a list begins whose members each have the amount (配备音乐、美术教师各1名), if it is short."""
    end = text.find("、", start, end)
    if (made := given.last_made.match(text, start, end)) is not None:
        start = made.end()
    for every in EVERY.finditer(text, start, end):
        start = every.end()
    return start if 0 <= end - start <= SHORT else None


def _stripped(text: str, begin: int, end: int, given: Rules) -> int:
    """The end of the phrase without the verbs and blanks that lead to the number."""
    while end > begin and text[end - 1] in given.tail_last:
        if text[end - 1] in STOPS_BEFORE:
            end -= 1
            continue
        for size in given.tail_sizes:
            if text[end - size : end] in given.tails:
                break
        else:
            return end
        if end - size <= begin:
            return end
        end -= size
    return end
