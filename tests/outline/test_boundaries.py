"""Where a new document may begin."""

import pytest

from policyparse.outline.boundaries import find_boundaries
from strategies.outlines import read


@pytest.mark.parametrize("label", ["附件", "附件1", "附件：", "附件 2：", "附录"])
def test_annex_labels(label: str) -> None:
    text = f"一、甲\n内容。\n{label}\n一、乙\n内容。\n"
    assert find_boundaries(read(text)) == [text.index(label)]


def test_a_sentence_about_an_annex_is_none() -> None:
    assert find_boundaries(read("一、甲\n附件所列的任务要按期完成。\n")) == []
