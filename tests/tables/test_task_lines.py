"""Tables of tasks whose cells stand side by side from the first line of their rows on, over several pages."""

from policyparse.grammar import default
from policyparse.scan.furniture import mark_furniture
from policyparse.tables.grid import Grid
from policyparse.tables.mark import mark_tables
from strategies.sheets import headers, read, texts

HEADER = "序号 重点任务 主要内容 牵头部门 责任单位"
PAGES = f"""{HEADER}
1 1.扩大公共 在全市推行办事事项一次告知，精 市政务服务办 市大数据中心、市公安
服务供给 简申请材料，压缩办理时间。 局、市税务局，各区人
民政府
2 建立部门信息共享目录，实现电子 市大数据中 市级有关单位
证照互认互用。 心、市委网信
办
3 2.改善人居 推进老旧街区改造，新建社区公园 市住房城乡建 市规划资源局、市交通
# Page 2:
{HEADER}
环境 十二个，完善无障碍设施。 设委 运输委、市水务局
4 开展河道清淤整治。 市水务局 —
5 3.完善应急 健全应急预案，组织开展综合演练 市应急局 市公安局、市水务局
体系 二十场。
"""
PROSE = "各部门要加强协作，形成合力，确保各项任务落到实处，重大事项及时向市人民政府报告。\n"
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
        "3", "2.改善人居环境", "推进老旧街区改造，新建社区公园十二个，完善无障碍设施。", "市住房城乡建设委",
        "市规划资源局、市交通运输委、市水务局",
    ],
    ["4", "2.改善人居环境", "开展河道清淤整治。", "市水务局", "—"],
    ["5", "3.完善应急体系", "健全应急预案，组织开展综合演练二十场。", "市应急局", "市公安局、市水务局"],
]  # fmt: skip


def grids(text: str) -> list[Grid]:
    reading = read(text)
    reading.fold = mark_furniture(reading.fold, reading.lines, default())
    return mark_tables(reading).grids


def test_rows_from_their_first_lines_on() -> None:
    (grid,) = grids(PAGES + PROSE)
    assert headers(grid) == HEADER.split()
    assert texts(grid) == ROWS
    assert grid.layout == "wrapped"


def test_a_cell_keeps_the_place_of_each_line() -> None:
    (grid,) = grids(PAGES + PROSE)
    cell = grid.rows[2].cells[3]
    assert [PAGES[a.start : a.end] for a in cell.atoms] == ["市住房城乡建", "设委"]


def test_a_category_before_the_serial() -> None:
    text = """领域 序号 工作内容 责任单位 完成时限
公共服务 1 新建社区服务站二十个，方 市民政局、市财政 2025年6月
便群众就近办事。 局 底前
2 增设公共停车泊位。 市公安局 持续推进
生态环境 3 治理黑臭水体，恢复河湖水 市水务局 2024年底前
系生态功能。
4 建设城市绿道。 市园林局 持续推进
"""
    (grid,) = grids(text)
    assert [row[:2] for row in texts(grid)] == [
        ["公共服务", "1"], ["公共服务", "2"], ["生态环境", "3"], ["生态环境", "4"],
    ]  # fmt: skip
    assert texts(grid)[0][2:] == ["新建社区服务站二十个，方便群众就近办事。", "市民政局、市财政局", "2025年6月底前"]


def test_rows_round_their_middle_are_left_to_the_other_reading() -> None:
    text = """序号 工作内容 责任单位
新建社区服务站二十个，方
1 便群众就近办事，提供一站 市民政局
式服务。
治理黑臭水体，恢复河湖水
2 系生态功能，建设滨水绿道 市水务局
十二公里。
"""
    (grid,) = grids(text)
    assert [row[1][:6] for row in texts(grid)] == ["新建社区服务", "治理黑臭水体"]


def test_a_serial_alone_on_its_line_is_no_error() -> None:
    text = "序号 工作内容 责任单位\n1\n推进改革。 市教育局\n2\n优化布局。 市民政局\n"
    assert all(grid.confidence <= 1.0 for grid in grids(text))
