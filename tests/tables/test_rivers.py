"""Columns by the strips of the page that no line prints in."""

from policyparse.tables.grid import Atom
from policyparse.tables.rivers import columns_of, distance, measure_of, nearest, part_crossing
from policyparse.tables.sheet import Sheet
from policyparse.tables.tokens import Tokens, page_width, tokenise
from strategies.sheets import read

TEXT = """指标        单位  2025年
毛入园率    %     96
新增学位    个    12000
"""


def run(text: str) -> tuple[Sheet, list[Tokens]]:
    sheet = Sheet(read(text))
    return sheet, tokenise(sheet, list(range(len(sheet))), page_width)


def test_columns_stand_where_cells_are_printed() -> None:
    _, lines = run(TEXT)
    assert columns_of(lines[0], lines[1:], page_width) == [(0, 8), (12, 16), (18, 24)]


def test_no_columns_where_every_line_is_one_piece() -> None:
    _, lines = run("指标\n毛入园率\n新增学位\n")
    assert columns_of(lines[0], lines[1:], page_width) == []


def test_a_piece_over_two_columns_is_parted_at_its_blank() -> None:
    sheet, lines = run("指标        单位  2025年\n毛入园率    %     96\n随迁子女入读 个    80\n")
    part_crossing(sheet, lines, [(0, 12), (12, 16), (18, 24)], page_width)
    assert [[a.fold for a in t.atoms] for t in lines[1:]] == [["毛入园率", "%", "96"], ["随迁子女入读", "个", "80"]]


def test_distance() -> None:
    piece = Atom(0, 1, "96", "v", x=18, x2=20)
    assert distance((18, 24), piece) == 0.0
    assert distance((12, 16), piece) == 3.0
    assert nearest([(0, 8), (12, 16), (18, 24)], piece) == 2


def test_how_columns_are_counted() -> None:
    by_width, _ = run(TEXT)
    assert measure_of(by_width, [0, 1, 2]) is page_width
    by_characters, _ = run("指标      单位   2025年\n毛入园率    %     96\n学位      个     100\n")
    assert measure_of(by_characters, [0, 1, 2]) is len
