"""Tables of tasks whose cells a PDF's text has one after the other, each broken over lines, over several pages."""

import pytest

from policyparse.grammar import default
from policyparse.scan.furniture import mark_furniture
from policyparse.tables.grid import Grid
from policyparse.tables.mark import mark_tables
from strategies.sheets import headers, read, texts

HEADER = "序号\n重点任务\n主要内容\n牵头部门\n责任单位\n"
FIRST = """1
1.扩大公共
服务供给
在全市推行办事事项一次告知，精
简申请材料，压缩办理时间。
市政务服务办
市大数据中心、市公安
局、市税务局，各区人
民政府
"""
SECOND = """2
建立部门信息共享目录，
实现电子
证照互认互用。
市大数据中
心、市委网信
办
市级有关单位
"""
BROKEN = """3
2.改善人居
环境
推进老旧街区改造，新建社区公园
十二个，完善无障碍设施，
建成城
市住房城乡建
设委、市城市
市规划资源局、市交通
运输委、市水
"""
REST = """市慢行步道三十公里。
管理委
务局
"""
LAST = """4
开展河道清淤整治。市水务局
—
"""
PROSE = "各部门要加强协作，形成合力，确保各项任务落到实处，重大事项及时向市人民政府报告，不得拖延。\n"
ROWS = [
    [
        "1", "1.扩大公共服务供给", "在全市推行办事事项一次告知，精简申请材料，压缩办理时间。", "市政务服务办",
        "市大数据中心、市公安局、市税务局，各区人民政府",
    ],
    [
        "2", "1.扩大公共服务供给", "建立部门信息共享目录，实现电子证照互认互用。", "市大数据中心、市委网信办",
        "市级有关单位",
    ],
    [
        "3", "2.改善人居环境", "推进老旧街区改造，新建社区公园十二个，完善无障碍设施，建成城市慢行步道三十公里。",
        "市住房城乡建设委、市城市管理委", "市规划资源局、市交通运输委、市水务局",
    ],
    ["4", "2.改善人居环境", "开展河道清淤整治。", "市水务局", "—"],
]  # fmt: skip


def grids(text: str) -> list[Grid]:
    reading = read(text)
    reading.fold = mark_furniture(reading.fold, reading.lines, default())
    return mark_tables(reading).grids


def pages(*parts: str, behind: str = PROSE) -> str:
    marks = [f"# Page {k}:\n{HEADER}{part}" for k, part in enumerate(parts, 1)]
    return f"临江市重点任务分工表\n{''.join(marks).removeprefix('# Page 1:' + chr(10))}{behind}"


def test_pages_make_one_table() -> None:
    (grid,) = grids(pages(FIRST + SECOND + BROKEN, REST + LAST))
    assert headers(grid) == ["序号", "重点任务", "主要内容", "牵头部门", "责任单位"]
    assert texts(grid) == ROWS
    assert grid.caption == "临江市重点任务分工表"


def test_a_row_broken_over_a_page_keeps_its_places() -> None:
    text = pages(FIRST + SECOND + BROKEN, REST + LAST)
    (grid,) = grids(text)
    cell = grid.rows[2].cells[3]
    assert [text[a.start : a.end] for a in cell.atoms] == ["市住房城乡建", "设委、市城市", "管理委"]
    assert text[cell.start : cell.end].startswith("市住房城乡建\n")
    assert text[cell.start : cell.end].endswith("\n管理委")


def test_a_name_printed_once_names_the_rows_below() -> None:
    (grid,) = grids(pages(FIRST + SECOND + BROKEN, REST + LAST))
    assert [row.cells[1].spanned for row in grid.rows] == [False, True, False, True]


def test_the_number_of_a_page_is_no_cell() -> None:
    whole = "3\n治理黑臭水体，恢复河湖水系生态\n功能。\n市水务局\n市生态环境局\n"
    text = pages(FIRST + SECOND, whole + LAST).replace("# Page 2:", "3")
    (grid,) = grids(text)
    assert [row[0] for row in texts(grid)] == ["1", "2", "3", "4"]
    assert texts(grid)[1] == ROWS[1]
    assert texts(grid)[2][2] == "治理黑臭水体，恢复河湖水系生态功能。"


