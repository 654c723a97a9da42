"""The end of the pipeline."""

from policyparse import parse_text
from policyparse.build import NAMES
from policyparse.checks import rules
from policyparse.model import Document


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


def test_what_is_not_validated_is_what_validation_would_make() -> None:
    doc = parse_text("云溪区计划\n  一、总体要求\n办好学校。\n\n建成5所学校。\n（一）目标\n办好。\n二、保障\n")
    assert Document.model_validate(doc.model_dump()) == doc
    assert [(b.kind, b.span.start, b.span.end) for b in parse_text("\n ").blocks] == [("blank", 0, 2)]
    assert parse_text("").blocks == ()
