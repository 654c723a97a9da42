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
