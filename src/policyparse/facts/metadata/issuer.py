"""Who issued the document: from the signature, the letterhead, the notice's title, the cover or the catalogue."""

from __future__ import annotations

import re
from functools import lru_cache

from policyparse.facts.responsibilities.units import Endings, by_last
from policyparse.grammar import Grammar

SEALS = re.compile("（?[印盖代公]{1,2}章）?$")
COMPILATION = re.compile("^[（]? ?\\d{1,3} ?[.、．）] ?")
PARTED = re.compile("[ 、\\n]+")
NATIONAL = ("国家", "中国")
JOINED = re.compile("[、和与 ]")
YEAR = re.compile("20\\d\\d|“")
SHORTEST, LONGEST_ROW = 4, 160
"""Characters of a name that runs into another's, and of a row of such names."""
DATED = re.compile("^（?[\\d〇一二三四五六七八九十 ]{4}年[^日]{1,8}日")


@lru_cache(maxsize=8)
def _organs(grammar: Grammar) -> Endings:
    return by_last(grammar.words("organ-endings"))


def ends_as_organ(name: str, grammar: Grammar) -> bool:
    """Whether a name ends as those of bodies do.

    >>> from policyparse.grammar import default
    >>> ends_as_organ("云溪区教育局", default()), ends_as_organ("云溪日报", default())
    (True, False)
    """
    return name.endswith(_organs(grammar).get(name[-1:], ()))


def organs_of(folded: str, grammar: Grammar) -> list[str]:
    """The names of bodies in one line: several where blanks part them, one where blanks space out its characters.

    >>> from policyparse.grammar import default
    >>> organs_of("云溪区教育局  云溪区财政局", default()), organs_of("云 溪 区 教 育 局", default())
    (['云溪区教育局', '云溪区财政局'], ['云溪区教育局'])
    >>> organs_of("云溪区教育局云溪区财政局", default())
    ['云溪区教育局', '云溪区财政局']
    """
    parts = [_unsealed(part) for part in PARTED.split(folded) if part]
    if len(parts) > 1 and all(len(p) > 2 and ends_as_organ(p, grammar) for p in parts):
        return [name for part in parts for name in _run_together(part, grammar)]
    whole = _unsealed("".join(folded.split()))
    return _run_together(whole, grammar) if whole else []


def _run_together(name: str, grammar: Grammar) -> list[str]:
    """The bodies in one name that two columns of signatures, or a title's, have run into one another.

    Where a name is whole, and what follows begins with its place once more or as only a national body does, another
    one begins.
    """
    names: list[str] = []
    start = 0
    if len(name) <= LONGEST_ROW:
        for at in range(SHORTEST, len(name) - SHORTEST + 1):
            place = name[start:at].removeprefix("中共")[:2]
            anew = name.startswith(place, at) or name.startswith(grammar.words("national-signers"), at)
            if anew and at - start >= SHORTEST and ends_as_organ(name[start:at], grammar):
                names.append(name[start:at])
                start = at
    last = name[start:]
    return [*names, last] if not names or ends_as_organ(last, grammar) else [name]


def _unsealed(name: str) -> str:
    """A name without the note that it is sealed（印章）."""
    return SEALS.sub("", name) if name.endswith(("章", "章）")) else name


def with_branches(names: list[str], grammar: Grammar) -> list[str]:
    """Signatures, those of a national body's branch joined that stand on two lines.

    >>> from policyparse.grammar import default
    >>> with_branches(["云州省财政厅", "中国证券监督管理委员会", "云州监管局"], default())
    ['云州省财政厅', '中国证券监督管理委员会云州监管局']
    """
    joined: list[str] = []
    for name in names:
        branch = name.endswith(grammar.words("branch-endings")) and not name.startswith(NATIONAL)
        if branch and joined and joined[-1].endswith(grammar.words("branching-bodies")):
            joined[-1] += name
        else:
            joined.append(name)
    return joined


def organ_of_title(folded: str, grammar: Grammar) -> str:
    """The bodies that a title begins with (云溪区教育局关于…), parted by 、; "" where it begins otherwise.

    >>> from policyparse.grammar import default
    >>> organ_of_title("云溪区教育局等五部门关于印发云溪区方案的通知", default())
    '云溪区教育局等五部门'
    >>> organ_of_title("中共云溪区委 云溪区人民政府\\n关于加强教育的意见", default())
    '中共云溪区委、云溪区人民政府'
    >>> organ_of_title("云溪区人民政府印发《关于加强教育的意见》", default())
    '云溪区人民政府'
    >>> organ_of_title("云溪区教育局印发关于加强教育若干措施的通知", default())
    '云溪区教育局'
    """
    at = folded.find("关于")
    quoted = folded.find("印发《")
    if at < 0 or 0 < quoted < at:
        at = folded.find("印发")
    name = COMPILATION.sub("", folded[: max(at, 0)]).strip()
    if name[:1] == "【":
        name = name[name.find("】") + 1 :]
    for verb in grammar.words("issuing-verbs"):
        if name.find(verb) > 3:
            name = name[: name.find(verb)]
    if len(name) < 3 or "《" in name or "，" in name:
        return ""
    whole = "、".join(organs_of(name, grammar))
    return whole if whole.endswith("部门") or ends_as_organ(whole, grammar) else ""


