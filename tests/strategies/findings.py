"""Made-up findings, for the tests of what is made of them."""

from typing import Any

from policyparse.exports.findings import Checked, Report, RuleInfo
from policyparse.model import Diagnostic, Edit, Fix, Span
from policyparse.scan.positions import Positions

TEXT = "一、总体要求\n每个乡镇至少开设个阅读点。\n二、任务，，分工\n"
LOST = RuleInfo("PP901", "lost-number", "warning", "A number is lost.", "The sum cannot be checked.")
DOUBLED = RuleInfo("PP902", "doubled-comma", "error", "A comma stands twice.", "One of them is a slip.")


def finding(words: str, rule: RuleInfo = LOST, text: str = TEXT, **fields: Any) -> Diagnostic:
    """A finding of that rule at these words of the text."""
    start = text.index(words)
    line, column = Positions(text).of(start)
    given = {"severity": rule.severity, "message": f"see {words}", **fields}
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        span=Span(start=start, end=start + len(words)),
        line=line,
        column=column,
        **given,
    )


def comma() -> Diagnostic:
    """A finding with a safe fix."""
    at = TEXT.index("，，")
    fix = Fix(edits=(Edit(span=Span(start=at, end=at + 1), text=""),), safe=True, message="leave one")
    return finding("，，", DOUBLED, fix=fix)


def report(**fields: Any) -> Report:
    """Two files, the first with two findings."""
    files = [Checked("plans/云溪.txt", TEXT, [finding("开设个"), comma()], ["f1", "f2"]), Checked("b.txt", "", [])]
    return Report(files, {LOST.code: LOST, DOUBLED.code: DOUBLED}, "9.9", **fields)
