"""Tables printed with pipes."""

from policyparse.tables.pipes import pipe_run
from policyparse.tables.sheet import Sheet
from strategies.sheets import grid_of, headers, read, tables, texts

MARKDOWN = """表1 云溪区教育发展主要指标
| 类别 | 指标 | 2020年 | 2025年 |
|---|---|---|---|
| 普及水平 | 毛入园率（%） | 93.5 | ≥96 |
| | 毛入学率（%） | 95.2 | **97** |
| 保障 | 新增学位（个） | — | 12000<br>其中公办9000 |
"""


def test_markdown() -> None:
    grid = grid_of(MARKDOWN)
    assert (grid.layout, grid.label, grid.confidence) == ("pipes", "表1", 1.0)
    assert headers(grid) == ["类别", "指标", "2020年", "2025年"]
    assert texts(grid) == [
        ["普及水平", "毛入园率（%）", "93.5", "≥96"],
        ["普及水平", "毛入学率（%）", "95.2", "97"],
        ["保障", "新增学位（个）", "—", "12000\n其中公办9000"],
    ]
    assert grid.rows[1].cells[0].spanned


def test_cells_that_end_with_a_pipe_on_a_line_of_their_own() -> None:
    grid = grid_of(
        "表1 主要指标\n指标|\n单位|\n2025年|\n毛入园率|\n%|\n96|\n毛入学率|\n%|\n97|\n新增学位|\n个|\n12000|\n"
    )
    assert headers(grid) == ["指标", "单位", "2025年"]
    assert texts(grid) == [["毛入园率", "%", "96"], ["毛入学率", "%", "97"], ["新增学位", "个", "12000"]]


def test_a_row_broken_over_lines() -> None:
    grid = grid_of(
        "| 指标 | 单位 | 2025年 |\n|---|---|---|\n| 随迁子女入读\n公办学校比例 | % | 90 |\n| 毛入学率 | % | 97 |\n"
    )
    assert texts(grid) == [["随迁子女入读公办学校比例", "%", "90"], ["毛入学率", "%", "97"]]


def test_the_run_ends_with_the_last_pipe() -> None:
    sheet = Sheet(read(MARKDOWN + "二、主要任务\n抓好落实。\n"))
    assert pipe_run(sheet, 1) == 6


def test_a_stray_pipe_makes_no_table() -> None:
    assert tables("云溪区 | 教育局\n各学校：\n")[1].grids == []


def test_words_below_years_are_a_second_header_row() -> None:
    text = (
        "| 类别 | 指标 | 2020年 |  | 2025年 |  |\n|---|---|---|---|---|---|\n|  |  | 目标 | 实际 | 目标 | 累计 |\n"
        "| 普及 | 毛入园率 | 93 | 94 | 96 | — |\n|  | 巩固率 | 95 | 96 | 99 | — |\n"
    )
    assert headers(grid_of(text))[2:] == ["2020年/目标", "2020年/实际", "2025年/目标", "2025年/累计"]


def test_cells_with_a_pipe_each_below_a_merged_task() -> None:
    rows = "学位扩充 | 1 | 新建学校12所 | 区教育局 | 2024年底 |", "2 | 改造食堂600处 | 区财政局 | 2023年底 | |"
    more = "质量提升 | 3 | 评选优质课300节 | 区教育局 | 2025年底 |", "4 | 培训教师2000名 | 区教育局 | 2023年底 | |"
    cells = "".join(f"{line}\n" for line in (*rows, *more)).replace(" | ", " |\n").replace(" |\n|", " | |")
    grid = grid_of(f"表1 任务分工\n重点任务 |\n序号 |\n具体内容 |\n牵头单位 |\n完成时限 |\n{cells}")
    assert [row[0] for row in texts(grid)] == ["学位扩充", "学位扩充", "质量提升", "质量提升"]
    assert [row[-1] for row in texts(grid)] == ["2024年底", "2023年底", "2025年底", "2023年底"]


def test_a_second_header_row_whose_first_cells_were_left_out() -> None:
    text = """| 指标 | 单位 | 现状值 | | 规划值 | |
| --- | --- | --- | --- | --- | --- |
| 2019年 | 2020年 | 2023年 | 2025年 |
| 场地数 | 个 | 12 | 15 | 20 | 30 |
| 社团数 | 个 | 3 | 5 | 8 | 10 |
"""
    wanted = ["指标", "单位", "现状值/2019年", "现状值/2020年", "规划值/2023年", "规划值/2025年"]
    assert headers(grid_of(text)) == wanted
    bare = text.replace("现状值 | | 规划值 | |", "现状值 | 规划值 |").replace("| --- | --- |\n", "|\n")
    unframed = "".join(f"{line.strip('| ')}\n" for line in bare.splitlines())
    assert headers(grid_of(unframed)) == wanted
    assert texts(grid_of(unframed))[0] == ["场地数", "个", "12", "15", "20", "30"]


def test_escaped_marks_are_read_without_their_backslashes() -> None:
    grid = grid_of("| 序号 | 指标 | 2025年 |\n|---|---|---|\n| 1 | 新增学位 | \\[31000\\] |\n| 2 | 场地数 | 3\\% |\n")
    assert [row[2] for row in texts(grid)] == ["[31000]", "3%"]


def test_a_bold_heading_ends_the_run() -> None:
    table = "序号 | 指标 | 2025年\n---|---|---\n1 | 场地数 | 30\n2 | 社团数 | 10\n"
    _, found = tables(table + "**三、任务分工**\n" + table)
    assert [len(grid.rows) for grid in found.grids] == [2, 2]