def _is_name(name: str, grammar: Grammar) -> bool:
    return not any(word in name for word in grammar.words("no-issuer-words"))


def organ_at_start(title: str, grammar: Grammar) -> str:
    """The body that the title of a plan of its own begins with (云溪区教育局2022年工作要点); "" for other titles."""
    at = YEAR.search(title)
    if at is None or at.start() < 4:
        return ""
    name = title[: at.start()]
    return name if ends_as_organ(name, grammar) and name[-1] != "科" and _is_name(name, grammar) else ""


def government_of_title(title: str, grammar: Grammar) -> str:
    """The government that the title of a text of its own begins with (青岚县人民政府工作规则); "" for other titles.

    >>> from policyparse.grammar import default
    >>> government_of_title("青岚县人民政府征收土地公告", default())
    '青岚县人民政府'
    """
    found = grammar.pattern("government-at-start").match(title)
    return found[1] if found is not None else ""


def organ_of_lead(folded: str, title: str, grammar: Grammar) -> str:
    """The bodies that the first paragraph says decided on the text (市教委、市财政局决定…); "" where it names none.

    What they issued has to be the text of that ``title``, not one that it follows.

    >>> from policyparse.grammar import default
    >>> organ_of_lead("落实要求，市教委、市财政局决定组织实施行动计划。", "行动计划", default())
    '市教委、市财政局'
    >>> organ_of_lead("省教育厅印发了《云州省规划》。", "云溪区规划", default())
    ''
    """
    for found in grammar.pattern("issuer-lead").finditer(folded):
        names = JOINED.split(found[1])
        if not all(len(n) > 2 and ends_as_organ(n, grammar) for n in names) or not _is_name(found[1], grammar):
            continue
        if found[1].startswith(grammar.words("national-organs")):
            continue
        after = folded[found.end() : found.end() + 90].lstrip("了")
        if after[:1] == "《" and after[1:].partition("》")[0] not in title:
            continue
        # 经区政府 is by the government's leave, 经济发展局 a body.
        return found[1].removeprefix("经") if found[1].startswith(grammar.words("by-leave")) else found[1]
    return ""


def organ_of_adoption(folded: str, grammar: Grammar) -> str:
    """The congress that passed a law, from the note below its title.

    >>> from policyparse.grammar import default
    >>> organ_of_adoption("（2012年3月1日临江市第十五届人民代表大会常务委员会第三十次会议通过）", default())
    '临江市人民代表大会常务委员会'
    """
    found = grammar.pattern("congress").search(DATED.sub("", folded))
    return found[1] + found[2] if found is not None else ""


def government_that_reports(spoken: str, title: str, grammar: Grammar) -> str:
    """The government whose report this is, from the line that says before which congress it was made.

    >>> from policyparse.grammar import default
    >>> line = "——2024年1月16日在青岚县第十八届人民代表大会第四次会议上"
    >>> government_that_reports(line, "政府工作报告", default()), government_that_reports(line, "工作报告", default())
    ('青岚县人民政府', '')
    """
    if not title.endswith("政府工作报告"):
        return ""
    printed = "".join(spoken.split()).lstrip("—-")
    found = grammar.pattern("congress").match(DATED.sub("", printed).removeprefix("在"))
    return found[1] + "人民政府" if found is not None else ""


def choose_issuer(signers: list[str], others: list[str], grammar: Grammar) -> str | None:
    """The issuer's fullest name.

    ``signers`` are the names below the text, ``others`` what the letterhead, the title, the cover and the catalogue
    say, in the order of their weight. A signature that leaves its place out (市政府办公厅) gives way to a full name;
    one that another name ends with (虹口区教育局 in 上海市虹口区教育局) is filled up.

    >>> from policyparse.grammar import default
    >>> choose_issuer(["市政府办公厅"], ["", "临江市人民政府办公厅"], default())
    '临江市人民政府办公厅'
    """
    placeless = grammar.words("placeless-openings")
    full = [name for name in others if name]
    if not signers:
        base = full[0] if full else None
    elif signers[0].startswith(placeless) and full and not full[0].startswith(placeless):
        return full[0]
    elif len(signers) > 1:
        return "、".join(signers)
    else:
        base = signers[0]
    for name in full:
        if base is not None and name.endswith(base) and len(name) > len(base):
            base = name
    return base
