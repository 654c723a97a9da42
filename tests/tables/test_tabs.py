"""Tables printed with tabs."""

from policyparse.tables.sheet import Sheet
from policyparse.tables.tabs import tab_run, whole_line
from strategies.sheets import grid_of, headers, read, tables, texts

TEXT = """表1 主要指标
类别\t指标\t单位\t2025年
普及\t毛入园率\t%\t96
\t毛入学率\t%\t97
保障\t新增学位\t个\t12000
二、主要任务
"""


def test_tabs_part_cells() -> None:
    grid = grid_of(TEXT)
    assert (grid.label, grid.layout) == ("表1", "aligned")
    assert headers(grid) == ["类别", "指标", "单位", "2025年"]
    assert texts(grid) == [
        ["普及", "毛入园率", "%", "96"], ["普及", "毛入学率", "%", "97"], ["保障", "新增学位", "个", "12000"],
    ]  # fmt: skip
    assert [r.cells[0].spanned for r in grid.rows] == [False, True, False]


def test_the_run_ends_where_no_tab_stands() -> None:
    sheet = Sheet(read(TEXT))
    assert (tab_run(sheet, 1), tab_run(sheet, 0)) == (5, 0)


def test_an_empty_first_cell_belongs_to_its_line() -> None:
    sheet = Sheet(read(TEXT))
    assert TEXT[whole_line(sheet, 3)] == "\t"
    assert whole_line(sheet, 2) == sheet.lines[2].start


def test_an_empty_cell_in_the_middle_stays_empty() -> None:
    grid = grid_of("指标\t2020年\t2025年\n毛入园率\t93\t96\n新增学位\t\t12000\n")
    assert texts(grid)[1] == ["新增学位", "", "12000"]


def test_a_pages_catalogue_is_no_table() -> None:
    catalogue = "{}：\t01498765X/2023-00017\t主题：\t教育\n机关：\t云溪区教育局\t日期：\t2023年3月15日\n"
    assert tables(catalogue.format("索引号"))[1].grids == []
    assert len(tables(catalogue.format("编码"))[1].grids) == 1


def test_a_row_that_heads_others_has_tabs_behind_it_only() -> None:
    text = "指标\t单位\t2025年\n一、普及程度\t\t\n毛入园率\t%\t98\n二、资源配置\t\t\n新增学位\t个\t900\n"
    grid = grid_of("表1 主要指标\n" + text + "三、重点任务\n落实责任。\n")
    assert [row[0] for row in texts(grid)] == ["一、普及程度", "毛入园率", "二、资源配置", "新增学位"]
    assert [row.group for row in grid.rows] == [True, False, True, False]
