"""Numbered tables of which one column holds lists, a line an item."""

import pytest

from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom
from policyparse.tables.long_column import long_column
from policyparse.tables.sheet import Sheet
from strategies.sheets import grid_of, read, texts

HEADER = ["序号", "地区", "学校名称", "支持类型", "结对学校"]
ROWS = [
    ["1", "云溪", "云溪师范学院", "体育", "云溪区马桥镇初级中学\n云溪区石门乡中心小学"],
    ["2", "临江", "临江大学", "体育、美育", "临江市东关镇红旗学校"],
    ["3", "青岚", "青岚县职业教育中心", "美育", "青岚县北岭乡九年制学校\n青岚县实验小学"],
    ["4", "北岭山", "北岭艺术学院", "美育", "北岭县石门镇第一初级中学\n北岭县马桥乡中心小学"],
    ["5", "南浦", "南浦师范学院", "体育", "南浦县东关镇初级中学\n南浦县红旗小学"],
]


def printed(header: list[str], rows: list[list[str]]) -> str:
    return "附件\n结对支持学校名单\n" + "\n".join(cell for row in [header, *rows] for cell in row) + "\n"


def laid(header: list[str], lines: str) -> list[list[str]] | None:
    sheet = Sheet(read(lines.replace(" ", "\n") + "\n"))
    atoms: list[Atom] = [sheet.atom(line.start, line.end) for line in sheet.lines]
    found = long_column(atoms, make_columns(sheet.words, [(h, h) for h in header]))
    return found and [["/".join([a.fold for a in cell]) for cell in row] for row in found.rows]


@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4], [0, 1, 2, 4, 3], [0, 1, 4, 3, 2], [0, 4, 1, 3, 2]])
def test_what_a_row_has_beyond_its_columns_is_in_the_column_of_lists(order: list[int]) -> None:
    header, *rows = [[row[k] for k in order] for row in [HEADER, *ROWS]]
    grid = grid_of(printed(header, rows))
    assert [column.header for column in grid.columns] == header
    assert texts(grid) == rows


def test_wrapped_text_is_no_list() -> None:
    header = ["序号", "区", "项目"]
    lists = "1 东 东关镇小学 石门镇小学 2 西 马桥镇小学 3 南 红旗村小学 4 北 北岭镇小学 南浦镇小学"
    wrapped = "1 东 东关镇小学 校舍新建 2 西 马桥镇改造 3 南 红旗村迁建 4 北 北岭镇中学 操场改建"
    assert laid(header, lists) is not None
    assert laid(header, wrapped) is None


def test_prose_ends_the_last_row() -> None:
    header = ["序号", "区", "学校"]
    lines = "1 东 东关镇小学 石门镇小学 2 西 马桥镇小学 3 南 红旗小学 4 北 北岭镇小学 南浦镇小学"
    rows = [["1", "东", "东关镇小学/石门镇小学"], ["2", "西", "马桥镇小学"], ["3", "南", "红旗小学"]]
    rows += [["4", "北", "北岭镇小学/南浦镇小学"]]
    assert laid(header, lines) == rows
    assert laid(header, f"{lines} 以上学校自下学期起结对，各镇要做好保障工作。 各校要按时报送。") == rows
    assert laid(header, f"{lines} 云溪区教育局") is None


@pytest.mark.parametrize(
    "lines",
    [
        "1 东 东关镇小学 石门镇小学 2 西 马桥镇小学 3 南 红旗小学",
        "1 东 东关镇小学 石门镇小学 2 西 马桥镇小学 3 南 红旗小学 4 北岭镇小学",
        "1 东 东关镇小学 2 西 马桥镇小学 3 南 红旗小学 4 北 北岭镇小学",
        "1 东 东关镇小学 石门镇小学 3 西 马桥镇小学 4 南 红旗小学 5 北 北岭镇小学",
    ],
    ids=["too few rows", "a row that is not whole", "no row has more", "a serial is missing"],
)
def test_other_runs_are_left_to_the_search(lines: str) -> None:
    assert laid(["序号", "区", "学校"], lines) is None
