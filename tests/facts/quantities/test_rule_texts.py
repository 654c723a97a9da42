"""Articles of rules, articles of measures, and annexes of requirements."""

import pytest

from policyparse.facts.quantities.find import find_quantities
from policyparse.facts.quantities.rule_texts import annexes_of_rules, articles_of_rules
from policyparse.facts.quantities.running import running
from strategies.fronts import front_of
from strategies.outlines import read

ITEMS = "（一）面积达到80平方米；\n（二）床位达到20张；\n（三）设备达到30台；\n"


def kinds(text: str) -> list[str]:
    return [m["kind"] for m in find_quantities(read(text))]


def test_chapters_and_items_make_a_text_no_less_one_of_articles() -> None:
    text = (
        "第一章 总则\n第一条 规范办学行为。\n第二条 学校符合下列条件：\n"
        + ITEMS
        + "第二章 附则\n第三条 面积达到90平方米。\n"
    )
    assert kinds(text) == ["norm"] * 4


@pytest.mark.parametrize(("first", "kind"), [("为规范办学，制定本办法。", "norm"), ("支持学校做优做强。", "target")])
def test_among_other_texts_the_first_article_says_whether_articles_are_rules(first: str, kind: str) -> None:
    other = "".join(f"{n}、任务之{n}\n培育学校3所。\n" for n in "一二三四五六")
    text = f"{other}第一条 {first}\n第二条 学校符合下列条件：\n{ITEMS}第三条 面积达到90平方米。\n"
    assert kinds(text) == ["target"] * 6 + [kind] * 4
    reading = read(text)
    assert len(articles_of_rules(running(reading), reading)) == (6 if kind == "norm" else 0)


@pytest.mark.parametrize(("title", "said"), [("机构设置基本要求", 1), ("建设标准（试行）", 1), ("重点任务清单", 0)])
def test_an_annex_of_requirements_ends_with_the_next(title: str, said: int) -> None:
    text = (
        "云溪区托育服务实施意见\n一、总体目标\n新增托位80个。\n二、主要任务\n新建机构5所。\n"
        f"附件1\n{title}\n一、场地\n面积达到80平方米。\n二、人员\n聘用教师5名。\n附件2\n任务清单\n一、扩容\n新增托位60个。\n"
    )
    reading = front_of(text)
    begins, ends = annexes_of_rules(running(reading), reading)
    assert len(begins) == len(ends) == said
    if said:
        assert text[begins[0] : ends[0]].startswith(title)
        assert text[ends[0] :].startswith("附件2")
