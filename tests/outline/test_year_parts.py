"""Parts of a report that are named for a year."""

from strategies.outlines import shape

LONG = "全县上下攻坚克难、真抓实干，经济社会发展取得了新的成绩，群众的获得感不断增强。"
REPORT = (
    f"政府工作报告\n2023年工作回顾\n{LONG}\n（一）产业发展更有质量\n{LONG}\n（二）民生保障更有温度\n{LONG}\n"
    f"2024年工作安排\n{LONG}\n一、做强产业\n{LONG}\n二、改善民生\n{LONG}\n"
)


def test_the_numbering_below_each_is_its_own() -> None:
    assert shape(REPORT) == [
        (1, "", "2023年工作回顾"),
        (2, "（一）", "产业发展更有质量"),
        (2, "（二）", "民生保障更有温度"),
        (1, "", "2024年工作安排"),
        (2, "一、", "做强产业"),
        (2, "二、", "改善民生"),
    ]


def test_where_the_same_numbering_starts_anew_it_is_no_other_document_s_title() -> None:
    text = REPORT.replace("（一）", "一、").replace("（二）", "二、")
    assert [item[:2] for item in shape(text)] == [(1, ""), (2, "一、"), (2, "二、"), (1, ""), (2, "一、"), (2, "二、")]


def test_one_such_line_is_no_part() -> None:
    assert all(marker for _, marker, _ in shape(REPORT.replace("2024年工作安排\n", "")))


def test_a_numbering_that_runs_on_holds_such_lines() -> None:
    text = REPORT.replace("一、做强产业", "（三）做强产业").replace("二、改善民生", "（四）改善民生")
    assert all(marker for _, marker, _ in shape(text))


def test_a_numbering_before_the_first_holds_such_lines() -> None:
    text = REPORT.replace("2023年工作回顾\n", f"一、总体情况\n{LONG}\n2023年工作回顾\n")
    assert all(marker for _, marker, _ in shape(text))
