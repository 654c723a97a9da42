"""Where a heading's title ends, and whether it has one.

A title stands alone on its line, or runs in: title。body. Whether a first sentence is a title is decided for all
siblings together; a title whose closing 。 was lost is cut where its siblings' form and the words say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from policyparse.scan.lines import Line
from policyparse.scan.wrapping import CLOSED, Wrapping

from .article_labels import read_label
from .labels import head_by_labels
from .lost_stop import cut_title
from .openings import LONGEST_LINE_TITLE, Opening, ends_in_note, parted_title, read_opening
from .reading import Doubt, Heading, Reading
from .statements import LONGEST_RUN_IN, StatementForms, is_statement, statement_forms

USUAL_RUN_IN = 30
LONGEST_ITEM_TITLE = 14
"""An item of an article has a title only if it is this short, and so are most of its siblings'."""
SHORTEST_CUT, SHORTEST_REST = 4, 8
"""Characters of a title that is cut, and of a body's first sentence that is cut off one."""
LONG_PARAGRAPH, LOST_SHARE, FEW_BLANKS = 60, 0.04, 100
FEW_TITLED = 5
"""Where no more than one in so many items of a series opens with what reads as a title, that is a sentence too."""
GOES_ON = ("", *"和与及、，的")
"""Behind a title's words one of these shows that it ends farther on, or nothing that the sentence ends there."""
ALONE = frozenset(("第一编", "第一部分", "第一章", "第一节"))
"""Styles whose titles stand on lines of their own: no sentence follows them there."""
OUTLIER, ALIKE = 1.7, 1.3
"""A title is suspect from this many times its siblings' median length, if none of them passes that many times it."""


def read_titles(reading: Reading, wrapping: Wrapping, joined: list[Line]) -> None:
    """Set title, title span and doubts of every heading that has no title yet."""
    headings = reading.headings
    if not headings:
        return
    openings = _openings(reading, wrapping, joined)
    if wrapping.width:
        _end_with_line(reading, openings)
    parents_with_children = {h.parent for h in headings}
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i, h in enumerate(headings):
        groups[h.parent, h.style].append(i)
    head_by_labels(reading, groups.values(), openings, statement_forms(reading.grammar))
    contents = _contents_titles(reading)
    stops_lost = not wrapping.width and (_stops_lost(reading) or _glued(reading, joined))
    if stops_lost:
        contents |= {t: len(t) for t in reading.grammar.words("common-titles")}
    siblings = [_sort(reading, members, openings, parents_with_children) for members in groups.values()]
    _leave_body_text(reading, siblings, openings)
    for group in siblings:
        _decide(reading, group, openings, contents, stops_lost)


def _openings(reading: Reading, wrapping: Wrapping, joined: list[Line]) -> list[Opening]:
    """What follows the marker of each heading, up to the next heading or the next text of another kind."""
    fold, headings = reading.fold, reading.headings
    closed = [line.start for line in reading.lines if line.kind and line.kind != "furniture"]
    closed = sorted(closed + [z.start for z in reading.zones])
    closed.append(len(fold))
    openings = []
    for i, h in enumerate(headings, 1):
        limit = closed[bisect_left(closed, h.marker_end)]
        if i < len(headings) and headings[i].start < limit:
            limit = headings[i].start
        openings.append(read_opening(reading, wrapping, h.marker_end, limit, joined))
    return openings


def _end_with_line(reading: Reading, openings: list[Opening]) -> None:
    """In wrapped text a chapter's title that fills its line seems to go on in the body; that of most others of its
    style ends with the line, so this one does too."""
    for style in {h.style for h in reading.headings} & ALONE:
        members = [o for h, o in zip(reading.headings, openings, strict=True) if h.style == style and o.kind != "none"]
        running = [o for o in members if o.kind != "line"]
        if 2 * len(running) >= len(members):
            continue
        for o in running:
            end = reading.fold.find("\n", o.start, o.end)
            if end >= 0 and reading.fold[end - 1] not in "，、；":
                o.end, o.kind = o.start + len(reading.fold[o.start : end].rstrip(" ")), "line"


def _glued(reading: Reading, joined: list[Line]) -> bool:
    """Whether text without line ends has lost its blanks too, so that titles run into their bodies."""
    return any(reading.fold.count(" ", line.start, line.end) * FEW_BLANKS < line.end - line.start for line in joined)


