"""The fold keeps every character's place and makes variants alike."""

from hypothesis import given
from hypothesis import strategies as st

from policyparse.scan.fold import COMMON, RARE, fold


@given(st.text())
def test_same_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_variants_become_one() -> None:
    assert fold("（１）学校：2.5％；Ａ") == "（1）学校：2.5%；Ａ"
    assert fold("(1)学校:２．５%;") == "（1）学校：2.5%；"
    assert fold("二○三五\u3000年\xa0\t") == "二〇三五 年  "
    assert fold("⼀、⼯作") == "一、工作"
    assert fold("2021－2025 2021–2025") == "2021-2025 2021-2025"


def test_every_line_end_is_a_newline() -> None:
    assert fold("甲\r\n乙\u2028丙\x0c丁") == "甲\n\n乙\n丙\n丁"


def test_table_maps_one_character_to_one() -> None:
    assert all(len(old) == len(new) == 1 for old, new in [*COMMON.items(), *RARE.items()])
