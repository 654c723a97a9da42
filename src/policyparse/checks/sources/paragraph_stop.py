"""PP907: the 。 at a paragraph's end is lost."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, replace, rule


@rule("PP907", "paragraph-stop-lost", "warning")
def paragraph_stop(at: Context) -> Iterator[Finding]:
    """A paragraph, an item or a note ends without 。 where the document's others have one.

    Why: the stop is lost, or the end of the sentence is.

    Bad:
        一、优化布局
        加强规划引领，完善学校布局。
        二、提升质量
        深化课程改革，减轻学生负担。
        三、促进公平
        完善资助体系，关爱困难学生。
        四、建设队伍
        加强师德建设，提高教师待遇。
        五、完善治理
        健全督导机制，形成治理格局。
        六、终身学习
        办好社区老年学堂，把书法和戏曲课程开到每个村
        七、特殊教育
        保障特殊儿童入学，提高融合教育质量。

    Good:
        一、优化布局
        加强规划引领，完善学校布局。
        二、提升质量
        深化课程改革，减轻学生负担。

    Fix: unsafe, 。 is put there; whether more than the stop is lost only the original tells.
    """
    blocks = at.blocks
    prose = [
        (i, end) for i, (kind, start, end) in enumerate(blocks) if kind == "paragraph" and _is_prose(at, start, end)
    ]
    open_ended = [(i, end) for i, end in prose if _is_open(at, end)]
    share = at.grammar.threshold("check-ended-share")
    if len(prose) - len(open_ended) >= max(5, share * len(prose)):
        for i, end in open_ended:
            following = blocks[i + 1] if i + 1 < len(blocks) else ("", 0, 0)
            if following[0] in ("heading", "note", "annotation") and at.fold[following[1]] != "（":
                yield _finding(at, end, "the 。 that closes this paragraph is missing")
    yield from _items(at)


def _items(at: Context) -> Iterator[Finding]:
    """Items of a project table and notes below tables, judged by the others of their kind."""
    ends = [item.span.end for project in at.doc.projects for item in project.items]
    notes = [note.span.end for table in at.doc.tables for note in table.notes]
    boxes = [item.span.end for box in at.doc.boxes for item in box.items]
    for group in (ends, notes, boxes):
        inked = [len(at.fold[:end].rstrip()) if at.fold[end - 1 : end].isspace() else end for end in group]
        lost = [end for end in inked if _is_open(at, end)]
        if len(inked) >= 2 and len(lost) <= len(inked) // 2:
            for end in lost:
                yield _finding(at, end, "the 。 that closes this item is missing; others have it")


def _finding(at: Context, end: int, message: str) -> Finding:
    stop = "。" if "。" in at.text else "."
    return Finding(end - 1, end, message, replace(end, end, stop, f"put {stop}", safe=False), "medium")


def _is_prose(at: Context, start: int, end: int) -> bool:
    """Long enough for a sentence, and with a pause or a stop in it."""
    if at.fold.startswith(tuple(at.grammar.words("check-note-openers")), start):
        return False
    if at.fold.count("（", start, end) > at.fold.count("）", start, end):
        return False  # the bracket is lost, and the stop with it
    return end - start >= 12 and (at.fold.find("，", start, end) >= 0 or at.fold.find("。", start, end) >= 0)


def _is_open(at: Context, end: int) -> bool:
    return "\u4e00" <= at.fold[end - 1 : end] <= "\u9fff"
