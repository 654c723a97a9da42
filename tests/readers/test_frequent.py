"""How much a character speaks for its being Chinese text."""

import pytest

from policyparse.readers.frequent import COMMONEST_SIMPLIFIED, COMMONEST_TRADITIONAL, weight


@pytest.mark.parametrize(("more", "less"), ["的阿", "阿锛", "，锛", "锛\u0301", "锛é", "é\ufffd", "a\x01", "锛\ue001"])
def test_what_is_usual_weighs_more(more: str, less: str) -> None:
    assert weight(more) > weight(less)


@pytest.mark.parametrize("text", ["新建乡镇书屋", "新建鄉鎮圖書館"])
def test_a_right_decoding_weighs_more_than_a_wrong_one(text: str) -> None:
    wrong = text.encode("utf-8").decode("gb18030", "replace")
    assert sum(map(weight, text)) / len(text) > sum(map(weight, wrong)) / len(wrong) + 1


def test_the_commonest_are_single_characters_of_chinese() -> None:
    assert all("\u4e00" <= c <= "\u9fff" or c == "〇" for c in COMMONEST_SIMPLIFIED + COMMONEST_TRADITIONAL)
