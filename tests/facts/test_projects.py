"""Projects and the items of what is to be done."""

from typing import Any

import pytest

from policyparse.facts.projects import find_projects
from strategies.sheets import tables

HEAD = "| 序号 | 重点项目 | 建设内容 |\n|---|---|---|\n"


def projects(text: str) -> list[dict[str, Any]]:
    reading, found = tables(text)
    return find_projects(reading, found.grids)


def items(cell: str) -> list[tuple[int | None, str]]:
    text = f"{HEAD}| 1 | 学位扩容工程 | {cell} |\n| 2 | 教师培养工程 | 培训骨干教师800名。 |\n"
    return [(i["ordinal"], i["text"]) for i in projects(text)[0]["items"]]


def test_a_project_a_row() -> None:
    text = f"{HEAD}| 1 | 学位扩容工程 | 新建公办学校6所。 |\n| 2 | 教师培养工程 | 培训骨干教师800名。 |\n"
    first, second = projects(text)
    assert (first["ordinal"], first["name"], first["table_id"]) == (1, "学位扩容工程", "t1")
    assert text[first["span"]["start"] : first["span"]["end"]] == "1 | 学位扩容工程 | 新建公办学校6所。"
    at = text.index("培训骨干")
    assert second["items"] == [{"ordinal": None, "text": "培训骨干教师800名。", "span": {"start": at, "end": at + 11}}]


@pytest.mark.parametrize(
    "cell",
    [
        "1、新建公办学校6所。<br>2、改扩建学校4所。",
        "1、新建公办学校6所。2、改扩建学校4所。",
        "（1）新建公办学校6所。<br>（2）改扩建学校4所。",
        "（1）新建公办学校6所。 （2）改扩建学校4所。",
        "①新建公办学校6所。<br>②改扩建学校4所。",
        "1、新建公办<br>学校6所。<br>2、改扩建学校4所。",
    ],
)
def test_numbered_items(cell: str) -> None:
    assert items(cell) == [(1, "新建公办学校6所。"), (2, "改扩建学校4所。")]


def test_an_item_whose_stop_was_lost() -> None:
    assert items("1、新建公办学校6所。<br>2改扩建乡镇寄宿制学校4所并配齐设备。") == [
        (1, "新建公办学校6所。"), (2, "改扩建乡镇寄宿制学校4所并配齐设备。"),
    ]  # fmt: skip


def test_items_without_numbers_end_with_their_sentence() -> None:
    assert items("新建公办学校6所。<br>改扩建学<br>校4所。") == [(None, "新建公办学校6所。"), (None, "改扩建学校4所。")]


def test_a_figure_that_is_no_number_stays_in_its_item() -> None:
    assert items("1、新建公办学校6所。3、4年级全覆盖。") == [(1, "新建公办学校6所。3、4年级全覆盖。")]


def test_a_table_of_measures_has_no_projects() -> None:
    assert projects("| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 毛入园率 | 93 | 96 |\n| 毛入学率 | 95 | 97 |\n") == []
