"""Roles of headers and kinds of cells."""

import pytest

from policyparse.grammar import default
from policyparse.tables.words import is_offices, kind_of, role_of, squeeze, table_words, tidy

WORDS = table_words(default())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12", "i"), ("93.5", "v"), ("≥96", "v"), ("—", "-"), ("预期性", "a"), ("万人", "u"), ("一、普及水平", "g"),
        ("1/10万", "u"), ("6/10", "v"),
        ("保持高水平", "q"), ("区教育局、区财政局", "o"), ("毛入园率", "t"), ("1、推进学校布局调整", "m"), ("", ""),
        ("全区学校布局更加合理，办学条件持续改善。", "p"),
    ],
)  # fmt: skip
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(WORDS, text) == kind


@pytest.mark.parametrize(
    ("header", "role"),
    [("序号", "serial"), ("指 标", "name"), ("2025年（%）", "value"), ("责任单位", "units"), ("云溪区", "")],
)
def test_roles(header: str, role: str) -> None:
    assert role_of(WORDS, header) == role


def test_offices() -> None:
    assert is_offices(WORDS, "区教育局（牵头）、区财政局")
    assert not is_offices(WORDS, "区教育局、学位扩容")


def test_blanks() -> None:
    assert (squeeze("指 标\n值"), tidy("学前 教育 PM 2.5")) == ("指标值", "学前教育 PM 2.5")
