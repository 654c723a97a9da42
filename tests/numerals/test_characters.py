"""The characters of numerals: every form of a digit has its value, and no character has two meanings."""

import pytest

from policyparse.numerals import characters, parse
from policyparse.numerals.characters import DIGITS, GROUPS, PARTS, PLACES, POINTS, TENS, ZEROS


@pytest.mark.parametrize(
    ("row", "value"),
    [("零〇○", 0), ("一壹", 1), ("二贰貳两兩", 2), ("三叁參", 3), ("四肆", 4), ("五伍", 5), ("六陆陸", 6), ("七柒", 7),
     ("八捌", 8), ("九玖", 9)],
)  # fmt: skip
def test_digits(row: str, value: int) -> None:
    assert {DIGITS[c] for c in row} == {value}


def test_a_character_is_a_digit_or_a_place_and_not_both() -> None:
    kinds = [DIGITS, TENS, PLACES, GROUPS, dict.fromkeys(POINTS), dict.fromkeys(characters.MORE)]
    signs = [c for kind in kinds for c in kind]
    assert len(signs) == len(set(signs))
    assert all(len(c) == 1 for c in signs)


def test_the_traditional_and_financial_forms_are_worth_the_same() -> None:
    assert (PLACES["拾"], PLACES["佰"], PLACES["仟"]) == (PLACES["十"], PLACES["百"], PLACES["千"]) == (10, 100, 1000)
    assert (GROUPS["萬"], GROUPS["億"]) == (GROUPS["万"], GROUPS["亿"]) == (10_000, 100_000_000)
    assert (TENS["廿"], TENS["卅"], TENS["卌"]) == (20, 30, 40)


def test_a_zero_is_a_digit_and_a_part_a_place() -> None:
    assert [DIGITS[c] for c in ZEROS] == [0, 0, 0]
    known = {**PLACES, **GROUPS}
    assert {c: known[c] for c in PARTS} == PARTS


@pytest.mark.parametrize(("text", "value"), [("贰仟零贰拾伍", 2025), ("两萬", 20000), ("卌二", 42), ("一兆", 10**12)])
def test_they_are_what_numerals_are_read_by(text: str, value: int) -> None:
    assert parse(text) == value
