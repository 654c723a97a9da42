"""Where a document that looks back first begins to look ahead."""

from policyparse.facts.quantities.kind_words import rules
from policyparse.facts.quantities.look_back import turn_of
from policyparse.facts.quantities.running import running
from policyparse.grammar import default
from strategies.outlines import read

AIMS = "二、主要目标\n新建学校8所。\n"


def turn(text: str, limit: int | None = None) -> int:
    reading = read(text)
    return turn_of(running(reading), reading, rules(default()), limit)


def test_the_first_heading_of_aims_ends_the_look_back() -> None:
    text = "一、教育概况\n五年来，新建学校5所。\n" + AIMS
    assert turn(text) == text.index("二、")
    assert turn(text, limit=12) == 12


def test_a_purpose_is_no_look_back() -> None:
    assert turn("一、教育概况\n推动教育取得新成效。\n" + AIMS) == 0


def test_a_document_whose_tasks_come_first_does_not_look_back() -> None:
    tasks = "一、提升居住品质\n五年来的难题要破解，改造老旧小区74个。\n二、壮大产业\n培育企业30家。\n"
    assert turn(tasks + "三、实施民生实事\n新建学校8所。\n") == 0
