"""PP911: page marks of a converter in the text."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP911", "page-mark", "info")
def page_mark(at: Context) -> Iterator[Finding]:
    """A page mark that a converter wrote stands in the text.

    Why: it cuts sentences, titles and units in two for everybody who does not know it.

    Bad:
        推动乡镇书屋由各村
        # Page 333:
        分管向全县统管转变。

    Good:
        推动乡镇书屋由各村
        分管向全县统管转变。

    Fix: none; the parser reads across the mark.
    """
    for m in at.grammar.pattern("check-page-mark").finditer(at.fold):
        yield Finding(m.start(), m.end(), f"{at.text[m.start() : m.end()]} is a page mark inside the text")
