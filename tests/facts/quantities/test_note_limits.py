"""What a note of responsible units says of the deadline of the amounts above it."""

import pytest

import policyparse as pp

FRONT = "云溪区营商环境工作方案（2023年）\n"


def due(text: str) -> list[tuple[str, int | None]]:
    return [(q.quantity.text, q.deadline) for q in pp.parse_text(FRONT + text).quantities]


@pytest.mark.parametrize(
    ("limit", "year"),
    [
        ("2023年10月底前", 2023),
        ("2023—2025年", 2025),
        ("2024年6月底前并长期坚持", 2024),
        ("10月底前", 2023),
        ("长期坚持", None),
    ],
)
def test_a_note_s_limit_is_that_of_the_targets_above_it(limit: str, year: int | None) -> None:
    text = f"一、推行智能导办。网办率达到80%以上，新增自助终端5台。（责任单位：区行政审批局；完成时限：{limit}）\n"
    assert due(text) == [("80%以上", year), ("5台", year)]


def test_it_is_of_nothing_else() -> None:
    text = "一、推行一网通办。\n新增窗口6个。（责任单位：区教育局）建成驿站7个，2025年底前建成书屋8个。"
    text += (
        "每校每年检查2次。（责任单位：区行政审批局；完成时限：2023年10月底前）新建公园9个。\n二、其他\n新建公厕3座。\n"
    )
    assert due(text) == [("6个", None), ("7个", 2023), ("8个", 2025), ("2次", None), ("9个", None), ("3座", None)]


def test_the_span_is_where_the_limit_is_printed() -> None:
    text = FRONT + "一、推行导办。网办率达到80%以上。（责任单位：区行政审批局；完成时限：2023年10月底前）\n"
    (q,) = pp.parse_text(text).quantities
    assert q.deadline_span is not None
    assert text[q.deadline_span.start : q.deadline_span.end] == "2023年10月底前"


def test_a_limit_in_a_note_that_a_page_has_cut_does_not_reach_behind_it() -> None:
    line = "各单位要按照职责分工抓好各项任务的贯彻落实工作，推动全区营商环境持续优化和不断提升，切实增强\n"
    text = "一、推行智能导办。网办率达到80%以上。" + line * 8 + "办事企业的获得感。\n"
    text += "（责任单位：区行政审批局、区数据资源管理局、区市场监督管理局；完成时限：2023年10月底前）\n"
    text += "各单位要高度重视，推进15条举措落地见效。\n"
    assert dict(due(text))["15条"] is None