def _stops_lost(reading: Reading) -> bool:
    """Whether this text lost its 。 in places: paragraphs that end without any mark show it."""
    fold = reading.fold
    long = [line for line in reading.lines if line.end - line.start >= LONG_PARAGRAPH and not line.kind]
    bare = sum(fold[line.end - 1] not in CLOSED for line in long)
    return bare >= 2 and bare >= LOST_SHARE * len(long)


def _contents_titles(reading: Reading) -> dict[str, int]:
    """The titles of the contents page, blanks taken out, with their lengths: they prove where a title ends."""
    return {"".join(e.title.split()): len(e.title) for e in reading.toc if len(e.title) >= SHORTEST_CUT}


@dataclass(slots=True)
class Siblings:
    """One group of siblings: those whose openings read as titles (``short``), may be titles that lost their 。
    (``long``), and state something (``stated``)."""

    members: list[int]
    under_article: bool
    short: list[int]
    long: list[int]
    stated: list[int]


def _sort(reading: Reading, members: list[int], openings: list[Opening], parents: set[int]) -> Siblings:
    """The openings of one group by their form."""
    headings, fold = reading.headings, reading.fold
    forms = statement_forms(reading.grammar)
    parent = headings[members[0]].parent
    group = Siblings(members, parent >= 0 and _is_untitled(headings[parent]), [], [], [])
    for i in members:
        h, o = headings[i], openings[i]
        if h.title or o.kind == "none":
            continue
        if _is_untitled(h):
            read_label(reading, h)
            if not h.title and i in parents and o.kind == "line" and _heads_list(reading, i, o, forms):
                _set(reading, h, o.start, o.end)
            continue
        form = _form(fold[o.start : o.end], o.kind, i in parents, group.under_article, forms)
        (group.short if form == "short" else group.long if form == "long" else group.stated).append(i)
    return group


def _leave_body_text(reading: Reading, siblings: list[Siblings], openings: list[Opening]) -> None:
    """Take back the first sentences that read as titles where most siblings, or nearly all items of a series that is
    numbered on across chapters, are sentences of body text: these are no more titles than theirs."""
    headings = reading.headings
    series: dict[tuple[str, str], list[Siblings]] = {}
    found: list[list[Siblings]] = []
    for group in siblings:
        first = headings[group.members[0]]
        key = first.style, headings[first.parent].style if first.parent >= 0 else ""
        earlier = series.get(key)
        last = headings[earlier[-1].members[-1]].ordinal if earlier else None
        if earlier and last is not None and first.ordinal == last + 1:
            earlier.append(group)
        else:
            series[key] = [group]
            found.append(series[key])
    for groups in found:
        titled, all_items = sum(len(g.short) for g in groups), sum(len(g.members) for g in groups)
        for group in groups:
            few = len(groups) > 1 and FEW_TITLED * titled <= all_items
            if few or 2 * len(group.short) < len(group.members):
                group.short = [i for i in group.short if openings[i].kind not in ("lead", "run-in")]


def _decide(
    reading: Reading, group: Siblings, openings: list[Opening], contents: dict[str, int], stops_lost: bool
) -> None:
    """Titles of one group of siblings: the short openings first, then what their form says of the long ones."""
    headings, fold = reading.headings, reading.fold
    members, short, long = group.members, group.short, group.long
    if group.under_article and 3 * len(short) < 2 * len(members):
        return
    for i in short:
        _set(reading, headings[i], openings[i].start, openings[i].end)
    parted = [i for i in long + group.stated if parted_title(fold, openings[i]) and not headings[i].title]
    if parted and (2 * len(short) >= len(members) or len(members) == len(short) + len(parted) > 1):
        for i in parted:
            _mend(reading, headings[i], openings[i], 0, [], parted_title(fold, openings[i]))
        long = [i for i in long if not headings[i].title]
    if stops_lost:
        _mend_outlier(reading, [i for i in short if openings[i].kind == "run-in"], openings)
        for i in (
            long if group.under_article else long + group.stated
        ):  # 发展目标到2025年，… is a title and its body's first sentence
            proven = _contents_end(reading.fold[openings[i].start : openings[i].end], contents)
            if proven:
                _mend(reading, headings[i], openings[i], proven, [], proven)
        long = [i for i in long if not headings[i].title]
    if not long or not short or 5 * len(short) < 3 * len(members):
        return
    titles = [headings[i].title for i in short]
    lengths = [len(t) for t in titles]
    usual, longest_title = median(lengths), max(lengths)
    usual_commas = max([t.count("，") + t.count(",") for t in titles])
    alike = len(long) == 1 and len(lengths) > 1 and longest_title - min(lengths) <= 1
    for i in long:
        o = openings[i]
        proven = _contents_end(fold[o.start : o.end], contents)
        if (stops_lost or proven) and o.kind != "stop":
            if _mend(reading, headings[i], o, usual, titles, proven):
                continue
        # All its siblings have titles of one length: a cut just there is proof enough.
        elif alike and o.end - o.start > 2 * longest_title and _mend(reading, headings[i], o, lengths[0], titles, 0, 1):
            continue
        commas = fold.count("，", o.start, o.end)
        longest = LONGEST_RUN_IN if o.kind != "stop" else ALIKE * longest_title
        if o.kind != "line" and o.end - o.start <= longest and commas <= usual_commas + 1:
            _set(reading, headings[i], o.start, o.end)


