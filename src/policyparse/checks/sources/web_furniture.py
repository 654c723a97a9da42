"""PP912: the page round the document."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP912", "web-furniture", "info")
def web_furniture(at: Context) -> Iterator[Finding]:
    """Breadcrumbs, date lines or buttons of a web page stand in the text.

    Why: they are no part of the document, and a title or a date may be theirs.

    Bad:
        当前位置：首页 > 政务公开
        发布时间：2024-08-14 来源：云溪区教育局 字体：大 中 小
        云溪区教育局2024年工作要点
        一、加强党的建设
        坚持党对教育工作的全面领导。

    Good:
        云溪区教育局2024年工作要点
        一、加强党的建设
        坚持党对教育工作的全面领导。

    Fix: none; the parser sets them aside.
    """
    words = at.grammar.words("check-web-marks")
    for block in at.doc.blocks:
        if block.kind == "furniture":
            text = at.text[block.span.start : block.span.end]
            if any(word in text for word in words):
                end = block.span.start + len(text.rstrip())
                yield Finding(block.span.start, end, "this belongs to the web page, not to the document")
