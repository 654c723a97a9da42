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


def test_articles_end_where_a_further_document_begins() -> None:
    articles = "第一条 本办法适用于本区。\n第二条 本办法自2021年5月1日起施行。\n"
    notice = "关于印发要点的通知\n各学校：\n现将要点印发给你们。\n云溪区教育局\n2021年4月2日\n云溪区要点\n"
    headings = read("云溪区办法\n" + articles + notice + "一、目标\n做好。\n二、任务\n落实。\n").headings
    assert [(h.style, h.level) for h in headings] == [("第一条", 1), ("第一条", 1), ("一、", 1), ("一、", 1)]
