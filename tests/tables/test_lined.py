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
