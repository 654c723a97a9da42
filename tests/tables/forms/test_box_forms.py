"""Boxes: where they end, their titles and items."""

import pytest

import policyparse
from strategies.sheets import box_of, tables

BEFORE = "统筹推进各项改革任务，健全工作机制，确保目标任务如期完成。\n"
PROSE = "加快完善公共服务体系，推动优质资源向基层延伸，到2025年实现服务全覆盖，让人民群众共享成果。\n"
HEADING = "（三）健全保障机制\n强化组织领导，落实主体责任。\n"

FORMS = {
    "numbers on lines": (
        "专栏2 学位工程\n1.学前教育。新建幼儿园3所。\n2.义务教育。新建学校5所。\n",
        "学位工程",
        [1, 2],
        ["学前教育", "义务教育"],
    ),
    "numbers on one line": (
        "专栏2 1.学前教育。新建幼儿园3所。 2.义务教育。新建学校5所。 |\n",
        "",
        [1, 2],
        ["学前教育", "义务教育"],
    ),
    "glued after a title": (
        "专栏2 学位工程 1.学前教育。新建3所。2.义务教育。新建5所。\n",
        "学位工程",
        [1, 2],
        ["学前教育", "义务教育"],
    ),
    "brackets and colons": (
        "专栏2：学位工程\n（1）学前教育：新建幼儿园3所。\n（2）义务教育：新建学校5所。\n",
        "学位工程",
        [1, 2],
        ["学前教育", "义务教育"],
    ),
    "title lines": (
        "专栏2　学位工程\n01 学前教育\n新建幼儿园3所，改建2所。\n02 义务教育\n新建学校5所。\n",
        "学位工程",
        [1, 2],
        ["学前教育", "义务教育"],
    ),
    "no numbers": (
        "专栏2 学位工程\n学前教育工程。新建幼儿园3所。\n义务教育工程。新建学校5所。\n",
        "学位工程",
        [None, None],
        ["学前教育工程", "义务教育工程"],
    ),
    "dashes": (
        "专栏2 学位工程\n——学前教育。新建幼儿园3所。\n——义务教育。新建学校5所。\n",
        "学位工程",
        [None, None],
        ["学前教育", "义务教育"],
    ),
    "a sentence as title": ("专栏2 智慧教育计划。建设智慧校园5所，推动资源共享。 |\n", "智慧教育计划", [], []),
    "one paragraph": ("专栏2 智慧教育计划\n建设智慧校园5所，推动资源共享，推进应用。\n", "智慧教育计划", [], []),
    "label alone": (
        "专栏2\n学位工程\n1.学前教育。新建幼儿园3所。\n2.义务教育。新建5所。\n",
        "学位工程",
        [1, 2],
        ["学前教育", "义务教育"],
    ),
    "a doubled number": (
        "专栏2 学位工程\n1.学前教育。新建3所。\n1.义务教育。新建5所。\n",
        "学位工程",
        [1, 1],
        ["学前教育", "义务教育"],
    ),
}


BEHIND = [(form, behind) for form in FORMS for behind in (HEADING, PROSE)]
BEHIND.remove(("one paragraph", PROSE))  # that prose looks like the box's second paragraph


@pytest.mark.parametrize(("form", "behind"), BEHIND)
def test_forms(form: str, behind: str) -> None:
    text, title, ordinals, titles = FORMS[form]
    whole = BEFORE + text + behind
    box = box_of(whole)
    assert (box.label, box.title) == ("专栏2", title)
    assert [i.ordinal for i in box.items] == ordinals
    assert [i.title for i in box.items] == titles
    assert whole[box.end :].lstrip(" |\n") == behind


def test_items_wrapped_over_lines() -> None:
    text = (
        "专栏3 产业工程\n1.装备制造。支持云溪装备产业园建设，培育年产值超过百亿元的企业\n"
        "3家，建成智能工厂20个。\n2.绿色食品。建设有机食品基地。\n"
    )
    box = box_of(BEFORE + text + HEADING)
    assert box.items[0].text.endswith("企业3家，建成智能工厂20个。")


def test_numbers_of_the_text_round_a_box_are_not_its_own() -> None:
    text = (
        "1.推进改革。健全评价体系。\n专栏2 改革项目\n1.试点项目。遴选学校10所。\n"
        "2.示范项目。遴选示范区3个。\n2.加强队伍建设。完善培养体系。\n3.强化保障。落实经费。\n"
    )
    assert [i.title for i in box_of(text).items] == ["试点项目", "示范项目"]


def test_a_box_in_the_middle_of_a_line() -> None:
    text = (
        "一、发展目标。综合实力增强。专栏1 1.强基工程。建设学校10所。2.铸魂工程。建设基地20个。 "
        "二、重点任务。坚持统筹。"
    )
    box = box_of(text)
    assert text[box.end :] == " 二、重点任务。坚持统筹。"


def test_a_mention_is_no_box() -> None:
    assert not tables("健全专栏制度，办好专栏1期，详见专栏2所列项目。\n一、总体要求\n")[1].boxes


def test_a_box_that_is_a_table_is_a_table() -> None:
    _, found = tables("专栏1 主要指标\n序号\n指标\n2025年\n1\n入园率\n98\n2\n学位\n900\n" + HEADING)
    assert [g.label for g in found.grids] == ["专栏1"]
    assert not found.boxes


def test_a_box_goes_on_behind_a_pages_end() -> None:
    text = (
        "专栏2 学位工程\n●学前教育。新建幼儿园3所，新增学位500 \n# Page 23:\n个。\n●义务教育。新建学校5所。\n"
        "专栏3 强师工程\n1.师德。建设基地3个，评选标兵20 \n# Page 24:\n名。\n2.培训。开展培训6次。\n"
    )
    boxes = policyparse.parse_text(BEFORE + text + HEADING).boxes
    assert [[i.title for i in box.items] for box in boxes] == [["学前教育", "义务教育"], ["师德", "培训"]]
    assert [box.items[0].text[-5:] for box in boxes] == ["500个。", "兵20名。"]
