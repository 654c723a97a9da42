"""Years and roles of columns of figures."""

import pytest

from policyparse.facts.indicators.value_columns import value_columns
from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Grid
from policyparse.tables.words import table_words


def read(*headers: str) -> list[tuple[int | None, str]]:
    columns = make_columns(table_words(default()), [(h, h) for h in ("指标", *headers)])
    return [(v.year, v.role) for v in value_columns(default(), Grid("t1", "cells", 0, 0, columns=columns))]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("2020年", "2025年"), [(2020, "baseline"), (2025, "target")]),
        (("2020年", "2022年", "2025年"), [(2020, "baseline"), (2022, "interim"), (2025, "target")]),
        (("2025年",), [(2025, "target")]),
        (("2020年实际", "2025年目标"), [(2020, "actual"), (2025, "target")]),
        (("目标/2022年", "目标/2025年"), [(2022, "target"), (2025, "target")]),
        (("“十四五”目标/年均",), [(2025, "average")]),
    ],
)
def test_years_and_roles(headers: tuple[str, ...], expected: list[tuple[int, str]]) -> None:
    assert read(*headers) == expected


def test_label_and_unit() -> None:
    columns = make_columns(table_words(default()), [("指标", "指标"), ("2025年（%）", "2025年（%）")])
    (value,) = value_columns(default(), Grid("t1", "cells", 0, 0, columns=columns))
    assert (value.column, value.label, value.unit) == (1, "2025年（%）", "%")
