"""Tables drawn with frames."""

from policyparse.tables.framed import frame_run
from strategies.sheets import grid_of, headers, sheet_of, texts

BOXED = """表1 云溪区体育发展主要指标
┌────┬────────┬──────────────┬──────┐
│序号│类别    │指标          │2025年│
├────┼────────┼──────────────┼──────┤
│1   │        │经常参加体育锻│45    │
│    │群众体育│炼人数比例    │      │
├────┤        ├──────────────┼──────┤
│2   │        │人均场地面积  │2.8   │
├────┼────────┼──────────────┼──────┤
│3   │竞技体育│注册运动员    │1500  │
└────┴────────┴──────────────┴──────┘
注：人均场地面积单位为平方米。
"""
ROWS = [
    ["1", "群众体育", "经常参加体育锻炼人数比例", "45"],
    ["2", "群众体育", "人均场地面积", "2.8"],
    ["3", "竞技体育", "注册运动员", "1500"],
]
PLUS = """表1 云溪区体育发展主要指标

+------+----------+--------+--------+--------+--------+
| 序号 | 指标     | 现状值          | 规划值          |
|      |          +--------+--------+--------+--------+
|      |          | 2019年 | 2020年 | 2023年 | 2025年 |
+======+==========+========+========+========+========+
| 1    | 场地数   | 12     | 15     | 20     | 30     |
+------+----------+--------+--------+--------+--------+
| 2    | 社团数   | 3      | 5      | 8      | 10     |
+------+----------+--------+--------+--------+--------+
"""


def test_a_frame_tells_rows_and_merged_cells() -> None:
    grid = grid_of(BOXED)
    assert (grid.label, grid.caption) == ("表1", "云溪区体育发展主要指标")
    assert headers(grid) == ["序号", "类别", "指标", "2025年"]
    assert texts(grid) == ROWS
    assert [note.text for note in grid.notes] == ["人均场地面积单位为平方米。"]


def test_words_of_a_merged_cell_on_the_edge_of_others() -> None:
    text = BOXED.replace("├────┤        ├", "├────┤群众体育├").replace("│    │群众体育│炼", "│    │        │炼")
    assert texts(grid_of(text)) == ROWS


def test_edges_two_columns_wide() -> None:
    wide = "\n".join(
        (
            "┌──┬────┬───┐",
            "│序号│指标    │2025年│",
            "├──┼────┼───┤",
            "│1   │场地数  │30    │",
            "├──┼────┼───┤",
            "│2   │社团数  │10    │",
            "└──┴────┴───┘",
        )
    )
    assert texts(grid_of(wide + "\n")) == [["1", "场地数", "30"], ["2", "社团数", "10"]]


def test_frames_of_plus_and_minus() -> None:
    grid = grid_of(PLUS)
    assert headers(grid) == ["序号", "指标", "现状值/2019年", "现状值/2020年", "规划值/2023年", "规划值/2025年"]
    assert texts(grid) == [["1", "场地数", "12", "15", "20", "30"], ["2", "社团数", "3", "5", "8", "10"]]


def test_a_box_or_an_open_frame_is_no_table() -> None:
    assert frame_run(sheet_of("| 序号 | 指标 |\n| 1 | 场地数 |\n"), 0) == (0, 0)
    assert frame_run(sheet_of("+----+----+\n| 序号 | 指标 |\n场地数\n"), 1) == (1, 1)
