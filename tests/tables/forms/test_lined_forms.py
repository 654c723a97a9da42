"""Tables printed side by side: aligned, or as a PDF's lines."""

from strategies.sheets import grid_of, headers, tables, texts

PDF = """\
持续提升，平安建设取得新突破，成为治理标杆。
9临江市“十四五”主要指标
序 “十四五”目标
指 标 单位 属性
号
2025年 年均[累计]
1 生产总值增长率 % 预期性 - 5左右
万元/
2 全员劳动生产率 预期性 21 -
人
全社会研发经费投入占
3 % 预期性 2.8 -
生产总值比重
老旧小区改造面积和城镇 万平 [成片：约110
4 约束性 -
危旧房改造面积 方米 零星：约20]
5 高价值专利拥有量1 件 预期性 30 -
6 用地产值提升 % 预期性 - [20]
1 指每万人口拥有的登记在册且仍在使用的
高价值专利件数。
10三、主要任务
"""


def test_cells_wrapped_above_and_below_their_row() -> None:
    grid = grid_of(PDF)
    assert grid.caption == "临江市“十四五”主要指标"
    assert headers(grid) == ["序号", "指标", "单位", "属性", "“十四五”目标/2025年", "“十四五”目标/年均[累计]"]
    assert texts(grid)[1] == ["2", "全员劳动生产率", "万元/人", "预期性", "21", "-"]
    assert texts(grid)[2][1] == "全社会研发经费投入占生产总值比重"
    assert texts(grid)[3][1:3] == ["老旧小区改造面积和城镇危旧房改造面积", "万平方米"]
    assert texts(grid)[3][5] == "[成片：约110\n零星：约20]"
    assert grid.layout == "wrapped"


def test_a_footnote_ends_the_table() -> None:
    grid = grid_of(PDF)
    assert [(n.ordinal, n.footnote) for n in grid.notes] == [(1, True)]
    assert PDF[grid.end :] == "\n10三、主要任务\n"


def test_lowered_figures_return_to_their_formulas() -> None:
    text = (
        "序号 指标 属性 2025年\n1 森林覆盖率 约束性 40\n大气污染物浓度\n2 约束性 稳定达标\n"
        "（PM 、SO 、O）\n2.5 2 3\n3 绿地率 预期性 38\n"
    )
    assert texts(grid_of(text))[1][1] == "大气污染物浓度（PM2.5、SO2、O3）"


def test_columns_below_each_other() -> None:
    text = """\
  序号     重点任务            主要内容                   责任单位
                               修订办法，健全机制，明
   1       完善制度                                       市司法局、
                               确责任。
                                                          市教育局
   2       加强培训            每年培训两次。             各部门
"""
    rows = texts(
        grid_of(
            "表1 任务分工表\n"
            + text.replace("                                                          市教育局\n", "")
            + "\n"
        )
    )
    assert rows == [
        ["1", "完善制度", "修订办法，健全机制，明确责任。", "市司法局、"],
        ["2", "加强培训", "每年培训两次。", "各部门"],
    ]


def test_rows_whose_cells_begin_at_the_top() -> None:
    text = (
        "序号 任务 责任单位\n1 完善规章制度和 市司法局\n工作机制\n2 加强培训、考核和 市教育局\n评价\n"
        "3 强化监督 市政府办公厅\n"
    )
    assert [row[1] for row in texts(grid_of(text))] == ["完善规章制度和工作机制", "加强培训、考核和评价", "强化监督"]


def test_a_row_that_can_be_read_in_two_ways_is_reported() -> None:
    text = (
        "表1 主要指标\n指标 2020年 2022年 2025年\n学位数 500 700 900\n达到全市平均\n入园率 95 98\n水平\n"
        "床位数 20 30 38\n"
    )
    reading, found = tables(text)
    assert found.grids[0].confidence < 0.8
    assert [d.code for d in reading.doubts] == ["PP201"]


def test_rows_that_head_others_stand_on_lines_of_their_own() -> None:
    text = (
        "表1 主要指标\n指标 单位 2022年 2025年\n一、普及程度\n毛入园率 % 96.5 98\n毛入学率 % 97.8 99\n"
        "二、资源配置\n新增学位 个 — 6000\n二、重点任务\n扩大供给，优化布局，落实各项任务，确保如期完成。\n"
    )
    grid = grid_of(text)
    assert [(row[0], row[3]) for row in texts(grid)] == [
        ("一、普及程度", "一、普及程度"), ("毛入园率", "98"), ("毛入学率", "99"),
        ("二、资源配置", "二、资源配置"), ("新增学位", "6000"),
    ]  # fmt: skip


def test_a_second_line_that_says_the_same_below_each_header() -> None:
    text = "表1 配置\n指标 2020年 2025年\n城区 农村 城区 农村\n小学班额（人） 47 31 45 30\n生均图书（册） 26 31 30 35\n"
    grid = grid_of(text + "二、重点任务\n落实责任。\n")
    assert headers(grid) == ["指标", "2020年/城区", "2020年/农村", "2025年/城区", "2025年/农村"]


def test_a_merged_task_and_a_merged_outer_category() -> None:
    tasks = (
        "表1 分工\n序号 主要任务 工作内容 牵头单位 配合单位 完成时限\n"
        "1 扩大供给 新建公办幼儿园14所 区教育局 区财政局 2025年12月\n2 新改扩建中小学9所 区教育局 区住建局 2024年8月\n"
        "3 提升素质 评选区级名师100名 区教育局 — 每年9月\n"
    )
    rows = texts(grid_of(tasks + "二、重点任务\n落实责任。\n"))
    assert rows[1][2:] == ["新改扩建中小学9所", "区教育局", "区住建局", "2024年8月"]
    levels = (
        "表1 优质均衡监测指标\n一级指标 二级指标 序号 监测点 单位 标准 现状\n"
        "资源配置 师资 1 每百名学生高学历教师数 人 ≥4.15 4.6\n"
        "2 每百名学生骨干教师数 人 ≥1 1.3\n"
        "校舍 3 生均教学用房面积 平方米 ≥4.5 4.2\n4 生均体育场馆面积 平方米 ≥7.5 7.9\n"
        "教育质量 巩固 5 初中三年巩固率 % ≥95 99.2\n学业 6 相关科目学业水平 级 Ⅲ级以上 Ⅳ级\n"
    )
    rows = texts(grid_of(levels + "二、重点任务\n落实责任。\n"))
    assert [row[:2] for row in rows][:4] == [["资源配置", "师资"]] * 2 + [["资源配置", "校舍"]] * 2
    assert [row[:2] for row in rows][4:] == [["教育质量", "巩固"], ["教育质量", "学业"]]


def test_a_name_with_its_unit_round_the_line_of_its_category() -> None:
    text = (
        "表1 指标\n类别 指标名称 2025年 2030年 指标性质\n学前三年毛入\n普及水平 98.2 99 预期性\n园率（%）\n"
        "高中阶段毛入\n97.5 ≥98.5 预期性\n学率（%）\n学生体质健康\n教育质量 55.3 62 约束性\n优良率（%）\n"
    )
    rows = texts(grid_of(text + "二、重点任务\n落实责任。\n"))
    assert [row[:2] for row in rows] == [
        ["普及水平", "学前三年毛入园率（%）"], ["普及水平", "高中阶段毛入学率（%）"],
        ["教育质量", "学生体质健康优良率（%）"],
    ]  # fmt: skip
