"""The end of the pipeline."""

from policyparse import parse_text
from policyparse.build import NAMES
from policyparse.checks import rules


def test_what_stages_report_is_named_as_the_rules_that_adopt_it() -> None:
    known = {rule.code: (rule.name, rule.severity) for rule in rules()}
    assert {code: known.get(code) for code in NAMES} == NAMES


def test_a_contents_line_names_its_section() -> None:
    doc = parse_text(
        "目录\n一、总体要求……1\n二、主要任务……5\n三、保障……9\n云溪区计划\n一、总体要求\n内容。\n二、主要任务\n内容。\n"
    )
    assert [e.section_id for e in doc.toc] == ["1", "2", None]


def test_lines_and_columns_of_diagnostics_count_from_one() -> None:
    doc = parse_text("一、甲\n内容。\n  四、乙\n内容。\n")
    (found,) = [d for d in doc.diagnostics if d.code == "PP102"]
    assert (found.line, found.column) == (3, 3)
