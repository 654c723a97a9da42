"""Typed quantities of table cells."""

from decimal import Decimal
from typing import Any

import pytest

from policyparse.facts.indicators.cell_quantity import cell_quantity, common_unit
from policyparse.grammar import default


def read(text: str, unit: str | None = None) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    found = cell_quantity(text, default(), unit)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "op", "value", "high"),
    [
        ("99", "=", 99, None),
        ("93.5", "=", Decimal("93.5"), None),
        ("≥96", ">=", 96, None),
        ("<5", "<", 5, None),
        ("97-100", "range", 97, 100),
        ("36左右", "~", 36, None),
        ("12,000", "=", 12000, None),
        ("95以上", ">=", 95, None),
        ("[20]", "=", 20, None),
        ("〔12.5〕", "=", Decimal("12.5"), None),
        ("96（预计）", "=", 96, None),
        ("96①", "=", 96, None),
        ("保持高水平", "qualitative", None, None),
    ],
)
def test_one_figure(text: str, op: str, value: int | Decimal | None, high: int | None) -> None:
    whole, parts = read(text)
    assert (whole["text"], whole["op"], whole["value"], whole["high"], parts) == (text, op, value, high, [])


def test_the_unit_in_the_cell_comes_first() -> None:
    assert read("≥96%", "人")[0]["unit"] == "%"
    assert read("≥96", "%")[0]["unit"] == "%"
    assert read("96")[0]["unit"] is None


def test_several_thresholds() -> None:
    whole, parts = read("设区市≥25\n县级市≥20", "张")
    assert (whole["op"], whole["value"], whole["unit"]) == (">=", None, "张")
    assert [(p["text"], p["op"], p["value"], p["unit"]) for p in parts] == [
        ("设区市≥25", ">=", 25, "张"), ("县级市≥20", ">=", 20, "张"),
    ]  # fmt: skip


def test_thresholds_that_differ_in_kind_have_no_operator_in_common() -> None:
    whole, parts = read("城区≥25；乡村20")
    assert whole["op"] == "qualitative"
    assert [(p["op"], p["value"]) for p in parts] == [(">=", 25), ("=", 20)]


def test_ratios() -> None:
    assert [(q["op"], q["value"], q["unit"]) for q in (read("8:1")[0], read("1：15")[0])] == [
        ("=", 8, ":1"), ("=", 15, "1:"),
    ]  # fmt: skip
    assert read("5:3")[0]["value"] is None
    assert common_unit([read("8:1")[0], read("6:1")[0]]) is None


@pytest.mark.parametrize("text", ["—", "", "/"])
def test_empty_cells(text: str) -> None:
    assert cell_quantity(text, default()) is None


def test_common_unit() -> None:
    assert common_unit([read("96%")[0], read("97%")[0], read("保持高水平")[0]]) == "%"
    assert common_unit([read("96%")[0], read("20人")[0]]) is None
    assert common_unit([]) is None


@pytest.mark.parametrize(("text", "value"), [("-0.15", "-0.15"), ("－3人", "-3"), ("-0.6个百分点", "-0.6")])
def test_a_loss_is_below_zero(text: str, value: str) -> None:
    quantity, _ = read(text)
    assert (quantity["op"], str(quantity["value"])) == ("=", value)


def test_a_dash_between_figures_is_a_range() -> None:
    assert (read("3-5")[0]["value"], read("3-5")[0]["high"]) == (3, 5)
