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
1 指每万人口拥有的经授权且在有效期内的
发明专利件数。
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
