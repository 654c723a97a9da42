"""The titles of further documents in one file."""

import policyparse as pp

ARTICLES = "第一条 为加强管理，制定本制度。\n第二条 本制度自公布之日起施行。\n"
BODY = "一、总体要求\n坚持改革创新。\n二、主要任务\n落实各方责任。\n"
WRAP = "各级学校要把安全工作摆在突出的位置来抓，建立健全各项安全管理制度，落实好安全工作责任，加\n强安全教育。\n"


def titles(text: str) -> list[str]:
    return [text[b.span.start : b.span.end].rstrip() for b in pp.parse_text(text).blocks if b.kind == "title"]


def last_paragraphs(text: str) -> list[str]:
    return [s.paragraphs[-1].text for s in pp.parse_text(text).sections]


def test_each_of_several_rules_has_its_title() -> None:
    text = "云溪区校车安全管理制度\n" + ARTICLES + "云溪区食堂安全管理制度\n" + ARTICLES
    assert titles(text) == ["云溪区校车安全管理制度", "云溪区食堂安全管理制度"]
    assert last_paragraphs(text)[1] == "本制度自公布之日起施行。"


def test_in_hard_wrapped_text_a_title_is_no_part_of_the_paragraph_before() -> None:
    articles = (
        "第一条各校应建制度。\n" + "".join(f"第{n}条{WRAP}" for n in "二三四五六") + "第七条本制度自公布之日起施行。\n"
    )
    text = "云溪区校车安全管理制度\n" + articles + "云溪区食堂安全管理制度\n" + articles
    assert titles(text) == ["云溪区校车安全管理制度", "云溪区食堂安全管理制度"]
    assert last_paragraphs(text)[6] == "本制度自公布之日起施行。"


def test_a_title_above_an_introduction_and_below_a_covering_notice() -> None:
    notice = "云溪区教育局关于印发食堂工作方案的通知\n各学校：\n现将方案印发给你们。\n"
    text = "云溪区校车工作方案\n" + BODY + notice + "云溪区食堂工作方案\n为加强管理，制定本方案。\n" + BODY
    assert titles(text) == ["云溪区校车工作方案", "云溪区食堂工作方案"]


def test_a_title_on_two_lines() -> None:
    text = "云溪区校车工作方案\n" + BODY + "云溪区进一步加强学校食堂管理和\n营养改善工作实施方案\n" + BODY
    assert titles(text) == ["云溪区校车工作方案", "云溪区进一步加强学校食堂管理和\n营养改善工作实施方案"]


def test_labels_and_lines_of_one_document_are_no_titles() -> None:
    assert titles("云溪区校车工作方案\n" + BODY + "报送单位意见\n" + BODY) == ["云溪区校车工作方案"]
    assert titles("云溪区校车工作方案\n" + BODY + "云溪区食堂工作方案\n") == ["云溪区校车工作方案"]
    below = "一、总体要求\n（一）目标\n做好。\n云溪区食堂工作方案\n二、任务\n（一）责任\n落实。\n"
    assert titles("云溪区校车工作方案\n" + below) == ["云溪区校车工作方案"]
