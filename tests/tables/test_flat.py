"""Tables in the middle of a line that lost its line ends."""

import policyparse
from policyparse.tables.flat import flat_labels, read_flat
from policyparse.tables.sheet import Sheet
from strategies.sheets import read, texts

TABLE = "序号 指标 单位 2020年 2025年 属性 1 毛入园率 % 93.5 96 预期性 2 毛入学率 % 95 保持高水平 约束性"
BEFORE = "云溪区教育规划 为发展教育，制定本规划。 一、发展目标 到2025年，教育质量明显提升。"
BEHIND = "二、重点任务 （一）扩充资源。新建幼儿园12所。 （二）提高质量。加强教研，评选优质课例。"
ROWS = [["1", "毛入园率", "%", "93.5", "96", "预期性"], ["2", "毛入学率", "%", "95", "保持高水平", "约束性"]]


def test_cells_parted_by_blanks() -> None:
    sheet = Sheet(read(f"{BEFORE} 表1 云溪区 主要指标 {TABLE} {BEHIND}\n"))
    ((grid, caption),) = read_flat(sheet, flat_labels(sheet.fold))
    assert (caption.label, caption.text, texts(grid)) == ("表1", "云溪区主要指标", ROWS)


def test_the_text_goes_on_behind_the_table() -> None:
    text = f"{BEFORE} 表1 云溪区主要指标 {TABLE} {BEHIND}\n"
    document = policyparse.parse_text(text)
    assert [s.title for s in document.sections] == ["发展目标", "重点任务"]
    assert [i.name for i in document.indicators] == ["毛入园率", "毛入学率"]
    (span,) = [b.span for b in document.blocks if b.kind == "table"]
    assert text[span.start : span.end].strip().endswith("保持高水平 约束性")


def test_two_tables_are_numbered_in_order() -> None:
    tables = policyparse.parse_text(f"{BEFORE} 表1 甲指标 {TABLE} {BEHIND} 表2 乙指标 {TABLE} {BEHIND}\n").tables
    assert [(t.id, t.label, t.caption, len(t.rows)) for t in tables] == [
        ("t1", "表1", "甲指标", 2),
        ("t2", "表2", "乙指标", 2),
    ]


def test_a_project_table_ends_at_the_next_heading() -> None:
    table = "序号 项目名称 建设规模 总投资（万元） 建设年限 1 滨湖学校 54班 32000 2022年 2 长桥学校 36班 21000 2023年"
    (found,) = policyparse.parse_text(f"{BEFORE} 表1 重点项目 {table} {BEHIND}\n").tables
    assert [[c.text for c in row] for row in found.rows][-1] == ["2", "长桥学校", "36班", "21000", "2023年"]


def test_a_label_in_prose_begins_no_table() -> None:
    assert not flat_labels(BEFORE)
    for prose in ("表1 所列指标由区教育局负责。", "表1 主要指标 序号见附件。", "表1 主要指标 逐年分解落实。"):
        sheet = Sheet(read(f"{BEFORE} {prose} {BEHIND}\n"))
        assert flat_labels(sheet.fold) == [len(BEFORE) + 1]
        assert read_flat(sheet, flat_labels(sheet.fold)) == []


def test_labels_behind_blanks_are_found_in_order() -> None:
    assert flat_labels("代表 专栏2 附表1 表3 列表，专栏") == [3, 7, 11]


def test_a_table_on_a_line_of_its_own() -> None:
    rows = "1 毛入园率 % 93.5 96 预期性 2 毛入学率 % 95 保持高水平 约束性"
    text = (
        f"一、目标\n质量明显提升。\n表1 云溪区主要指标 序号 指标 单位 2020年 2025年 属性 {rows}\n二、任务\n新建学校。\n"
    )
    document = policyparse.parse_text(text)
    (table,) = document.tables
    assert (table.label, table.caption, [[c.text for c in row] for row in table.rows]) == (
        "表1",
        "云溪区主要指标",
        ROWS,
    )
    assert [s.title for s in document.sections] == ["目标", "任务"]


def test_prose_on_a_line_that_begins_with_a_label() -> None:
    prose = "表1 主要指标 由 区教育局 区财政局 区统计局 等 部门 分别 填报 并 于 每年 年底 前 汇总 后 报 区政府 " * 2
    sheet = Sheet(read(f"{BEFORE}\n{prose}\n{BEHIND}\n"))
    assert flat_labels(sheet.fold)[0] == len(BEFORE) + 1
    assert read_flat(sheet, flat_labels(sheet.fold)) == []
