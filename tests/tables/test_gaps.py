"""Tables with wide gaps between cells that stand below each other by chance only."""

import policyparse
from policyparse.tables.gaps import gap_run
from policyparse.tables.sheet import Sheet
from strategies.sheets import grid_of, headers, read, texts

TEXT = """表一  云溪区教育资源现状
街镇   幼儿园（所）     小学（所）  在校生（人）
滨湖街道  11    6      18420
长桥镇     9  5     13265
合计   20      11   31685
"""


def test_wide_gaps_part_cells_below_a_label() -> None:
    grid = grid_of(TEXT)
    assert (grid.label, grid.layout) == ("表一", "aligned")
    assert headers(grid) == ["街镇", "幼儿园（所）", "小学（所）", "在校生（人）"]
    assert texts(grid)[1] == ["长桥镇", "9", "5", "13265"]


def test_places_are_in_charge_of_nothing() -> None:
    document = policyparse.parse_text(f"云溪区教育规划\n一、现状\n加快发展。\n{TEXT}二、任务\n抓好落实。\n")
    assert document.responsibilities == ()
    assert [s.title for s in document.sections] == ["现状", "任务"]


def test_lines_of_other_numbers_of_pieces_are_no_run() -> None:
    sheet = Sheet(read("甲  乙  丙\n一  二  三\n四  五\n六  七  八\n"))
    assert [gap_run(sheet, i) for i in range(3)] == [0, 1, 2]
    sheet = Sheet(read("甲  乙  丙\n一  二  三\n四  五  六\n七  八\n"))
    assert gap_run(sheet, 0) == 3
