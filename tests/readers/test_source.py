"""Sources and their marks: values that do not change."""

from dataclasses import FrozenInstanceError, replace

import pytest

from policyparse.readers import Mark
from policyparse.readers.source import Source

SOURCE = Source("plan.md", "text/markdown", "utf-8", "", "# 总体要求\n")


def test_neither_can_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        SOURCE.text = ""  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Mark("bold", 0, 2).end = 3  # type: ignore[misc]
    assert SOURCE.text == "# 总体要求\n"


def test_a_format_without_marks_gives_none() -> None:
    assert SOURCE.marks == ()
    assert Mark("bold", 0, 2).value == 0


def test_sources_are_alike_where_all_they_hold_is() -> None:
    mark = Mark("heading", 0, 6, 1)
    marked = replace(SOURCE, marks=(mark,))
    assert marked != SOURCE
    assert marked == replace(SOURCE, marks=(Mark("heading", 0, 6, 1),))
    assert len({marked, SOURCE, replace(SOURCE)}) == 2
