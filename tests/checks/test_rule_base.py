"""Rules as such: docstrings taken apart, codes and names of one form, families complete."""

import re
from inspect import cleandoc

import pytest

from policyparse.build import NAMES
from policyparse.checks import Context, Finding, Rule, rule, rules
from policyparse.checks.rule import parse_help

PAGE = """What it finds.

    Why: a reason
    over two lines.

    Bad:
        一、甲
          乙

    Good:
        一、甲

    Fix: none.
    """


def test_a_docstring_is_taken_apart() -> None:
    said = parse_help(cleandoc(PAGE))
    assert (said.what, said.why, said.bad) == ("What it finds.", "a reason over two lines.", "一、甲\n  乙")
    assert (said.good, said.fix) == ("一、甲", "none.")


@pytest.mark.parametrize("part", ["Why", "Bad", "Good", "Fix"])
def test_a_docstring_without_a_part_is_refused(part: str) -> None:
    with pytest.raises(ValueError, match=f"lacks the part '{part}:'"):
        parse_help(re.sub(rf"{part}:[^:]*?(?=\n\n|\Z)", "", "X.\n\nWhy: a\n\nBad:\n    b\n\nGood:\n    c\n\nFix: d"))


@pytest.mark.parametrize(
    ("code", "name"), [("pp1", "a-name"), ("PP1", "a-name"), ("PP101", "A name"), ("PP101", "a_name")]
)
def test_a_code_or_name_of_another_form_is_refused(code: str, name: str) -> None:
    with pytest.raises(ValueError, match=r"rule (code|name)"):
        rule(code, name, "info")


def test_a_rule_is_made_of_a_function() -> None:
    def check(at: Context) -> list[Finding]:
        return [Finding(0, 1, "found")]

    check.__doc__ = PAGE
    made = rule("XX101", "a-rule", "info")(check)
    assert isinstance(made, Rule)
    assert (made.code, made.name, made.severity, made.help.good) == ("XX101", "a-rule", "info", "一、甲")


def test_there_are_forty_rules_and_more_with_codes_in_families() -> None:
    assert len(rules()) >= 40
    assert {r.code[:3] for r in rules()} == {"PP1", "PP2", "PP3", "PP4", "PP9"}
    assert [r.code for r in rules()] == sorted(r.code for r in rules())


def test_every_page_says_whether_its_fix_is_safe() -> None:
    assert [r.code for r in rules() if not re.match(r"(?:none|safe|unsafe)\b", r.help.fix)] == []


def test_what_the_parser_reports_has_a_rule_of_that_name() -> None:
    known = {r.code: r.name for r in rules()}
    assert {code: known.get(code) for code in NAMES} == {code: name for code, (name, _) in NAMES.items()}
