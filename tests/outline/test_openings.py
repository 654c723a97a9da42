"""What follows a marker, and how it ends."""

import pytest

from policyparse.outline.openings import read_opening
from policyparse.scan.wrapping import Wrapping
from strategies.outlines import read, shape


@pytest.mark.parametrize(
    ("behind", "kind", "text"),
    [
        ("总体要求\n内容。", "line", "总体要求"),
        ("加强领导。各校要落实。", "run-in", "加强领导"),
        ("加强领导。\n各校要落实。", "lead", "加强领导"),
        ("加强领导。", "stop", "加强领导"),
        ("申请表一份；\n", "clause", "申请表一份"),
        ("Strengthen领导. 各校要落实.", "run-in", "Strengthen领导"),
        ("为什么要出台？\n内容。", "lead", "为什么要出台？"),
        ("  \n", "none", ""),
    ],
)
def test_kinds(behind: str, kind: str, text: str) -> None:
    reading = read("一、" + behind)
    found = read_opening(reading, Wrapping(0), 2, len(reading.fold), [])
    assert (found.kind, reading.fold[found.start : found.end]) == (kind, text)


def test_a_year_behind_a_title_of_text_on_one_line() -> None:
    text = (
        "云溪区关于加强教育的意见 一、总体要求 全面落实要求。 二、工作目标 2024年起全面加强管理，共建5所学校。 "
        "三、主要任务 （一）健全制度。2024年建成3个基地。 （二）改进评价。各校要在2025年前完成12项任务。"
    )
    assert (1, "二、", "工作目标") in shape(text)


def test_a_year_within_a_title_where_blanks_stand_before_figures() -> None:
    text = (
        "云溪区关于教育的意见 一、总体要求 共建 5 所学校，培训 30 人。 二、落实 2024 年任务 要在 2025 年前完成 12 项。 "
        "三、主要任务 （一）健全制度。建成 3 个基地。 （二）改进评价。各校要完成 8 项任务。"
    )
    assert (1, "二、", "落实 2024 年任务") in shape(text)
