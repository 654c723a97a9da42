"""Merged cells printed in the middle of their rows."""

from policyparse.tables.centred import centred
from policyparse.tables.grid import Atom


def cells(rows: list[tuple[float, float]], marks: dict[float, str], pages: tuple[float, ...] = ()) -> list[str]:
    """What each row's cell begins with, "" where it belongs to the one above."""
    found, _ = centred(rows, [(line, Atom(0, 0, text, "t")) for line, text in marks.items()], pages)
    return ["".join(a.fold for a in row) for row in found]


def lines(count: int) -> list[tuple[float, float]]:
    return [(k - 0.5, k + 0.5) for k in range(count)]


def test_a_cell_reaches_as_far_below_its_words_as_above() -> None:
    assert cells(lines(6), {1: "学前教育", 3: "义务教育", 4: "高中阶段"}) == [
        "学前教育",
        "",
        "",
        "义务教育",
        "高中阶段",
        "",
    ]


def test_words_between_two_rows() -> None:
    assert cells(lines(5), {0.5: "学前教育", 3: "义务教育"}) == ["学前教育", "", "义务教育", "", ""]


def test_rows_of_several_lines() -> None:
    rows: list[tuple[float, float]] = [(0, 1), (1, 2), (2, 4), (4, 5), (5, 6), (6, 8)]
    assert cells(rows, {2.5: "社区养老", 6.5: "服务队伍"}) == ["社区养老", "", "", "", "服务队伍", ""]


def test_words_on_two_lines() -> None:
    assert cells(lines(7), {1: "学前", 2: "教育", 5: "义务教育"}) == ["学前教育", "", "", "", "义务教育", "", ""]
    assert cells(lines(2), {0: "学前教育", 1: "义务教育"}) == ["学前教育", "义务教育"]


def test_a_cell_over_a_page_break_has_its_words_above_it() -> None:
    rows = lines(9)
    marks = {1: "学前教育", 3: "义务教育", 7: "高中阶段"}
    assert cells(rows, marks, (4,)) == ["学前教育", "", "", "义务教育", "", "", "高中阶段", "", ""]


def test_words_that_fit_no_rows_cost_more_than_such_that_do() -> None:
    fits = centred(lines(6), [(1, Atom(0, 0, "学前教育", "t")), (4, Atom(0, 0, "义务教育", "t"))])[1]
    misses = centred(lines(6), [(1, Atom(0, 0, "学前教育", "t")), (2, Atom(0, 0, "义务教育", "t"))])[1]
    assert fits < 0.35 < misses


def test_no_words_no_cells() -> None:
    assert cells(lines(2), {}) == ["", ""]
