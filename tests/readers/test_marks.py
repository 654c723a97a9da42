"""Markdown in a text is evidence; signs that only look like it are not."""

import time

import pytest

from policyparse.readers import Mark, read_string


def marks(text: str) -> list[tuple[str, str, int]]:
    return [(m.kind, text[m.start : m.end], m.value) for m in read_string(text).marks]


def test_headings_have_their_level() -> None:
    text = "# 云溪区教育规划\n\n## 一、总体要求  \r\n### （一）指导思想\n正文\n"
    assert marks(text) == [
        ("heading", "# 云溪区教育规划", 1),
        ("heading", "## 一、总体要求", 2),
        ("heading", "### （一）指导思想", 3),
    ]


@pytest.mark.parametrize(
    "text", ["# Page 12:\n续", "上一行\n# page 3", "#总则", "甲 # 乙", "####### 七级", "#\n#  \n", "C# 语言"]
)
def test_other_hashes_are_no_headings(text: str) -> None:
    assert marks(text) == []


def test_lines_that_are_bold_as_a_whole() -> None:
    text = "**一、总体要求**\n正文有**重点**字样\n  __二、任务__ \n"
    assert marks(text) == [("bold", "**一、总体要求**", 0), ("bold", "__二、任务__", 0)]


@pytest.mark.parametrize("text", ["****", "** 甲 **", "填写：______", "__", "**甲", "*甲*", "**甲**乙**"])
def test_other_stars_and_lines_are_not_bold(text: str) -> None:
    assert marks(text) == []


def test_marks_are_in_order_of_place() -> None:
    found = read_string("**甲**\n# 乙\x00\n**丙**\n").marks
    assert [m.kind for m in found] == ["bold", "heading", "control", "bold"]
    assert found[2] == Mark("control", 9, 10, 0)


@pytest.mark.parametrize("piece", ["#", "# ", "\n#", "\n# ", "**", "\n**", "__a", "\n** a", "\x00a", "\n" + " " * 8])
def test_marks_take_linear_time(piece: str) -> None:
    def cost(times: int) -> float:
        text = piece * times
        began = time.process_time()
        read_string(text)
        return time.process_time() - began

    short = min(cost(5_000) for _ in range(3))
    assert min(cost(50_000) for _ in range(2)) < 40 * max(short, 1e-3)
