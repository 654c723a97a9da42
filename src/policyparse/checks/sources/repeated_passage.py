"""PP918: a long sentence in two places."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.rule import Finding, rule


@rule("PP918", "repeated-passage", "info")
def repeated_passage(at: Context) -> Iterator[Finding]:
    """A sentence of thirty characters or more stands in two places, word for word.

    Why: tasks are copied between sections, and then changed in one place only.

    Bad:
        一、优化布局
        深化与高校的合作，积极利用高校优质资源，更好满足云溪学生全面发展的需求。
        二、提升质量
        深化与高校的合作，积极利用高校优质资源，更好满足云溪学生全面发展的需求。

    Good:
        一、优化布局
        深化与高校的合作，积极利用高校优质资源，更好满足云溪学生全面发展的需求。
        二、提升质量
        进一步深化课程改革，建立与素养培养相适应的教学方式和评价方式。

    Fix: none; which of the two is meant is for the writer to say.
    """
    seen: dict[str, int] = {}
    for start, end in at.sentences:
        if end - start < 30:
            continue
        begin = at.fold.rfind("\n", start, end) + 1 or start
        text = at.fold[begin:end].strip()
        if len(text) < 30:
            continue
        if text not in seen:
            seen[text] = begin
        elif at.is_prose(begin):
            line = at.text.count("\n", 0, seen[text]) + 1
            yield Finding(begin, end + 1, f"this sentence stands word for word in line {line}")