@pytest.mark.parametrize("behind", ["二、工作要求\n（一）加强领导。各部门要加强协作。\n", PROSE, PROSE * 3, ""])
def test_what_follows_is_no_row(behind: str) -> None:
    (grid,) = grids(pages(FIRST + SECOND + BROKEN, REST + LAST, behind=behind))
    assert texts(grid) == ROWS


def test_a_category_before_the_serial_heads_the_rows_below() -> None:
    text = "领域\n序号\n工作内容\n责任单位\n完成时限\n" + "".join(
        f"{head}{k}\n{body}\n{units}\n{by}\n"
        for k, (head, body, units, by) in enumerate(
            [
                ("公共服务\n", "新建社区服务站二十个，方\n便群众就近办事。", "市民政局、市财政\n局", "2025年6月\n底前"),
                ("", "增设公共停车泊位。", "市公安局", "持续推进"),
                ("生态环境\n", "治理黑臭水体，恢复河湖水\n系生态功能。", "市水务局", "2024年底前"),
                ("", "建设城市绿道。", "市园林局", "持续推进"),
            ],
            1,
        )
    )
    (grid,) = grids(text)
    assert texts(grid) == [
        ["公共服务", "1", "新建社区服务站二十个，方便群众就近办事。", "市民政局、市财政局", "2025年6月底前"],
        ["公共服务", "2", "增设公共停车泊位。", "市公安局", "持续推进"],
        ["生态环境", "3", "治理黑臭水体，恢复河湖水系生态功能。", "市水务局", "2024年底前"],
        ["生态环境", "4", "建设城市绿道。", "市园林局", "持续推进"],
    ]


def test_a_row_that_can_be_read_in_two_ways_is_told() -> None:
    doubtful = "2\n做好统计\n调查。\n市统计局\n市财政局\n市水务局\n"
    (grid,) = grids("序号\n工作内容\n牵头部门\n责任单位\n1\n做好宣传。\n市教育局\n市民政局\n" + doubtful)
    assert grid.confidence < 0.8
    assert any("two ways" in reason or "do not fit" in reason for reason in grid.reasons)


def test_prose_below_a_header_is_no_table() -> None:
    assert not grids(HEADER + PROSE * 4)


def test_how_big_a_project_is_has_a_cell_of_its_own() -> None:
    text = (
        "表1 重点项目\n序号\n项目名称\n建设内容\n建设规模\n责任单位\n完成时限\n1\n滨湖学校\n新建教学楼、体育馆\n"
        "及实验室\n1.2万平方米\n区教育局\n2023年9月\n2\n长桥幼儿园\n改造活动室、厨房间\n户外场地\n活动室24间\n"
        "区教育局、\n长桥镇人民政府\n2022年8月\n3\n数字校园\n建设平台\n学校28所\n区电教馆\n2024年6月\n"
    )
    (grid,) = mark_tables(read(text)).grids
    assert [row[2:4] for row in texts(grid)] == [
        ["新建教学楼、体育馆及实验室", "1.2万平方米"],
        ["改造活动室、厨房间户外场地", "活动室24间"],
        ["建设平台", "学校28所"],
    ]


def test_how_big_it_is_is_no_part_of_what_is_built() -> None:
    text = "表1 重点项目\n序号\n项目名称\n建设内容\n建设规模\n责任单位\n完成时限\n" + "".join(
        f"{k}\n{name}\n{built}\n{size}\n区教育局、各镇人民政府\n2025年\n"
        for k, name, built, size in (
            (1, "学位扩充", "新建、改建公办幼儿园", "1.6万户"),
            (2, "食堂改造", "建设中央厨房及配送点", "42个村"),
            (3, "道路提升", "拓宽校门口、安防工程", "480公里"),
        )
    )
    (grid,) = mark_tables(read(text)).grids
    assert [row[3] for row in texts(grid)] == ["1.6万户", "42个村", "480公里"]
