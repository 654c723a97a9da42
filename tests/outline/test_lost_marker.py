"""Lost markers are inferred where the sequence proves them, and gaps reported where nothing does."""

from strategies.outlines import codes, read, shape

BODY = "全区各学校要加强领导，落实责任。"


def test_the_first_heading_lost_its_marker() -> None:
    text = f"落实根本任务，促进学生发展\n1.加强德育。{BODY}\n2.加强体育。{BODY}\n"
    text += f"二、深化改革，增强活力\n3.推进改革。{BODY}\n"
    found = shape(text)
    assert found[0] == (1, "", "落实根本任务，促进学生发展")
    assert [level for level, _, _ in found] == [1, 2, 2, 1, 2]
    heading = read(text).headings[0]
    assert (heading.ordinal, heading.style, heading.inferred) == (1, "一、", True)
    assert codes(text) == ["PP101"]


def test_a_run_in_heading_lost_its_marker() -> None:
    text = f"一、任务\n1.加强德育。{BODY}\n加强体育。{BODY}\n3.加强美育。{BODY}\n"
    assert (2, "", "加强体育") in shape(text)


def test_a_gap_that_nothing_fills_is_reported() -> None:
    text = "一、任务\n内容。\n四、保障\n内容。\n"
    assert codes(text) == ["PP102"]
    assert len(shape(text)) == 2
