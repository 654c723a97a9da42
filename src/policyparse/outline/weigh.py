"""What each candidate costs to take and to drop: the evidence that stands round it."""

from bisect import bisect_left, bisect_right

from policyparse.scan.lines import JOINED_FROM, Line
from policyparse.scan.markers import (
    AFTER_BLANK,
    AFTER_SENTENCE,
    GLUED,
    LINE_START,
    SENTENCE_END,
    Candidate,
    find_glued,
)
from policyparse.scan.wrapping import CLOSED, Wrapping

from .choose import (
    ACCEPT,
    ACCEPT_INLINE,
    ACCEPT_WEAK,
    ACCEPT_WRAPPED,
    DROP,
    DROP_FIGURE,
    DROP_INLINE,
    DROP_WEAK,
    DROP_WRAPPED,
)  # fmt: skip
from .reading import Reading

TITLE_REACH = 45
"""How far behind a heading's marker the next may stand with no sentence between: the title's length."""
DEEPER = "（①②③④⑤⑥⑦⑧⑨⑩"
OPENING_REACH = 80
"""How far into a text without line ends its title may reach."""
HEADING_RANK = 60
"""Families of this rank and less are headings of whole documents: 编 章 节 条 一、."""
LONGEST_TITLE = 40
"""A line longer than this that does not end its sentence is no heading."""
MOST_UNIT_LINES = 8
"""Lines that the units in charge of one item may run over."""
FEW_LINES, JOINED_FROM_FEW = 3, 60
"""The same for a text of hardly any lines."""
DECIMAL_TEXT = frozenset("年月日万亿元%‰倍次米吨版℃")
"""What follows a decimal number that is an amount, a date or a version rather than a marker."""
DECIMAL_TEXT_OR_TITLE = frozenset("个项所名人分小平公")
"""What follows such a number, and begins titles too (2.1人才队伍): a marker only where the numbering asks for it."""
NEVER_BEHIND = frozenset("、，。；）")
"""What follows a number in a list rather than a marker."""
REFERRED = frozenset("项款目")
"""What follows the number in a reference (第三条第（一）项), and begins titles too (（一）项目管理, 1.目标任务)."""
BEFORE_REFERRED = frozenset("第条款项、和与或及至")
"""What stands before that number where it is a reference; a line may end behind it."""
DOUBTFUL = DECIMAL_TEXT | NEVER_BEHIND | REFERRED
SHORTEST_GLUED_TITLE = 4
"""Characters that a title glued to a decimal number has at least, where a unit could stand there too."""
CHINESE = "\u4e00"
"""The first of the Chinese characters; marks and figures come before."""


def weigh(
    reading: Reading, candidates: list[Candidate], wrapping: Wrapping, boundaries: list[int]
) -> tuple[list[Candidate], list[Line]]:
    """All candidates in running text, each with its costs, in order; and the lines that hold several paragraphs."""
    fold, lines = reading.fold, reading.lines
    if not any([len(c.path) > 1 for c in candidates]):
        candidates = [c for c in candidates if not c.family.weak]
    joined = joined_lines(fold, lines, candidates)
    if joined:
        candidates = _with_glued(reading, candidates, joined)
    starts = reading.starts
    joint = mark = 0
    found: list[Candidate] = []
    for c in candidates:
        at = c.start
        at_line = bisect_right(starts, at) - 1
        after = fold[c.end : c.end + 1]
        if lines[at_line].kind or (after in DOUBTFUL and not _may_be(fold, after, c)):
            continue
        while joint < len(joined) and joined[joint].end <= at:
            joint += 1
        evidence = c.evidence
        if evidence == LINE_START:
            torn = at_line and (wrapping.width or lines[at_line - 1].kind == "furniture")
            if torn and _in_mid_sentence(reading, wrapping, at_line):
                if c.family.weak:
                    continue
                c.drop, c.accept = DROP_WRAPPED, ACCEPT_WRAPPED
            elif c.family.weak:
                if not _is_title_alone(fold, lines[at_line]):
                    continue
                c.drop, c.accept = DROP_WEAK, ACCEPT_WEAK
            elif c.family.numerals == "decimal" and after in DECIMAL_TEXT_OR_TITLE:
                if _is_amount(reading, c, lines[at_line].end):
                    continue
                c.drop, c.accept = DROP_FIGURE, ACCEPT[LINE_START]
            else:
                c.drop, c.accept = DROP[LINE_START], ACCEPT[LINE_START]
        elif joint < len(joined) and joined[joint].start <= at:
            c.drop, c.accept = DROP[evidence], ACCEPT[evidence]
        elif c.family.untitled and _lost_its_line(fold, c, found[-1] if found else None, lines[at_line]):
            c.drop, c.accept = DROP[AFTER_SENTENCE], ACCEPT[AFTER_BLANK]
        elif evidence == AFTER_SENTENCE:
            # A marker that ends its line heads the next one; the end of the line before it was lost.
            heads_next = after == "\n" and fold[at - 1] == "。"
            c.drop, c.accept = DROP_INLINE, ACCEPT[GLUED] if heads_next else ACCEPT_INLINE
        else:
            continue
        c.boundary = mark < len(boundaries) and boundaries[mark] <= at
        if c.boundary:
            mark = bisect_right(boundaries, at)
        c.index = len(found)
        found.append(c)
    return found, joined


