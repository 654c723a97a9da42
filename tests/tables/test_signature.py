"""The signature behind a table's last row."""

from policyparse.tables.signature import unsigned
from strategies.sheets import grid_of, sheet_of, texts

CELLS = (
    "序号 项目名称 建设内容 责任单位 完成时限 1 滨湖学校 新建教学楼 区教育局 2023年9月 "
    "2 长桥学校 改造食堂 区教育局 2022年8月"
)


def test_the_signature_is_no_cell() -> None:
    text = "表1 重点项目\n" + CELLS.replace(" ", "\n") + "\n云溪区人民政府\n2022年3月1日\n附件\n1.说明。\n"
    assert texts(grid_of(text))[-1] == ["2", "长桥学校", "改造食堂", "区教育局", "2022年8月"]


def test_full_dates_in_a_column_are_cells() -> None:
    cells = CELLS.replace("9月", "9月1日").replace("8月", "8月31日")
    text = "表1 重点项目\n" + cells.replace(" ", "\n") + "\n"
    assert [row[-1] for row in texts(grid_of(text))] == ["2023年9月1日", "2022年8月31日"]
    sheet = sheet_of("学位扩充\n2022年3月1日\n")
    atoms = [sheet.atom(line.start, line.end) for line in sheet.lines]
    assert unsigned(atoms) == atoms
