"""Rows whose cells the layout itself parts: header rows, group rows, notes, rows that lack cells."""

from strategies.sheets import grid_of, headers, texts


def pipes(*rows: str) -> str:
    return "".join(f"| {row} |\n" for row in rows)


def test_two_header_rows() -> None:
    grid = grid_of(pipes("指标 | 目标 | 目标", "指标 | 2022年 | 2025年", "毛入园率 | 94 | 96", "毛入学率 | 96 | 97"))
    assert headers(grid) == ["指标", "目标/2022年", "目标/2025年"]
    assert texts(grid) == [["毛入园率", "94", "96"], ["毛入学率", "96", "97"]]


def test_a_header_that_spans_leaves_its_other_places_empty() -> None:
    grid = grid_of(pipes("指标 | 目标 | ", " | 2022年 | 2025年", "毛入园率 | 94 | 96", "毛入学率 | 96 | 97"))
    assert headers(grid) == ["指标", "目标/2022年", "目标/2025年"]


def test_a_group_row() -> None:
    grid = grid_of(pipes("序号 | 指标 | 2025年", "一、普及水平 | | ", "1 | 毛入园率 | 96", "2 | 毛入学率 | 97"))
    assert [r.group for r in grid.rows] == [True, False, False]
    assert texts(grid)[0] == ["一、普及水平"] * 3
    assert [c.spanned for c in grid.rows[0].cells] == [False, True, True]


def test_a_note_in_the_last_row() -> None:
    grid = grid_of(pipes("指标 | 单位 | 2025年", "毛入园率 | % | 96", "毛入学率 | % | 97", "注：均为预计数。 | |"))
    assert len(grid.rows) == 2
    assert [n.text for n in grid.notes] == ["注：均为预计数。"]


def test_caption_and_units_in_the_first_rows() -> None:
    grid = grid_of(
        pipes("表1 主要指标 | | ", "单位：% | | ", "指标 | 2020年 | 2025年", "毛入园率 | 93 | 96", "毛入学率 | 95 | 97")
    )
    assert grid.unit == "%"
    assert headers(grid) == ["指标", "2020年", "2025年"]


def test_a_header_printed_again_is_no_row() -> None:
    grid = grid_of(pipes("指标 | 2025年", "毛入园率 | 96", "指标 | 2025年", "毛入学率 | 97"))
    assert texts(grid) == [["毛入园率", "96"], ["毛入学率", "97"]]


def test_a_row_without_its_merged_category_is_moved_right() -> None:
    grid = grid_of(
        pipes(
            "类别 | 指标 | 2020年 | 2025年",
            "普及 | 毛入园率 | 93 | 96",
            "毛入学率 | 95 | 97",
            "质量 | 合格率 | 90 | 95",
        )
    )
    assert texts(grid)[1] == ["普及", "毛入学率", "95", "97"]


def test_the_first_row_may_be_label_and_title() -> None:
    grid = grid_of(
        "| 专栏1 体育发展主要指标 | | |\n| 指标 | 单位 | 2025年 |\n| 场地数 | 个 | 30 |\n| 社团数 | 个 | 10 |\n"
    )
    assert (grid.label, grid.caption) == ("专栏1", "体育发展主要指标")
