"""Flat runs of cells laid over columns."""

from policyparse.tables.align import Laid, lay
from policyparse.tables.columns import make_columns
from policyparse.tables.sheet import Sheet
from strategies.sheets import read


def laid(headers: str, *lines: str) -> Laid:
    sheet = Sheet(read("\n".join(lines) + "\n"))
    columns = make_columns(sheet.words, [(h, h) for h in headers.split()])
    return lay([sheet.atom(line.start, line.end) for line in sheet.lines], columns)


def cells(found: Laid) -> list[list[str]]:
    return [["".join(a.fold for a in cell) for cell in row] for row in found.rows]


def test_whole_rows() -> None:
    found = laid("序号 指标 单位 2025年", "1", "毛入园率", "%", "96", "2", "毛入学率", "%", "97")
    assert cells(found) == [["1", "毛入园率", "%", "96"], ["2", "毛入学率", "%", "97"]]
    assert (found.used, found.cost, found.dropped) == (8, 0.0, [])


def test_a_merged_unit_is_absent() -> None:
    found = laid(
        "序号 指标 单位 2025年", "1", "毛入园率", "%", "96", "2", "毛入学率", "97", "3", "新增学位", "个", "80"
    )
    assert cells(found)[1] == ["2", "毛入学率", "", "97"]
    assert found.cost > 0


def test_a_heading_row_spans_all_columns() -> None:
    found = laid("序号 指标 2025年", "一、普及水平", "1", "毛入园率", "96", "2", "毛入学率", "97")
    assert found.groups == [True, False, False]
    assert cells(found)[0] == ["一、普及水平", "", ""]


def test_items_go_on_in_their_cell() -> None:
    found = laid(
        "序号 项目名称 建设内容",
        "1",
        "学位扩容工程",
        "1.新建公办学校6所；",
        "2.改扩建学校4所。",
        "2",
        "校园智慧工程",
        "建成智慧校园20所。",
    )
    assert cells(found)[0] == ["1", "学位扩容工程", "1.新建公办学校6所；2.改扩建学校4所。"]
    assert cells(found)[1] == ["2", "校园智慧工程", "建成智慧校园20所。"]


def test_the_search_finds_where_the_table_ends() -> None:
    end = "云溪区各级各部门要切实加强组织领导，把教育摆在优先发展的位置，确保规划落到实处，让人民群众满意。"
    found = laid("序号 指标 2025年", "1", "毛入园率", "96", "2", "毛入学率", "97", end, end)
    assert (len(found.rows), found.used) == (2, 6)


def test_a_name_merged_over_rows_that_have_serials_of_their_own() -> None:
    found = laid(
        "序号 重点任务 主要内容 责任单位",
        "1", "资源配置优化", "新建滨河路小学等4所学校，增加学位5400个", "区教育局",
        "2", "每15个班级设阅览室和图书角1间以上", "区财政局",
        "3", "师资队伍建设", "补充紧缺学科教师98名", "区教育局",
    )  # fmt: skip
    assert cells(found)[1] == ["2", "", "每15个班级设阅览室和图书角1间以上", "区财政局"]
    assert cells(found)[2][1] == "师资队伍建设"
