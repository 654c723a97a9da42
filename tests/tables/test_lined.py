"""Tables printed with their cells side by side."""

from strategies.sheets import grid_of, headers, texts

PDF = """表1 云溪区教育发展主要指标
序号 指标 单位 2020年 2025年 属性
1 学前三年毛入园率 % 93.5 96 预期性
2 高中阶段毛入学率 % 95.2 97 约束性
3 新增公办学位 个 5200 12000 约束性
"""
ALIGNED = """表1 云溪区教育发展主要指标
序号  指标              单位  2020年  2025年  属性
1     学前三年毛入园率  %     93.5    96      预期性
2     高中阶段毛入学率  %             97      约束性
3     新增公办学位      个    5200    12000   约束性
"""
ROWS = [
    ["1", "学前三年毛入园率", "%", "93.5", "96", "预期性"],
    ["2", "高中阶段毛入学率", "%", "95.2", "97", "约束性"],
    ["3", "新增公办学位", "个", "5200", "12000", "约束性"],
]


def test_lines_of_a_pdf() -> None:
    grid = grid_of(PDF)
    assert (grid.layout, grid.confidence) == ("wrapped", 1.0)
    assert headers(grid) == ["序号", "指标", "单位", "2020年", "2025年", "属性"]
    assert texts(grid) == ROWS


def test_aligned_columns_keep_their_empty_cells() -> None:
    grid = grid_of(ALIGNED)
    assert grid.layout == "aligned"
    assert texts(grid) == [ROWS[0], ["2", "高中阶段毛入学率", "%", "", "97", "约束性"], ROWS[2]]
    assert grid.rows[1].cells[3].start == -1


def test_a_header_printed_again_is_no_row() -> None:
    lines = PDF.splitlines()
    assert texts(grid_of("\n".join([*lines[:4], lines[1], lines[4]]) + "\n")) == ROWS


def test_a_wrapped_name_stands_round_the_line_of_its_serial() -> None:
    text = PDF.replace("2 高中阶段毛入学率 % 95.2", "义务教育阶段随迁子女入读公\n2 % 95.2").replace(
        "97 约束性\n", "97 约束性\n办学校比例\n"
    )
    grid = grid_of(text)
    assert texts(grid)[1] == ["2", "义务教育阶段随迁子女入读公办学校比例", "%", "95.2", "97", "约束性"]
    assert texts(grid)[::2] == ROWS[::2]


def test_spans_point_at_the_printed_cells() -> None:
    for row in grid_of(PDF).rows:
        assert [PDF[c.start : c.end] for c in row.cells] == [c.text for c in row.cells]


def test_serials_glued_to_their_names() -> None:
    glued = PDF.replace("1 学前", "1学前").replace("3 新增", "3新增")
    assert texts(grid_of(glued)) == ROWS
    wrapped = glued.replace("2 高中阶段毛入学率 % 95.2", "高中阶段教育阶段毛入\n2 % 95.2").replace(
        "97 约束性\n", "97 约束性\n学率\n"
    )
    assert texts(grid_of(wrapped))[1][:3] == ["2", "高中阶段教育阶段毛入学率", "%"]


def test_a_name_that_begins_with_a_figure_keeps_it() -> None:
    names = [row[1] for row in texts(grid_of(PDF.replace("高中阶段毛入学率", "3岁以下儿童入托率")))]
    assert names == ["学前三年毛入园率", "3岁以下儿童入托率", "新增公办学位"]


def counted(*rows: tuple[tuple[int, str], ...]) -> str:
    """Lines as a PDF's converter aligns them: each piece at its column of the page, every character one wide."""
    lines = []
    for row in rows:
        line = ""
        for at, piece in row:
            line = line.ljust(at) + piece
        lines.append(line)
    return "表1 云溪区体育发展主要指标\n" + "\n".join(lines) + "\n"


def test_columns_counted_by_characters() -> None:
    grid = grid_of(
        counted(
            ((0, "序号"), (12, "指标"), (24, "单位"), (31, "2020 年"), (41, "2025 年")),
            ((1, "1"), (6, "经常参加体育锻炼人数比例"), (25, "%"), (32, "41.5"), (42, "45")),
            ((1, "2"), (8, "人均体育场地面积"), (24, "平方米"), (33, "2.3"), (42, "2.8")),
            ((1, "3"), (9, "注册运动员"), (25, "人"), (32, "1260"), (42, "1500")),
        )
    )
    assert headers(grid) == ["序号", "指标", "单位", "2020年", "2025年"]
    assert texts(grid) == [
        ["1", "经常参加体育锻炼人数比例", "%", "41.5", "45"],
        ["2", "人均体育场地面积", "平方米", "2.3", "2.8"],
        ["3", "注册运动员", "人", "1260", "1500"],
    ]


HEADER = ((0, "类别"), (9, "序号"), (18, "任务内容"), (34, "责任单位"), (45, "完成时限"))


def test_merged_cells_and_rows_that_stand_in_the_middle_of_their_lines() -> None:
    text = counted(
        HEADER,
        ((15, "制定体育设施专项规划，"), (33, "区体育局、区规")),
        ((10, "1"), (46, "2022 年")),
        ((0, "设施建设"), (15, "明确配套标准"), (33, "划资源局")),
        ((10, "2"), (15, "改造社区球场"), (33, "区体育局"), (46, "2024 年")),
        ((0, "服务提升"), (10, "3"), (15, "开放学校场馆"), (33, "区教育局"), (46, "2023 年")),
    )
    grid = grid_of(text + "  三、保障措施\n  加强组织领导，落实工作责任。\n")
    assert headers(grid) == ["类别", "序号", "任务内容", "责任单位", "完成时限"]
    assert texts(grid) == [
        ["设施建设", "1", "制定体育设施专项规划，明确配套标准", "区体育局、区规划资源局", "2022 年"],
        ["设施建设", "2", "改造社区球场", "区体育局", "2024 年"],
        ["服务提升", "3", "开放学校场馆", "区教育局", "2023 年"],
    ]
    assert grid.confidence == 1.0
    assert text[grid.rows[0].cells[0].start :].startswith("设施建设")