def _is_title_alone(fold: str, line: Line) -> bool:
    """Whether a line is short and no sentence."""
    return line.end - line.start <= LONGEST_TITLE and fold.find("。", line.start, line.end) < 0


def _lost_its_line(fold: str, c: Candidate, before: Candidate | None, line: Line) -> bool:
    """Whether an article stands between two blanks behind a full stop or behind a chapter's title: only the line end
    before it was lost, for prose that names an article has no blanks round it."""
    if fold[c.start - 1] != " " or not fold.startswith(" ", c.end):
        return False
    before_blanks = c.start - 1
    while before_blanks > line.start and fold[before_blanks] == " ":
        before_blanks -= 1
    if fold[before_blanks] == "。":
        return True
    return before is not None and before.start == line.start and before.rank < c.rank


def _in_mid_sentence(reading: Reading, wrapping: Wrapping, at: int) -> bool:
    """Whether the line before goes on in this one: in hard-wrapped text, or cut by a page mark."""
    lines, fold = reading.lines, reading.fold
    before = at - 1
    while before >= 0 and lines[before].kind == "furniture":
        before -= 1
    if before < 0 or lines[before].kind or fold[lines[before].end - 1] in CLOSED or _ends_units(reading, before):
        return False
    if (zone := reading.zone_at(lines[before].start)) is not None and zone.kind == "table":
        return False
    if wrapping.width:
        return wrapping.continues(lines[before].start)
    return before < at - 1 and lines[before].end - lines[before].start > LONGEST_TITLE


def _ends_units(reading: Reading, at: int) -> bool:
    """Whether that line is the last of those of the units in charge (责任单位：…), which no full stop closes."""
    lines, label = reading.lines, reading.grammar.pattern("units-in-charge")
    for line in reversed(lines[max(at + 1 - MOST_UNIT_LINES, 0) : at + 1]):
        if line.kind == "furniture":
            continue
        if line.kind or reading.fold[line.end - 1] in SENTENCE_END:
            return False
        if label.match(reading.fold, line.start, line.end) is not None:
            return True
    return False


