"""Tables printed one cell a line."""

import pytest

from strategies.sheets import grid_of, headers, tables, texts

BEFORE = "到2025年，各项事业全面发展，公共服务体系更加完善，人民生活水平进一步提高。\n"
BEHIND = "\n三、重点任务\n（一）加强领导\n各部门要加强协作，形成合力，确保各项任务落到实处，重大事项及时报告。\n"


def _lines(cells: str) -> str:
    return cells.replace(" ", "\n")


def test_merged_categories_are_repeated_and_marked() -> None:
    text = (
        BEFORE
        + "表1 主要指标\n"
        + _lines("类别 序号 指标 2025年 环境 1 森林覆盖率 40 2 绿地面积 12 民生 3 新增学位 900")
        + BEHIND
    )
    grid = grid_of(text)
    assert texts(grid)[1] == ["环境", "2", "绿地面积", "12"]
    assert [row.cells[0].spanned for row in grid.rows] == [False, True, False]
    assert grid.confidence == 1


def test_two_depths_of_categories() -> None:
    text = _lines(
        "一级指标 二级指标 编号 指标项 指标类别 发展 设施 1 光纤覆盖率 基本 2 基站数 推荐 数据 3 "
        "开放量 ▲ 服务 出行 4 支付率 基本"
    )
    grid = grid_of(BEFORE + "表2 评价指标体系\n" + text + BEHIND)
    assert [row[:2] for row in texts(grid)] == [["发展", "设施"], ["发展", "设施"], ["发展", "数据"], ["服务", "出行"]]


def test_a_header_broken_over_lines_and_an_empty_first_one() -> None:
    text = "1 “十三五”期间云溪区情况\n\n“十三五”\n\n规划目标\n\n2020年\n\n实现情况\n\n"
    text += "\n\n".join(["入园率(%)", "97-100", "97.3", "巩固率(%)", "99", "99.6", "图书馆数(所)", "4", "4"])
    grid = grid_of(BEFORE + text + "\n\n" + BEFORE)
    assert headers(grid) == ["", "“十三五”规划目标", "2020年实现情况"]
    assert texts(grid)[0] == ["入园率(%)", "97-100", "97.3"]
    assert grid.label == "表1"


def test_a_second_header_row_stands_below_the_one_that_spans() -> None:
    text = _lines("序号 指标 单位 “十四五”目标 2025年 年均[累计] 1 劳动生产率 万元/人 36左右 - 2 用地产值提升 % - [20]")
    assert headers(grid_of(text + BEHIND)) == ["序号", "指标", "单位", "“十四五”目标/2025年", "“十四五”目标/年均[累计]"]


def test_names_broken_over_lines_and_lists_in_cells() -> None:
    text = (
        "序号\n重点项目\n建设内容\n1\n学校\n建设项目\n1、新建学校3所。\n2、改建学校2所。\n2\n"
        "名师培育项目\n1、建设工作室4个。\n"
    )
    grid = grid_of(BEFORE + text + BEHIND)
    assert texts(grid)[0] == ["1", "学校建设项目", "1、新建学校3所。\n2、改建学校2所。"]
    assert len(grid.rows) == 2


def test_two_thresholds_in_one_cell() -> None:
    text = _lines("序号 指标 2020年 2025年 1 婴儿死亡率 4.1 设区市≤3.5 县级市≤4 2 床位占比 38 55")
    assert texts(grid_of(text + BEHIND))[0] == ["1", "婴儿死亡率", "4.1", "设区市≤3.5\n县级市≤4"]


def test_headers_printed_again_are_no_rows() -> None:
    head = "序号\n任务\n责任单位\n"
    grid = grid_of(head + "1\n完善制度\n市司法局\n" + head + "2\n加强培训\n市教育局\n" + BEHIND)
    assert [row[0] for row in texts(grid)] == ["1", "2"]


@pytest.mark.parametrize(
    "cells",
    [
        "序号\n指标\n单位\n2020年\n2025年\n1 森林覆盖率\n%\n38\n40\n2 新增学位\n个\n500 900\n3\n绿地面积\n亩\n11\n12\n",
        "序号 指标 单位 2020年 2025年\n1\n森林覆盖率\n%\n38\n40\n2\n新增学位\n个\n500\n900\n3\n绿地面积\n亩\n11\n12\n",
    ],
)
def test_cells_that_share_a_line_are_parted(cells: str) -> None:
    grid = grid_of(cells + BEHIND)
    assert [row[0] for row in texts(grid)] == ["1", "2", "3"]
    assert texts(grid)[1] == ["2", "新增学位", "个", "500", "900"]


@pytest.mark.parametrize("behind", [BEHIND, "\n" + BEFORE, "\n第三章 保障措施\n", "\n附件\n"])
def test_the_table_ends_before_the_text_goes_on(behind: str) -> None:
    text = BEFORE + _lines("序号 指标 2025年 1 森林覆盖率 40 2 新增学位 900") + behind
    _, found = tables(text)
    assert text[found.grids[0].start : found.grids[0].end].endswith("900")


