"""Candidates: what looks like a marker, and what stands before it."""

import pytest

from policyparse.grammar import default
from policyparse.scan.fold import fold
from policyparse.scan.markers import AFTER_BLANK, AFTER_SENTENCE, GLUED, LINE_START, find_candidates, find_glued


def found(text: str) -> list[tuple[str, int, int]]:
    folded = fold(text)
    return [(folded[c.start : c.end], c.ordinal, c.evidence) for c in find_candidates(folded, default())]


@pytest.mark.parametrize(
    ("text", "marker", "ordinal"),
    [
        ("一、总体要求", "一、", 1),
        ("三.工作措施", "三.", 3),
        ("(十二)基本思路", "（十二）", 12),
        ("（十三)基本思路", "（十三）", 13),
        ("１．坚持", "1.", 1),
        ("21、推进", "21、", 21),
        ("4\ue010推进", "4\ue010", 4),
        ("（3）经费", "（3）", 3),
        ("4)经费", "4）", 4),
        ("⑤经费", "⑤", 5),
        ("第一百零三条 为了", "第一百零三条", 103),
        ("第3条 为了", "第3条", 3),
        ("第二部分 任务", "第二部分", 2),
    ],
)
def test_families(text: str, marker: str, ordinal: int) -> None:
    assert found(text)[0][:2] == (marker, ordinal)


def test_decimal_markers_keep_their_path() -> None:
    (c,) = find_candidates(fold("2.3.4 生态环境"), default())
    assert (c.path, c.key, c.ordinal) == ((2, 3, 4), "decimal/3", 4)


def test_evidence() -> None:
    assert found("甲\n  一、乙")[-1] == ("一、", 1, LINE_START)
    assert found("甲。 二、乙")[-1] == ("二、", 2, AFTER_SENTENCE)
    assert found("甲 三、乙")[-1] == ("三、", 3, AFTER_BLANK)
    assert found("甲四、乙") == []


def test_numbers_that_are_no_markers() -> None:
    assert found("达到1.47万人") == []
    assert found("到 2025年") == []
    assert found("比例5：3：2") == []
    assert found("4\ue0105") == found("\ue010 推进") == []


def test_glued_markers_are_found_where_asked_for() -> None:
    text = "第一章总则第一条为了"
    (c,) = find_glued(text, 5, len(text), default())
    assert (c.start, c.evidence, c.ordinal) == (5, GLUED, 1)
