"""Tables of tasks: who leads, who supports, until when."""

from typing import Any

from policyparse.facts.responsibilities.task_tables import find_task_responsibilities
from strategies.sheets import tables


def found(text: str) -> list[dict[str, Any]]:
    reading, marked = tables(text)
    return find_task_responsibilities(reading, marked.grids)


def units(raw: dict[str, Any]) -> list[tuple[str, str]]:
    return [(u["name"], u["role"]) for u in raw["units"]]


TASKS = """| 序号 | 重点任务 | 牵头部门 | 配合部门 | 完成时限 |
|---|---|---|---|---|
| 1 | 优化学校布局 | 区教育局 | 区财政局、区人力资源和社会保障局 | 2025年12月 |
| 2 | 培养骨干教师 | 区教育局 | — | 持续推进 |
"""


def test_lead_and_support() -> None:
    lead, support, second = found(TASKS)
    assert (lead["role"], lead["row"], lead["table_id"], lead["deadline"]) == ("牵头部门", 0, "t1", "2025年12月")
    assert units(lead) == [("区教育局", "lead")]
    assert support["role"] == "配合部门"
    assert units(support) == [("区财政局", "support"), ("区人力资源和社会保障局", "support")]
    assert (second["row"], second["deadline"], units(second)) == (1, "持续推进", [("区教育局", "lead")])


def test_the_span_is_that_of_the_cell() -> None:
    assert [TASKS[r["span"]["start"] : r["span"]["end"]] for r in found(TASKS)] == [
        "区教育局", "区财政局、区人力资源和社会保障局", "区教育局",
    ]  # fmt: skip


def test_responsible_units_with_the_leader_in_brackets() -> None:
    first, second = found(
        "| 序号 | 重点任务 | 责任单位 |\n|---|---|---|\n"
        "| 1 | 优化学校布局 | 区教育局（牵头）、区财政局 |\n| 2 | 培养骨干教师 | 区教育局 |\n"
    )
    assert units(first) == [("区教育局", "lead"), ("区财政局", "responsible")]
    assert units(second) == [("区教育局", "responsible")]


def test_a_merged_cell_counts_for_each_row() -> None:
    cells = [
        "序号",
        "重点任务",
        "责任单位",
        "1",
        "优化学校布局",
        "区教育局",
        "2",
        "培养骨干教师",
        "3",
        "建设智慧校园",
        "区财政局",
    ]
    rows = [(r["row"], units(r)) for r in found("云溪区重点任务分工表\n" + "\n".join(cells) + "\n")]
    assert rows == [
        (0, [("区教育局", "responsible")]), (1, [("区教育局", "responsible")]), (2, [("区财政局", "responsible")]),
    ]  # fmt: skip


def test_a_table_of_measures_has_none() -> None:
    assert found("| 指标 | 单位 | 2025年 |\n|---|---|---|\n| 毛入园率 | % | 96 |\n| 毛入学率 | % | 97 |\n") == []
