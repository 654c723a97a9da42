"""Promise 5: four times the text takes about four times the time, for hostile text too.

Every text grows from a few characters by fours, so that a stage which is not linear is seen while it is still quick.
"""

import gc
import random
import time
from collections.abc import Callable
from itertools import pairwise

import pytest

import policyparse as pp

STEPS, FAR = 5, 6
"""How often a text grows: to 30,720 characters, and the plainest to 122,880 (some 350 kB of UTF-8)."""

GROWTH = 10.0
"""Four times the text: 4 is linear, 16 quadratic; what is between belongs to a busy machine."""

NOTICEABLE = 0.1
"""Seconds below which growth is noise."""

TOO_LONG = 180e-6
"""Seconds a character that no text may take: a megabyte of UTF-8 has to end within a minute. One second more is given
for a busy machine."""

PLAIN = ["（", "一、", "1.", "《", "《甲", "1、甲 ", "第一条", "一", " ", "\n"]
HOSTILE = [
    "）", "》", "〔", "“", "”", "（一）", "①", "1)", "——", "1.1", "1", "、", "。", ".", "…", "|", "-", "#", "*", "a",
    "甲", "局、", "20", "2025年", "5%", "附件", "表1", "责任单位：", "注：", "以上", "\t", "\r\n", "\0", "\u3000",
    "（责任单位：", "（牵头单位：甲局；", "《甲》〔2021〕", "一、\n", "1\n", "1.\n", "目录\n", "附件1\n", "表1\n",
    "专栏1\n", "|甲|乙|\n", "其中：\n", "一、总体要求……1\n", "……1", "# 一、\n", "# Page 1:\n", "序号\n指标\n",
    "云溪区人民政府\n", "+--+--+\n|甲|乙|\n", "<table>", "<table><tr><td>甲\n", "-----\n",
]  # fmt: skip
TASKS = "序号\n主要内容\n责任单位\n1\n推进改革。\n市教育局\n2\n优化布局。\n"
SIGNS = "（）《》〔〕一二十、。；：，1２3.．%|#\n 　—-…①第条章附件表责任单位局年月日“”"


def parse_seconds(parse: Callable[[], object]) -> float:
    gc.disable()
    try:
        began = time.process_time()
        parse()
        return time.process_time() - began
    finally:
        gc.enable()


def assert_linear(text_of: Callable[[int], str | bytes], steps: int = STEPS) -> None:
    def seconds(size: int) -> float:
        text = text_of(size)
        return parse_seconds(lambda: pp.parse(text) if isinstance(text, bytes) else pp.parse_text(text))

    sizes = [120 * 4**step for step in range(steps)]
    seconds(sizes[0])
    before = seconds(sizes[0])
    for small, size in pairwise(sizes):
        now = seconds(size)
        assert now < 1 + size * TOO_LONG, f"{size} characters take {now:.1f} s"
        if now > NOTICEABLE and now > GROWTH * before:
            now = min(seconds(size) for _ in range(2))
            before = min(seconds(small) for _ in range(3))
            assert now <= GROWTH * max(before, NOTICEABLE / GROWTH), (
                f"{small} characters take {before:.3f} s, {size} take {now:.3f} s: {now / before:.0f} times as long"
            )
        before = now


def again(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


@pytest.mark.parametrize("piece", PLAIN)
def test_one_piece_again_and_again(piece: str) -> None:
    assert_linear(again(piece), FAR)


@pytest.mark.parametrize("piece", HOSTILE)
def test_other_pieces_again_and_again(piece: str) -> None:
    assert_linear(again(piece))


@pytest.mark.parametrize("lead", ["一、总体要求\n", "表1\n序号\n指标\n", "目录\n一、甲……1\n", "# 一、总则\n\n", TASKS])
@pytest.mark.parametrize("piece", ["（", " ", "1\n", "一、", "甲乙丙。", "市教育局、\n"])
def test_a_piece_after_the_beginning_of_something(lead: str, piece: str) -> None:
    assert_linear(lambda size: lead + piece * (size // len(piece)))


TASK_ROWS = [
    "推进改革，完善制度，健全机制，落实责任。\n市教育局、\n市财政局、市水务局\n",
    "推进\n" * 70 + "市教育局\n",
    "推进。\n# Page 1:\n序号\n主要内容\n责任单位\n市教育局\n",
]


@pytest.mark.parametrize("row", TASK_ROWS)
def test_a_table_of_tasks_with_row_after_row(row: str) -> None:
    head = "序号\n主要内容\n责任单位\n"
    assert_linear(lambda size: head + "".join(f"{k}\n{row}" for k in range(1, size // len(row) + 2)))


@pytest.mark.parametrize("row", ["推进 甲 市教育局、\n完善制度 市财政局\n" * 4, "甲 乙 丙 丁 戊 己 庚 辛\n" * 3])
def test_a_table_of_tasks_line_by_line(row: str) -> None:
    head = "序号 重点任务 主要内容 牵头单位 责任单位 完成时限\n"
    assert_linear(lambda size: head + "".join(f"{k} {row}" for k in range(1, size // len(row) + 2)))


def test_one_endless_line() -> None:
    assert_linear(again("坚持立德树人，推进教育高质量发展，到2025年，建成30所学校，（区教育局负责）"), FAR)


def test_random_bytes_that_gb18030_reads() -> None:
    trails = [*range(0x40, 0x7F), *range(0x80, 0xFF)]

    def noise(size: int) -> bytes:
        draw = random.Random(7)
        pairs = zip(draw.choices(range(0x81, 0xFF), k=size), draw.choices(trails, k=size), strict=True)
        return bytes(byte for pair in pairs for byte in pair)

    assert_linear(noise, FAR)


def test_all_signs_in_no_order() -> None:
    assert_linear(lambda size: "".join(random.Random(7).choices(SIGNS, k=size)))
