"""PP114: a section that the profile wants is missing."""

from __future__ import annotations

from collections.abc import Iterator

from policyparse.checks.context import Context
from policyparse.checks.profiles import alternatives
from policyparse.checks.rule import Finding, rule


@rule("PP114", "required-section", "warning")
def required_section(at: Context) -> Iterator[Finding]:
    """The document has no section that the profile requires.

    Why: the office's own rules for such documents, written down in the profile, ask for it.

    Bad:
        一、发展基础
        云溪教育取得新进展。
        二、主要任务
        优化学校布局。

    Good:
        一、发展基础
        云溪教育取得新进展。
        二、总体要求
        坚持立德树人。
        三、主要任务
        优化学校布局。
        四、保障措施
        加强组织领导。

    Fix: none.
    """
    required = at.grammar.mapping("profile-sections")
    if not required:
        return
    titles = [section.title for section in at.sections if section.title]
    end = len(at.text.rstrip())
    for name, words in required.items():
        wanted = alternatives(words)
        if not any(word in title for title in titles for word in wanted):
            message = f"the profile requires a section “{name}” ({', '.join(wanted)})"
            yield Finding(max(0, end - 1), end, message)
