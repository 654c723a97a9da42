"""What holds for any text: findings lie in it, fixes stay within what they say, hostile text takes linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policyparse as pp
from policyparse.checks.fixes import apply
from policyparse.checks.runner import choose, run
from policyparse.grammar import default

WORDS = """一、 二、 （一） 1. 2、 第三条 总体要求 加强领导， 完善机制。 “ ” （ ） 《 》 2021年 2016610日 至少开设个
99.8 % 责任单位： 区教育局 、 。。 | &quot; 目录 ……3 教育教育 年 月 日 𠀀"""
PIECES = st.sampled_from(
    [
        *WORDS.split(),
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "　",
        "| 指标 | 2020年 |",
        "# Page 3:",
        "\x00",
        "\ue004",
        "\ufffd",
        "\ud800",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_is_checked_and_findings_lie_in_it(text: str) -> None:
    doc = pp.parse_text(text)
    found = run(doc, choose([], []), default())
    for d in found:
        assert 0 <= d.span.start < d.span.end <= len(text)
        assert d.message
        for edit in d.fix.edits if d.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
            assert edit.text != text[edit.span.start : edit.span.end]
    assert list(found) == sorted(found, key=lambda d: (d.span.start, d.span.end, d.code))
    mended = apply(text, found, unsafe=True).text
    edits = sum(len(e.text) + len(e.span) for d in found if d.fix for e in d.fix.edits)
    assert abs(len(mended) - len(text)) <= edits


HOSTILE = [
    "（",
    "）",
    "“",
    "”",
    "《",
    "》",
    "。",
    "，",
    "、",
    "|\n",
    " ",
    "教",
    "教育",
    "一、",
    "1.",
    "2021年",
    "2016610日",
]
HOSTILE += ["发挥", "加强", "更加科学", "&quot;", "12、。", "〕19号", "年 1", "甲 ", "年1月", "（1"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    rules, grammar = choose([], []), default()

    def cost(size: int) -> float:
        doc = pp.parse_text("甲，乙。\n").model_copy(update={"text": piece * (size // len(piece))})
        best = 9.0
        for _ in range(2):
            start = time.perf_counter()
            run(doc, rules, grammar)
            best = min(best, time.perf_counter() - start)
        return best

    assert cost(80_000) < 16 * cost(20_000) + 0.1
