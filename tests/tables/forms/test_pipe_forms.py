"""Tables printed with pipes or tabs."""

from strategies.sheets import grid_of, headers, tables, texts


def test_markdown_with_a_rule_and_notes() -> None:
    grid = grid_of(
        "前文。\n\n| 序号 | 指标 | 2025年 |\n| --- | --- | ---: |\n| 1 | 入园率 | ≥95 |\n"
        "| 2 | 学位 | |\n\n注：累计数。\n"
    )
    assert headers(grid) == ["序号", "指标", "2025年"]
    assert texts(grid) == [["1", "入园率", "≥95"], ["2", "学位", ""]]
    assert [n.text for n in grid.notes] == ["累计数。"]


def test_a_cell_a_line_with_rows_filled_up_at_their_end() -> None:
    text = (
        "专栏1主要指标 | |||\n分类 |\n指标 |\n2025年 |\n属性 |\n学前 教育 |\n幼儿数(万人) |\n1.9 |\n"
        "预期性 |\n普惠率(%) |\n93 |\n"
        "预期性 | |\n义务教育 |\n巩固率(%) |\n100 |\n约束性 |\n后文继续，逐步实现各项目标，全面完成任务。\n"
    )
    grid = grid_of(text)
    assert (grid.label, grid.caption) == ("专栏1", "主要指标")
    assert texts(grid) == [
        ["学前教育", "幼儿数(万人)", "1.9", "预期性"],
        ["学前教育", "普惠率(%)", "93", "预期性"],
        ["义务教育", "巩固率(%)", "100", "约束性"],
    ]


def test_a_row_broken_over_lines() -> None:
    text = "| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 完善\n制度 | 市司法局 |\n| 2 | 加强培训 | 市教育局 |\n"
    assert texts(grid_of(text))[0] == ["1", "完善制度", "市司法局"]


def test_group_rows_span_all_columns() -> None:
    text = (
        "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 一、普及 | | |\n| 入园率 | 95 | 98 |\n"
        "| 二、质量 | 二、质量 | 二、质量 |\n"
        "| 优良率 | 50 | 55 |\n"
    )
    grid = grid_of(text)
    assert [row.group for row in grid.rows] == [True, False, True, False]
    assert texts(grid)[0] == ["一、普及"] * 3


def test_two_header_rows() -> None:
    text = (
        "| 指标 | 单位 | 目标 | |\n|---|---|---|---|\n| | | 2022年 | 2025年 |\n| 入园率 | % | 95 | 98 |\n"
        "| 学位 | 个 | 500 | 900 |\n"
    )
    assert headers(grid_of(text)) == ["指标", "单位", "目标/2022年", "目标/2025年"]


def test_tabs_keep_empty_cells() -> None:
    grid = grid_of("类别\t指标\t2020年\t2025年\n民生\t学位\t500\t900\n\t床位\t\t38\n\t入园率\t95\t98\n")
    assert texts(grid)[1] == ["民生", "床位", "", "38"]


def test_a_catalogue_with_pipes_is_no_table() -> None:
    text = "[ 索引号 ] | 115001 | [ 发文机关 ] | 临江市教育局\n[ 主题分类 ] | 教育 | [ 成文日期 ] | 2023-05-01\n"
    assert not tables(text)[1].grids


def test_a_paragraph_with_a_pipe_is_no_table() -> None:
    assert not tables("专栏建设情况 | 持续推进各项工作，" + "完善制度体系，" * 12 + " |\n")[1].grids


def test_a_second_row_of_headers_that_says_the_same_below_each() -> None:
    text = (
        "| 指标 | 2020年 |  | 2025年 |  |\n| --- | --- | --- | --- | --- |\n|  | 城区 | 农村 | 城区 | 农村 |\n"
        "| 小学班额（人） | 47 | 31 | 45 | 30 |\n| 生均图书（册） | 26 | 31 | 30 | 35 |\n"
    )
    assert headers(grid_of(text)) == ["指标", "2020年/城区", "2020年/农村", "2025年/城区", "2025年/农村"]


def test_a_row_that_lacks_its_merged_task() -> None:
    text = (
        "序号 | 主要任务 | 工作内容 | 牵头单位 | 配合单位 | 完成时限 |\n"
        "1 | 扩大供给 | 新建公办幼儿园14所 | 区教育局 | 区财政局 | 2025年12月 |\n"
        "2 | 新改扩建中小学9所 | 区教育局 | 区住建局 | 2024年8月 | |\n"
    )
    assert texts(grid_of(text))[1][2:] == ["新改扩建中小学9所", "区教育局", "区住建局", "2024年8月"]
