"""Rows of wrapped cells: which lines they have and which piece is in which cell."""

from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom
from policyparse.tables.profile import Profile
from policyparse.tables.records import Record, match, solve, split_records
from policyparse.tables.sheet import Sheet
from policyparse.tables.tokens import Tokens, tokenise
from strategies.sheets import read


def run(*lines: str) -> tuple[Sheet, list[Tokens]]:
    sheet = Sheet(read("\n".join(lines) + "\n"))
    return sheet, tokenise(sheet, list(range(len(sheet))), None)


def sizes(lines: int, middles: list[int]) -> tuple[list[tuple[int, int]], int]:
    """How many lines each record has, and where its middle is."""
    records, cost = split_records([Tokens(k, []) for k in range(lines)], middles, 0)
    return [(len(r.lines), r.middle) for r in records], cost


def test_records_reach_as_far_above_as_below_their_middle() -> None:
    assert sizes(7, [1, 3, 5]) == ([(3, 1), (1, 0), (3, 1)], 0)


def test_one_line_each() -> None:
    assert sizes(3, [0, 1, 2]) == ([(1, 0)] * 3, 0)


def test_uneven_cells_are_set_at_the_top() -> None:
    assert sizes(8, [0, 3, 4]) == ([(3, 0), (1, 0), (3, 0)], 0)


def test_uneven_records_cost() -> None:
    assert sizes(3, [1, 2]) == ([(2, 1), (1, 0)], 1)


def test_match_leaves_out_the_column_that_fits_worst() -> None:
    atoms = [Atom(0, 1, "甲", "t"), Atom(2, 4, "96", "v")]
    placed, cost = match(atoms, [0, 1, 2], [[0, 2, 2], [2, 2, 0]], [0.25] * 3)
    assert (placed, cost) == ([0, 2], 0.25)
    assert match([], [], [], None) == ([], 0.0)


def test_a_record_solved() -> None:
    sheet, lines = run("义务教育阶段随迁子女入读公", "2 % 90", "办学校比例")
    columns = make_columns(sheet.words, [(h, h) for h in ("序号", "指标", "单位", "2025年")])
    pieces, _, unsure = solve(Record(lines, 1), Profile(columns))
    assert [[a.fold for a in cell] for cell in pieces] == [
        ["2"],
        ["义务教育阶段随迁子女入读公", "办学校比例"],
        ["%"],
        ["90"],
    ]
    assert not unsure
