"""What begins, goes on in and ends the cells of a table of tasks, before and after learning."""

import pytest

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom
from policyparse.tables.habits import NEVER, Habits, Piece
from policyparse.tables.words import kind_of, table_words

WORDS = table_words(default())
CONTENT, UNITS, DEADLINE = 1, 2, 3


def piece(text: str) -> Piece:
    return Piece.of(WORDS, Atom(0, len(text), text, kind_of(WORDS, text)))


@pytest.fixture
def habits() -> Habits:
    headers = ("序号", "主要内容", "责任单位", "完成时限")
    return Habits(make_columns(WORDS, [(header, header) for header in headers]))


def test_a_piece_begins_the_cell_of_its_kind(habits: Habits) -> None:
    task, office = piece("新建乡镇书屋，方便居民就近读书。"), piece("市教育局、市财政局")
    assert habits.begin(CONTENT, task) < habits.begin(UNITS, task)
    assert habits.begin(UNITS, office) < habits.begin(CONTENT, office)


def test_a_list_of_offices_ends_with_a_whole_name(habits: Habits) -> None:
    assert habits.end(UNITS, piece("市教育局、市财政局")) < habits.end(UNITS, piece("市教育局、市财"))
    assert habits.end(CONTENT, piece("新建乡镇书屋。")) < habits.end(CONTENT, piece("新建乡镇书屋，方便"))


def test_a_list_goes_on_in_the_middle_of_a_name(habits: Habits) -> None:
    broken, whole, rest = piece("市教育局、市财"), piece("市教育局、市财政局"), piece("政局")
    assert habits.on(UNITS, broken, rest, broken.wide) < habits.on(UNITS, whole, piece("市水务局"), whole.wide)


def test_nothing_goes_on_behind_a_dash(habits: Habits) -> None:
    assert habits.on(UNITS, piece("—"), piece("市教育局"), 1) == NEVER


def test_what_no_row_has_is_not_missed_once_that_is_learnt(habits: Habits) -> None:
    row = [[], [piece("新建乡镇书屋，方便居民就近读书。")], [piece("市教育局")], []]
    before = habits.absent[DEADLINE]
    habits.learn([row] * 4)
    assert habits.absent[DEADLINE] < before
    assert habits.absent[UNITS] > habits.absent[DEADLINE]
    assert habits.begin(UNITS, piece("市教育局")) < habits.begin(UNITS, piece("区水务局"))
