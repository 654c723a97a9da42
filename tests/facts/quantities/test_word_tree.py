import re

import pytest

from policyparse.facts.quantities.word_tree import any_of, landmarks, tree
from policyparse.grammar import default


@pytest.mark.parametrize("listed", ["units", "comparators-after", "makers", "openers-of-a-measure"])
def test_every_word_of_a_list_is_matched_whole(listed: str) -> None:
    words = default().words(listed)
    pattern = re.compile(tree(words))
    assert [w for w in words if pattern.fullmatch(w) is None] == []


def test_the_longest_word_is_tried_first_and_shorter_ones_behind_it() -> None:
    words = ["个", "个工作日", "个月", "工作日"]
    match = re.match(tree(words), "个工作日内")
    assert match is not None and match[0] == "个工作日"
    shorter = re.match(tree(words) + "月", "个月")
    assert shorter is not None and shorter[0] == "个月"


def test_letters_of_patterns_are_plain_letters() -> None:
    assert re.fullmatch(tree(["]", "^", "-", "a.b", "台（套）"]), "a.b")
    assert re.fullmatch(tree(["]", "^", "-", "a.b"]), "axb") is None
    assert [c for c in "]^-b" if re.fullmatch(tree(["]", "^", "-"]), c)] == ["]", "^", "-"]


def test_any_of_finds_words_anywhere_and_none_of_an_empty_list() -> None:
    assert any_of(["年底", "a.b"]).search("到2025年底") is not None
    assert any_of(["a.b"]).search("axb") is None
    assert any_of([]).search("年底") is None


def test_landmarks_find_every_word_at_its_end() -> None:
    words = ["年内", "年底", "今年", "本年度", "末"]
    text = "2025年底前，今年内，年度，“十四五”末，本年度"
    ends = sorted({m.end() for pattern in landmarks(words) for m in pattern.finditer(text)})
    expected = sorted({m.end() for word in words for m in re.finditer(word, text)} - {text.index("今年") + 2})
    assert ends == expected
    assert landmarks([]) == ()
