"""The headers of tables of tasks: serials, what is to be done, who is to do it."""

import pytest

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.task_headers import may_be_tasks, names_tasks
from policyparse.tables.words import table_words
from strategies.sheets import sheet_of


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ("序号 重点任务 责任单位", True),
        ("序号 主要内容 牵头单位 责任单位 完成时限", True),
        ("重点任务 责任单位", False),
        ("序号 指标 2025年 责任单位", False),
        ("序号 重点任务 完成时限", False),
        ("序号 重点任务 责任单位 云朵", False),
    ],
)
def test_names_tasks(headers: str, expected: bool) -> None:
    columns = make_columns(table_words(default()), [(header, header) for header in headers.split()])
    assert names_tasks(columns) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("序号\n重点任务\n责任单位\n", True),
        ("序号 重点任务 责任单位\n", True),
        ("附表\n序号\n重点任务\n责任单位\n", True),
        ("附表\n任务分工\n序号\n重点任务\n责任单位\n", False),
        ("序号\n指标\n单位\n", False),
    ],
)
def test_may_be_tasks(text: str, expected: bool) -> None:
    assert may_be_tasks(sheet_of(text), 0) is expected
