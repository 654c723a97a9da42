"""A row's lines one after the other: which are in which cell, over a page's end too, and whether there are two ways."""

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom
from policyparse.tables.habits import Habits, Piece
from policyparse.tables.runs import Cells, Runs
from policyparse.tables.words import kind_of, table_words

WORDS = table_words(default())
HEADERS = ("序号", "主要内容", "牵头单位", "责任单位")


def pieces(*lines: str) -> list[Piece]:
    return [Piece.of(WORDS, Atom(0, len(line), line, kind_of(WORDS, line))) for line in lines]


def read(*runs: list[Piece], open_end: bool = False) -> Cells:
    columns = make_columns(WORDS, [(header, header) for header in HEADERS])
    return Runs(Habits(columns), [1, 2, 3], False).read(runs, open_end)


def texts(row: Cells) -> list[str]:
    return ["".join(piece.fold for piece in cell) for cell in row.pieces[:4]]


TASK = ("新建乡镇书屋，方便居民就近", "读书，每季度调换一次图书。")


def test_the_cells_of_one_run() -> None:
    row = read(pieces(*TASK, "市教育局", "市财政局、市文化广", "电局"))
    assert texts(row) == ["", "".join(TASK), "市教育局", "市财政局、市文化广电局"]
    assert row.margin > 0


def test_each_cell_goes_on_behind_a_page_end() -> None:
    row = read(pieces(TASK[0], "市教", "市财政局、市文化广"), pieces(TASK[1], "育局", "电局"))
    assert texts(row) == ["", "".join(TASK), "市教育局", "市财政局、市文化广电局"]


def test_the_last_row_ends_where_the_text_goes_on() -> None:
    behind = "各部门要加强协作，把书屋办成居民爱去的地方，重大事项及时向市人民政府报告。"
    row = read(pieces(*TASK, "市教育局", "市财政局", behind), open_end=True)
    assert texts(row) == ["", "".join(TASK), "市教育局", "市财政局"]
