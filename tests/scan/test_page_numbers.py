"""Page numbers: those that say what they are, and those that only their sequence proves."""

import pytest

from policyparse.grammar import default
from policyparse.scan.fold import fold
from policyparse.scan.lines import lines
from policyparse.scan.page_numbers import find_page_breaks

LINE = "坚持以人民为中心的发展思想，深入推进教育领域综合改革，着力办好人民\n"


def numbers(text: str) -> list[str]:
    folded = fold(text)
    found = lines(folded)
    _, spans = find_page_breaks(folded, found, default())
    assert all(folded[line.start : line.end].strip() == folded[line.start : line.end] for line in found)
    return sorted((text[a:b] for a, b in spans), key=len)


@pytest.mark.parametrize(
    "mark", ["# Page 12:", "#Page 3", "- 12 -", "— 7 —", "－3－", "第 12 页", "第12页 共30页", "3/12"]
)
def test_marks(mark: str) -> None:
    assert numbers(LINE + mark + "\n" + LINE) == [mark]


def test_a_mark_on_the_first_line() -> None:
    assert numbers("# Page 1:\n" + LINE) == ["# Page 1:"]


def test_bare_numbers_in_sequence() -> None:
    text = "".join(LINE * 12 + f"{n}\n" for n in range(5, 9))
    assert numbers(text) == ["5", "6", "7", "8"]


def test_numbers_glued_to_the_next_word() -> None:
    text = "".join(f"{n}" + LINE * 12 for n in range(12, 16))
    assert numbers(LINE + text) == ["12", "13", "14", "15"]
    folded = fold(LINE + text)
    found = lines(folded)
    find_page_breaks(folded, found, default())
    assert [folded[line.start : line.end] for line in found if line.kind] == ["12", "13", "14", "15"]


@pytest.mark.parametrize(
    "text",
    [
        "序号\n1\n任务甲\n2\n任务乙\n3\n任务丙\n4\n",
        LINE * 12 + "5\n" + LINE * 12 + "9\n" + LINE * 12 + "30\n",
        "2021年工作要点\n" + LINE * 12 + "2022年工作要点\n" + LINE * 12,
        LINE * 12 + "1.5\n" + LINE * 12 + "-5\n",
        LINE * 12 + "12本图书\n" + LINE * 12 + "20所学校\n",
    ],
)
def test_other_numbers(text: str) -> None:
    assert numbers(text) == []


def test_paragraphs_of_prose_hold_no_page_numbers() -> None:
    paragraph = LINE.strip() * 6 + "。\n"
    assert numbers("".join(paragraph + f"{n}\n" for n in range(1, 6))) == []
