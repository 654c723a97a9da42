"""Headers of tables flattened to one cell a line."""

from policyparse.tables.grid import Atom
from policyparse.tables.header import header_length, periods, readings
from policyparse.tables.sheet import Sheet
from strategies.sheets import read


def run(text: str) -> tuple[Sheet, list[Atom]]:
    sheet = Sheet(read("\n".join(text.split()) + "\n"))
    return sheet, [sheet.atom(line.start, line.end) for line in sheet.lines]


def lengths(text: str) -> list[int]:
    sheet, atoms = run(text)
    return header_length(sheet.words, atoms)


def forms(text: str) -> list[list[str]]:
    sheet, atoms = run(text)
    return [[c.header for c in columns] for columns in readings(sheet, atoms)]


def test_the_first_serial_ends_the_header() -> None:
    assert lengths("序号 指标 单位 2025年 1 毛入园率 % 96") == [4]


def test_a_category_may_stand_before_the_first_serial() -> None:
    assert lengths("类别 序号 指标 2025年 普及水平 1 毛入园率 96") == [4, 5]


def test_without_serials_the_header_goes_as_far_as_known_headers() -> None:
    assert lengths("指标 单位 2020年 2025年 毛入园率 % 93 96")[0] == 4


def test_no_header() -> None:
    assert lengths("毛入园率 93 96 毛入学率 95 97") == []


def test_the_plainest_reading_comes_first() -> None:
    assert forms("序号 指标 2025年")[0] == ["序号", "指标", "2025年"]


def test_a_second_row_below_a_header_that_spans() -> None:
    assert ["指标", "规划目标/2022年", "规划目标/2025年"] in forms("指标 规划目标 2022年 2025年")


def test_a_header_broken_over_two_lines() -> None:
    assert ["指标", "“十四五”规划目标"] in forms("指标 “十四五” 规划目标")


def test_an_empty_first_header_is_the_name() -> None:
    sheet, atoms = run("2020年 2025年")
    assert [[c.role for c in columns] for columns in readings(sheet, atoms)][1] == ["name", "value", "value"]


def test_periods_finds_the_columns_of_a_table_without_a_header() -> None:
    _, atoms = run("学前毛入园率 93.5 96.0 高中毛入学率 95.2 97.0 普通高中占比 52.5 55.5")
    assert [c.role for c in periods(atoms)[0]] == ["name", "value", "value"]


def test_a_row_that_heads_others_ends_the_header_before_the_first_serial() -> None:
    assert lengths("序号 指标 2020年 2025年 （一）普及水平 1 毛入园率 93 96") == [4]
    assert lengths("序号 重点任务 牵头单位 一、扩充资源 1 新建学校 区教育局") == [3]


def test_a_remark_in_brackets_belongs_to_the_header_before_it() -> None:
    assert lengths("指标 2022年 （基期） 2027年 （目标） 毛入园率 93 96")[0] == 5
    assert ["指标", "2022年（基期）", "2027年（目标）"] in forms("指标 2022年 （基期） 2027年 （目标）")


def test_no_year_stands_above_years() -> None:
    assert not [form for form in forms("指标 2015年 2020年 2025年") if any("/" in header for header in form)]


def test_a_broken_header_is_looked_for_before_a_year_that_spans() -> None:
    found = forms("指标 2020年 2025年 “十四五” 年均增长")
    assert found.index(["指标", "2020年", "2025年", "“十四五”年均增长"]) < found.index(
        ["指标", "2020年", "2025年/“十四五”", "2025年/年均增长"]
    )


def test_of_two_headers_the_rate_of_growth_spans_no_years() -> None:
    found = forms("序号 主要指标 2020年 规划目标 年均增长（%） 属性 2023年 2025年")
    assert next(form for form in found if any("/" in header for header in form))[3:5] == [
        "规划目标/2023年", "规划目标/2025年",
    ]  # fmt: skip


def test_a_second_row_of_unknown_words_that_says_the_same_below_each() -> None:
    text = "指标 2020年 2025年 城区 农村 城区 农村 小学班额（人） 47 31 45 30"
    assert lengths(text)[0] == 7
    assert ["指标", "2020年/城区", "2020年/农村", "2025年/城区", "2025年/农村"] in forms(" ".join(text.split()[:7]))


def test_years_that_do_not_come_out_even_leave_one_to_what_stands_now() -> None:
    found = forms("指标 基期值 规划值 属性 2020年 2023年 2025年")
    assert ["指标", "基期值/2020年", "规划值/2023年", "规划值/2025年", "属性"] in found
    # Nothing says which of two targets has one year.
    assert not [
        form
        for form in forms("指标 目标值 规划值 2021年 2023年 2025年")
        if form[1] == "目标值/2021年" and len(form) == 4
    ]


def test_a_second_row_with_one_below_each_year() -> None:
    found = forms("序号 指标 2020年 2023年 2025年 属性 现状值 规划值 规划值")
    assert ["序号", "指标", "2020年/现状值", "2023年/规划值", "2025年/规划值", "属性"] in found
    assert ["指标", "现状值/实际值", "目标值/规划值"] not in forms("指标 现状值 目标值 实际值 规划值")


def test_the_first_category_may_be_broken_over_lines() -> None:
    assert 6 in lengths("类别 序号 指标 单位 2020年 2025年 职业 技术 教育 1 毛入学率 % 93 96")
    assert 6 not in lengths("类别 序号 指标 单位 2020年 2025年 甲 乙 丙 丁 1 毛入学率 % 93 96")


def test_a_last_header_of_unknown_words() -> None:
    assert 4 in lengths("指标 单位 目标值 覆盖面 毛入园率 % 93 96")
    assert 4 not in lengths("指标 单位 覆盖面 广度 毛入园率 % 93 96")
    assert 5 not in lengths("指标 2020年 2025年 属性 一、普及水平 毛入园率 93 96 预期性")


def test_unknown_headers_with_their_units_behind_the_first() -> None:
    assert 4 in lengths("地区 耕地（万亩） 林地（万亩） 备注 云溪区 93 96 —")
    assert 4 not in lengths("地区 耕地 林地（万亩） 备注 云溪区 93 96 —")
