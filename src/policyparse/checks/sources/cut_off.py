"""PP917: the text ends in mid-sentence, or says itself that part of it is left out."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP917", "cut-off", "warning")
def cut_off(at: Context) -> Iterator[Finding]:
    """The text ends in the middle of a sentence, or a note says that part of it is left out (省略部分内容).

    Why: the rest of the document is lost.

    Bad:
        一、总体要求
        坚持立德树人。
        二、保障措施
        各单位要高度重视，加强组织领导，将任务落实情况纳入年度

    Good:
        一、总体要求
        坚持立德树人。
        二、保障措施
        各单位要高度重视，加强组织领导，将任务落实情况纳入年度考核。

    Fix: none; the original has the rest.
    """
    if any(word in at.fold for word in at.grammar.words("check-leaving-out")):
        for note in at.grammar.pattern("check-left-out").finditer(at.fold):
            yield Finding(note.start(), note.end(), "the text says that part of it is left out")
    blocks = [block for block in at.blocks if block[0] not in ("furniture", "unparsed")]
    if not blocks or blocks[-1][0] not in ("paragraph", "heading"):
        return
    _, start, end = blocks[-1]
    text = at.fold[start:end]
    dated = "年" in text and text[-1] == "日"
    long = len(text) >= 15 and "，" in text and ("。" in text or len(text) >= 20)
    if long and not dated and ("\u4e00" <= text[-1] <= "\u9fff" or text[-1] in "，、"):
        yield Finding(end - 1, end, "the text ends in mid-sentence", None, "medium")
