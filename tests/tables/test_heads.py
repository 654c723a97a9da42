"""Headers of tables printed side by side."""

from policyparse.tables.heads import head_lines, plain_width, read_head
from policyparse.tables.sheet import Sheet
from policyparse.tables.tokens import Tokens, tokenise
from strategies.sheets import read


def run(*lines: str) -> tuple[Sheet, list[Tokens]]:
    sheet = Sheet(read("\n".join(lines) + "\n"))
    return sheet, tokenise(sheet, list(range(len(sheet))), None)


def test_the_header_ends_where_cells_begin() -> None:
    sheet, lines = run("序号 指标 单位 2025年", "1 毛入园率 % 96", "2 毛入学率 % 97")
    assert head_lines(sheet.words, lines) == 1


def test_no_header_without_two_known_pieces() -> None:
    sheet, lines = run("云溪区 教育 概况", "1 毛入园率 % 96")
    assert head_lines(sheet.words, lines) == 0


def test_columns_of_one_line() -> None:
    sheet, lines = run("序号 指标 单位 2025年", "1 毛入园率 % 96", "2 毛入学率 % 97")
    head = read_head(sheet, lines[:1], 4, [t.atoms for t in lines[1:]], [])
    assert [(c.header, c.role) for c in head.columns] == [
        ("序号", "serial"), ("指标", "name"), ("单位", "unit"), ("2025年", "value"),
    ]  # fmt: skip
    assert not head.doubtful


def test_plain_width_counts_a_header_spread_out_as_one() -> None:
    sheet, lines = run("序号 指 标 单位 2025年")
    assert plain_width(sheet, lines) == 4


def test_plain_width_of_two_lines_is_not_known() -> None:
    sheet, lines = run("序号 指标 目标", "2022年 2025年")
    assert plain_width(sheet, lines) == 0


def test_a_header_over_two_figures_is_put_before_both() -> None:
    sheet, lines = run("规划目标", "序号 指标", "2022年 2025年", "1 毛入园率 94 96", "2 毛入学率 96 97")
    head = read_head(sheet, lines[:3], 4, [t.atoms for t in lines[3:]], [])
    assert [c.header for c in head.columns] == ["序号", "指标", "规划目标/2022年", "规划目标/2025年"]


def test_a_header_that_spans_years_below_it() -> None:
    sheet, lines = run(
        "序号 指标 2020年 目标 属性", "2022年 2025年", "1 毛入园率 93 95 96 预期性", "2 毛入学率 94 96 97 约束性"
    )
    head = read_head(sheet, lines[:2], 6, [t.atoms for t in lines[2:]], [])
    assert [c.header for c in head.columns] == ["序号", "指标", "2020年", "目标/2022年", "目标/2025年", "属性"]


def test_a_year_spans_nothing() -> None:
    sheet, lines = run("序号 指标 2020年 属性", "2022年 2025年", "1 毛入园率 93 95 预期性", "2 毛入学率 94 96 约束性")
    head = read_head(sheet, lines[:2], 5, [t.atoms for t in lines[2:]], [])
    assert not any("/" in c.header for c in head.columns)