def test_a_title_printed_again_on_the_next_page() -> None:
    first = counted(
        HEADER,
        ((0, "设施建设"), (10, "1"), (15, "改造社区球场"), (33, "区体育局"), (46, "2024 年")),
        ((0, "服务提升"), (10, "2"), (15, "开放学校场馆"), (33, "区教育局"), (46, "2023 年")),
    )
    second = counted(
        HEADER,
        ((0, "队伍建设"), (10, "3"), (15, "培训社会体育指导员"), (33, "区体育局"), (46, "2025 年")),
    )
    grid = grid_of(first + "\f" + second)
    assert [row[:3] for row in texts(grid)] == [
        ["设施建设", "1", "改造社区球场"],
        ["服务提升", "2", "开放学校场馆"],
        ["队伍建设", "3", "培训社会体育指导员"],
    ]


TWO_ROWS = """表1 主要指标
序号 类别 指标 现状值 目标值 属性
2020年 2023年 2025年
"""
HEADERS = ["序号", "类别", "指标", "现状值/2020年", "目标值/2023年", "目标值/2025年", "属性"]


def test_two_header_lines_state_the_columns() -> None:
    grid = grid_of(f"{TWO_ROWS}1 普及 毛入园率 93 95 96 预期性\n2 巩固率 95 97 99 约束性\n3 就学率 96 97 98 约束性\n")
    assert headers(grid) == HEADERS
    assert texts(grid)[1] == ["2", "普及", "巩固率", "95", "97", "99", "约束性"]


def test_rows_without_a_whole_line_below_two_header_lines() -> None:
    rows = (
        "每万人拥有公共体育\n1 服务 93 95 96 预期性\n设施面积\n2 公共服务覆盖率 95 97 99 约束性\n"
        "3 公共服务满意率 96 97 98 约束性\n"
    )
    grid = grid_of(TWO_ROWS + rows)
    assert headers(grid) == HEADERS
    assert texts(grid)[0] == ["1", "服务", "每万人拥有公共体育设施面积", "93", "95", "96", "预期性"]


def test_words_below_years() -> None:
    text = (
        "表1 主要指标\n指标 2020年 2025年 属性\n目标 实际 目标 累计\n"
        "毛入园率 93 94 96 — 预期性\n学位 500 620 900 [400] 预期性\n"
    )
    assert headers(grid_of(text)) == ["指标", "2020年/目标", "2020年/实际", "2025年/目标", "2025年/累计", "属性"]


def test_known_headers_on_one_line_head_a_column_each() -> None:
    text = "表1 指标体系\n一级指标 二级指标 2022年 2025年 性质\n环境 通办率 86 95 定量\n市场 清单执行 良好 领先 定性\n"
    assert headers(grid_of(text)) == ["一级指标", "二级指标", "2022年", "2025年", "性质"]


def test_rules_above_in_and_below_a_table() -> None:
    lines = ALIGNED.splitlines()
    rule, parts = "-" * 50, "----  ----------------  ----  ------  ------  ------"
    ruled = "\n".join([lines[0], rule, lines[1], parts, *lines[2:], rule, "注：学位为累计数。"])
    grid = grid_of(ruled + "\n")
    assert (grid.label, grid.caption) == ("表1", "云溪区教育发展主要指标")
    assert texts(grid) == texts(grid_of(ALIGNED))
    assert [note.text for note in grid.notes] == ["学位为累计数。"]


def test_cells_printed_beside_their_header_are_below_it() -> None:
    text = counted(
        ((0, "序号"), (10, "指标"), (20, "单位"), (31, "2020 年"), (41, "2025 年")),
        ((1, "1"), (8, "场地数"), (25, "个"), (32, "12"), (42, "30")),
        ((1, "2"), (8, "社团数"), (25, "个"), (32, "3"), (42, "10")),
        ((1, "3"), (8, "注册人数"), (20, "人"), (32, "90"), (42, "99")),
    )
    grid = grid_of(text)
    assert headers(grid) == ["序号", "指标", "单位", "2020年", "2025年"]
    assert [row[2] for row in texts(grid)] == ["个", "个", "人"]


def test_a_column_that_has_no_header_stays_one() -> None:
    text = counted(
        ((0, "序号"), (10, "指标"), (31, "2020 年"), (41, "2025 年")),
        ((1, "1"), (8, "场地数"), (20, "甲区"), (32, "12"), (42, "30")),
        ((1, "2"), (8, "社团数"), (20, "乙区"), (32, "3"), (42, "10")),
    )
    assert [row[2] for row in texts(grid_of(text))] == ["甲区", "乙区"]


def test_headers_side_by_side_above_one_column_are_doubted() -> None:
    text = counted(
        ((0, "序号"), (10, "指标"), (20, "2020 年"), (28, "2025 年")),
        *(((1, str(k)), (8, "场地数"), (20, f"{k}1200个左右{k}30")) for k in range(1, 5)),
    )
    grid = grid_of(text)
    assert grid.confidence <= 0.5
    assert grid.reasons


def test_a_header_glued_to_that_of_the_serials_is_doubted() -> None:
    text = counted(
        ((0, "序号指标"), (10, "2020 年"), (20, "2025 年")),
        ((0, "1"), (2, "场地数"), (11, "12"), (21, "30")),
        ((0, "2"), (2, "社团数"), (11, "3"), (21, "10")),
    )
    assert grid_of(text).confidence <= 0.5
