"""PP212: a column that the profile wants is missing."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.profiles import alternatives
from policyparse.checks.rule import Finding, rule


@rule("PP212", "required-column", "warning")
def required_column(at: Context) -> Iterator[Finding]:
    """A table of indicators has no column that the profile requires.

    Why: the office's own rules for such tables, written down in the profile, ask for it.

    Bad:
        | 序号 | 指标 | 2020年 | 2025年 |
        | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 |

    Good:
        | 序号 | 指标 | 2020年 | 2025年 | 属性 |
        | --- | --- | --- | --- | --- |
        | 1 | 学前三年毛入园率（%） | 98 | 99 | 预期性 |
        | 2 | 九年义务教育巩固率（%） | 99.9 | 100 | 约束性 |

    Fix: none.
    """
    required = at.grammar.words("profile-columns")
    if not required:
        return
    with_rows = {row.table_id for row in at.doc.indicators}
    for table in at.doc.tables:
        if table.id in with_rows:
            headers = ["".join(c.header.split()) for c in table.columns]
            for words in required:
                if not any(word in header for header in headers for word in alternatives(words)):
                    message = f"the profile requires a column “{words}”"
                    yield Finding(table.span.start, table.span.end, message)
