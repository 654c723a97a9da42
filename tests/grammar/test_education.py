"""The education grammar adds the words of its field to those of base and changes nothing else."""

import pytest

import policyparse as pp
from policyparse.grammar import default, load


def test_it_adds_to_base() -> None:
    education = load("education")
    assert education.name == "education"
    assert education.markers == default().markers
    assert set(default().words("unit-endings")) < set(education.words("unit-endings"))
    assert default().mapping("unit-alias-endings").items() <= education.mapping("unit-alias-endings").items()


@pytest.mark.parametrize(
    ("printed", "name"),
    [("体卫艺科", "体育卫生与艺术教育科"), ("计财科", "计划财务科"), ("区教育局督导室", "区教育局教育督导室")],
)
def test_sections_of_a_bureau_are_spelled_out(printed: str, name: str) -> None:
    text = f"云溪区教育局2024年工作要点\n一、主要任务\n（一）办好每一所学校。（责任科室：{printed}、人事科）\n"
    (found,) = pp.parse_text(text, grammar="education").responsibilities
    assert [(u.text, u.name) for u in found.units] == [(printed, name), ("人事科", "人事科")]
    (plain,) = pp.parse_text(text).responsibilities
    assert plain.units[0].text == printed