def joined_lines(fold: str, lines: list[Line], candidates: list[Candidate]) -> list[Line]:
    """Lines that hold several paragraphs: the text lost its line ends there.

    Such a line is long and has headings inside: two successive markers of a family that heads documents, or it is
    most of the text. In a text of hardly any lines one such marker will do.
    """
    few = len(lines) <= FEW_LINES
    least = JOINED_FROM_FEW if few else JOINED_FROM
    longest = [line for line in lines if line.end - line.start >= least]
    if not longest:
        return []
    found = []
    starts = [c.start for c in candidates]
    for line in longest:
        inside = candidates[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        if few and any(c.rank <= HEADING_RANK for c in inside):
            found.append(line)
            continue
        last: dict[str, int] = {}
        for c in inside:
            successor = last.get(c.key) == c.ordinal - 1
            if successor and (c.rank <= HEADING_RANK or line.end - line.start > 0.6 * len(fold)):
                found.append(line)
                break
            last[c.key] = c.ordinal
    return found


def _with_glued(reading: Reading, candidates: list[Candidate], joined: list[Line]) -> list[Candidate]:
    """In joined lines, also the markers right behind a heading's title, where no blank or 。 stands between them.

    Behind 1. and deeper only bracketed and circled markers count (1.主要目标①…) and the next of its own family, behind
    三、 or 3.1 the first decimal below it: other numbers there are figures.
    """
    fold, grammar = reading.fold, reading.grammar
    windows: list[tuple[int, int, Candidate | None]] = []
    starts = [c.start for c in candidates]
    for line in joined:
        if line.start < OPENING_REACH:
            windows.append((line.start, min(line.start + OPENING_REACH, line.end), None))
        for c in candidates[bisect_left(starts, line.start) : bisect_right(starts, line.end)]:
            if not c.family.untitled:
                windows.append((c.end, min(c.end + TITLE_REACH, line.end), c))
    known = set(starts)
    extra: list[Candidate] = []
    at = 0
    while at < len(windows):
        start, end, above = windows[at]
        at += 1
        stop = next((i for i in range(start, end) if fold[i] in SENTENCE_END), end)
        for c in find_glued(fold, start, stop, grammar):
            if c.start in known or not _may_be_glued(fold, c, above):
                continue
            known.add(c.start)
            extra.append(c)
            if not c.family.untitled:
                windows.append((c.end, min(c.end + TITLE_REACH, len(fold)), c))
            break
    extra = [c for c in extra if reading.zone_at(c.start) is None]
    return sorted([*candidates, *extra], key=lambda c: c.start) if extra else candidates


def _may_be_glued(fold: str, c: Candidate, above: Candidate | None) -> bool:
    if c.family.numerals == "decimal":
        return (
            above is not None and _is_first_within(c, above) and fold[c.start - 1] >= CHINESE <= fold[c.end : c.end + 1]
        )
    if fold[c.start - 1] in "第至和、，":
        return False
    if above is None or above.rank < HEADING_RANK + 20:
        return True
    if c.key == above.key:
        return c.ordinal == above.ordinal + 1 and fold[c.end - 1] != "、"
    return c.rank > above.rank and fold[c.start] in DEEPER


def _is_first_within(c: Candidate, above: Candidate) -> bool:
    """Whether a decimal marker is the first below that heading: 3.1 below 三、, 3.1.1 below 3.1."""
    numbers = above.path if above.family.numerals == "decimal" else (above.ordinal,)
    return c.path == (*numbers, 1) and above.rank in (HEADING_RANK, c.rank)


def _may_be(fold: str, after: str, c: Candidate) -> bool:
    """Whether the character behind the marker lets it be one: not （一）、（二）项, not 2.5倍."""
    if after in DECIMAL_TEXT and c.family.numerals == "decimal":
        return False
    if c.rank <= HEADING_RANK:
        return True
    return after not in NEVER_BEHIND and not (after in REFERRED and _is_referred_to(fold, c.start))


def _is_amount(reading: Reading, c: Candidate, line_end: int) -> bool:
    """Whether a decimal number before a character that units begin with is an amount: a longer unit follows, or
    nothing that could be a title (2.5个百分点, 2.1人)."""
    fold, start = reading.fold, c.end
    if len(fold[start:line_end].rstrip()) < SHORTEST_GLUED_TITLE:
        return True
    return any(len(unit) > 1 and fold.startswith(unit, start) for unit in reading.grammar.words("units"))


def _is_referred_to(fold: str, start: int) -> bool:
    """Whether what stands before a number names an article's part: 第十条第（一）项, also over a line's end."""
    before = start - 1
    while before >= 0 and fold[before] in " \n":
        before -= 1
    return before >= 0 and fold[before] in BEFORE_REFERRED
