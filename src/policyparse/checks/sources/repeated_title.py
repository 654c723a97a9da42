"""PP915: the document's title more than once."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP915", "repeated-title", "info")
def repeated_title(at: Context) -> Iterator[Finding]:
    """The title stands on a line of its own more than once.

    Why: a cover, a page's headline or a database repeats it; which one is the document's own is a guess.

    Bad:
        云溪区教育局关于加强学校美育工作的实施意见
        云溪区教育局关于加强学校美育工作的实施意见
        一、总体要求
        坚持以美育人。

    Good:
        云溪区教育局关于加强学校美育工作的实施意见
        一、总体要求
        坚持以美育人。

    Fix: none; a cover page may have it by right.
    """
    fold = at.fold
    endings = tuple(at.grammar.words("check-title-endings"))
    seen: dict[str, int] = {}
    before = (0, 0)
    for start, end in _head(fold):
        if end - start <= LONGEST and fold.endswith(endings, start, end):
            own, both = _ink(fold, start, end), _ink(fold, *before) + _ink(fold, start, end)
            for text, first in ((both, before[0]), (own, start)):
                if len(text) < 8 or "。" in text or "，" in text:
                    continue
                if seen.get(text, first) < first:
                    line = at.text.count("\n", 0, seen[text]) + 1
                    yield Finding(first, end, f"the title in line {line} stands here once more")
                    break
                seen.setdefault(text, first)
        before = (start, end)


def _ink(fold: str, start: int, end: int) -> str:
    return "".join(fold[start:end].split())


LONGEST = 80
"""Characters of a line that may be a title."""
HEAD = 3000
"""Characters from the top in which a title is looked for."""


def _head(fold: str) -> Iterator[tuple[int, int]]:
    """Lines with ink at the top, without blanks round them."""
    place = 0
    for line in fold[:HEAD].split("\n"):
        text = line.strip()
        if text:
            start = place + line.index(text)
            yield start, start + len(text)
        place += len(line) + 1
