"""Cutting a title where its stop was lost."""

from policyparse.grammar import default
from policyparse.outline.lost_stop import cut_title

SIBLINGS = ["办学条件明显改善", "师资队伍不断优化", "教育公平持续推进"]


def test_cut_before_the_words_that_open_a_sentence() -> None:
    sentence = "教育质量稳步提升继续深化课程改革，全面落实各项要求"
    assert sentence[: cut_title(sentence, 8, SIBLINGS, default())] == "教育质量稳步提升"


def test_no_cut_inside_quotes() -> None:
    end = cut_title("推进“一卡通借”改革向各乡镇延伸的各项工作", 4, ["深化改革"], default())
    assert end == 0 or "推进“一网通办”改革"[:end].count("“") == "推进“一网通办”改革"[:end].count("”")