def _is_untitled(h: Heading) -> bool:
    return h.family is not None and h.family.untitled


def _mend_outlier(reading: Reading, short: list[int], openings: list[Opening]) -> None:
    """A title nearly twice as long as its siblings, all of one length, has run into its body's first words."""
    if len(short) < 4:
        return
    headings = reading.headings
    longest = max(short, key=lambda i: len(headings[i].title))
    length = len(headings[longest].title)
    if length <= USUAL_RUN_IN / 2:
        return
    others = [headings[i].title for i in short if i != longest]
    lengths = [len(title) for title in others]
    usual = median(lengths)
    if length >= OUTLIER * usual and max(lengths) <= ALIKE * usual:
        end = cut_title(headings[longest].title, usual, others, reading.grammar, told=True)
        if end and length - end >= SHORTEST_REST:
            _mend(reading, headings[longest], openings[longest], usual, others, end)


def _form(sentence: str, kind: str, has_children: bool, under_article: bool, forms: StatementForms) -> str:
    """short: reads as a title by itself; long: may be one that lost its 。; "" a statement."""
    if kind == "clause" or is_statement(sentence, forms):
        return ""
    length = len(sentence)
    if kind == "line":
        if sentence[-1:] in "，、" or (under_article and "，" in sentence):
            return ""
        return "short" if length <= LONGEST_LINE_TITLE and sentence.count("，") <= 2 else "long"
    if under_article:
        return "short" if kind in ("run-in", "lead") and length <= LONGEST_ITEM_TITLE and "，" not in sentence else ""
    if kind in ("run-in", "lead"):
        return "short" if length <= USUAL_RUN_IN else "long"
    return "short" if has_children and length <= LONGEST_RUN_IN else "long"


def _heads_list(reading: Reading, i: int, o: Opening, forms: StatementForms) -> bool:
    """Whether an article is one short line without any stop and a list below it: that line heads the list."""
    fold = reading.fold
    line = fold[o.start : o.end]
    if len(line) > USUAL_RUN_IN or "，" in line or "。" in line or line.endswith(forms.left_open):
        return False
    return not fold[o.end : reading.headings[i + 1].start].strip() and not is_statement(line, forms)


def _contents_end(sentence: str, contents: dict[str, int]) -> int:
    """The length of the contents page's title that this sentence begins with and goes on from, 0 for none."""
    sentence = sentence.replace("\n", "")
    if not sentence.startswith(tuple(contents)):
        return 0
    return next(
        (n for title, n in contents.items() if sentence.startswith(title) and sentence[n : n + 1] not in GOES_ON), 0
    )


def _mend(
    reading: Reading, h: Heading, o: Opening, usual: float, siblings: list[str], end: int, slack: int | None = None
) -> bool:
    """The 。 that closes this title was lost: cut it (at ``end`` where that is proven), and say so.

    ``slack``: by how many characters its length may differ from the siblings', None for as many as the words allow.
    """
    printed = reading.fold[o.start : o.end]
    if not end:
        end = cut_title(printed, usual, siblings, reading.grammar) if "\n" not in printed else 0
    if not end or (slack is not None and abs(end - usual) > slack):
        return False
    _set(reading, h, o.start, o.start + end)
    h.reasons.append("title cut where its 。 was lost")
    message = f"the 。 that closes the title “{h.title}” is missing; its end was inferred"
    reading.doubts.append(Doubt("PP105", message, h.start, h.title_end))
    return True


def _set(reading: Reading, h: Heading, start: int, end: int) -> None:
    fold = reading.fold
    if fold[end - 1] == "）" and ends_in_note(reading, start, end) and (opened := fold.rfind("（", start, end)) > start:
        end = opened
    h.title_start, h.title_end = start, end
    h.title = reading.clean(start, end).strip("*# ").rstrip("：:")
