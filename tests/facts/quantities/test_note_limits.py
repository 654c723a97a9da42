"""A time limit in a note of responsible units is the note's alone."""

import policyparse as pp

FRONT = "云溪区营商环境工作方案（2023年）\n"


def due(text: str) -> list[tuple[str, int | None]]:
    return [(q.quantity.text, q.deadline) for q in pp.parse_text(FRONT + text).quantities]


def test_it_is_no_deadline_of_the_amounts_round_it() -> None:
    text = "一、推行一网通办。\n建成驿站7个，2025年底前建成书屋8个。"
    text += "（责任单位：区行政审批局；完成时限：2023年10月底前）新建公园9个。\n二、其他\n新建公厕3座。\n"
    assert due(text) == [("7个", None), ("8个", 2025), ("9个", None), ("3座", None)]


def test_a_note_that_a_page_has_cut_does_not_reach_behind_it() -> None:
    line = "各单位要按照职责分工抓好各项任务的贯彻落实工作，推动全区营商环境持续优化和不断提升，切实增强\n"
    text = "一、推行智能导办。网办率达到80%以上。" + line * 8 + "办事企业的获得感。\n"
    text += "（责任单位：区行政审批局、区数据资源管理局、区市场监督管理局；完成时限：2023年10月底前）\n"
    text += "各单位要高度重视，推进15条举措落地见效。\n"
    assert dict(due(text))["15条"] is None