def test_a_list_of_projects_ends_before_items_of_another_family() -> None:
    text = (
        "序号\n重点项目\n内容\n1\n甲项目\n1、新建学校。\n2、改建学校。\n2\n乙项目\n1、培训教师。\n"
        "（一）加强领导\n1.落实责任。\n2.强化考核。\n"
    )
    assert len(texts(grid_of(text))) == 2


def test_a_header_of_unknown_words() -> None:
    grid = grid_of("表4 各街镇户数\n街镇\n户籍户数\n常住户数\n甲镇\n120\n340\n乙镇\n80\n150\n丙镇\n45\n62\n" + BEHIND)
    assert headers(grid) == ["街镇", "户籍户数", "常住户数"]


def test_a_labelled_table_that_cannot_be_read_is_kept_as_text_and_reported() -> None:
    reading, found = tables("表4 某类情况\n甲\n12\n乙丙\n丁\n3\n戊己\n7\n8\n9\n庚\n" + BEHIND)
    (grid,) = found.grids
    assert (grid.layout, grid.rows) == ("text", [])
    assert grid.confidence < 0.8
    assert [d.code for d in reading.doubts] == ["PP201"]


def test_a_gap_in_the_serials_is_reported() -> None:
    reading, _ = tables(_lines("序号 指标 2025年 1 森林覆盖率 40 2 新增学位 900 4 绿地面积 12") + BEHIND)
    assert "PP203" in [d.code for d in reading.doubts]


def test_goals_with_markers_before_the_serials_and_an_empty_last_column() -> None:
    text = (
        "云溪区学校体检指标体系\n\n目 标\n\n序号\n\n指 标\n\n解 释\n\n备 注\n\n"
        "一、校园安全\n\n\n1\n\n校舍安全达标率（%）\n\n"
        "达到抗震标准的校舍面积占校舍总面积的比例。\n\n\n2\n\n安防设备完好率（%）\n\n完好的安防设备占全部设备的比例。\n\n"
        "主题性指标\n\n二、师资水平\n\n\n3\n\n骨干教师占比（%）\n\n骨干教师人数占专任教师人数的比例。\n\n"
        "主题性指标\n\n4\n\n教师年均培训时间（学时）\n\n教师参加培训的总时间与教师人数的比值。\n\n"
        "三、办学条件\n\n\n5\n\n生均校舍面积（平方米）\n\n校舍总面积与在校生人数的比值。\n\n\n"
        "四、学生发展\n\n\n6\n\n体质健康优良率（%）\n\n体质健康测试优良的学生占比。\n"
    )
    grid = grid_of(text)
    assert headers(grid) == ["目标", "序号", "指标", "解释", "备注"]
    assert [(row[0], row[1], row[4]) for row in texts(grid)] == [
        ("一、校园安全", "1", ""),
        ("一、校园安全", "2", "主题性指标"),
        ("二、师资水平", "3", "主题性指标"),
        ("二、师资水平", "4", ""),
        ("三、办学条件", "5", ""),
        ("四、学生发展", "6", ""),
    ]
    assert all(row[3].endswith("。") for row in texts(grid))


def test_group_rows_below_two_rows_of_headers_and_parts_without_a_serial() -> None:
    text = _lines(
        "序号 指标 “十四五”情况 “十五五”目标 属性 2025年目标 2025年实际 2030年 年均 （一）普及水平 "
        "1 在校生（万人） 17 18.2 20.6 0.4 预期性 其中：普通高中 11 11.9 14.1 0.4 预期性 中职学校 6 6.3 6.5 — 预期性 "
        "（二）办学条件 2 专任教师（人） 3100 3240 3900 130 约束性"
    )
    grid = grid_of(text + BEHIND)
    assert headers(grid)[2:6] == [
        "“十四五”情况/2025年目标", "“十四五”情况/2025年实际", "“十五五”目标/2030年", "“十五五”目标/年均",
    ]  # fmt: skip
    assert [row[1] for row in texts(grid)] == [
        "（一）普及水平", "在校生（万人）", "其中：普通高中", "中职学校", "（二）办学条件", "专任教师（人）",
    ]  # fmt: skip


def test_a_narrow_column_of_categories_broken_over_lines() -> None:
    text = _lines(
        "领域 指标名称 2020年 2025年 职业 教育 中等职业学校 在校生数（万人） 7.15 8.2 "
        "高职（专科） 在校生数（万人） 4.06 5.6 "
        "特殊 教育 残疾儿童义务教育 入学率（%） 95.2 97以上 特教专任教师（人） 351 480"
    )
    assert [row[:2] for row in texts(grid_of(text + BEHIND))] == [
        ["职业教育", "中等职业学校在校生数（万人）"],
        ["职业教育", "高职（专科）在校生数（万人）"],
        ["特殊教育", "残疾儿童义务教育入学率（%）"],
        ["特殊教育", "特教专任教师（人）"],
    ]
