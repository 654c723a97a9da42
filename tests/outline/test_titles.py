"""Titles: on a line, run in, on the next line, cut where their stop was lost, or none."""

import pytest

from strategies.outlines import codes, shape

BODY = "全区各级各类学校要提高认识，加强领导，落实责任，确保各项任务按期完成"


def titles(text: str) -> list[str]:
    return [title for _, _, title in shape(text)]


def test_a_title_alone_on_its_line() -> None:
    assert titles("一、总体要求\n内容。\n二、重点任务：\n内容。\n") == ["总体要求", "重点任务"]


def test_a_run_in_title() -> None:
    assert titles(f"1.加强领导。{BODY}。\n2.落实保障。{BODY}。\n") == ["加强领导", "落实保障"]


def test_a_title_with_a_stop_over_its_paragraph() -> None:
    assert titles(f"（一）加强领导。\n{BODY}。\n（二）落实保障。\n{BODY}。\n") == ["加强领导", "落实保障"]


def test_a_title_on_the_line_after_its_marker() -> None:
    lines = [BODY[i : i + 30] for i in range(0, len(BODY), 30)]
    body = "\n".join(lines * 4) + "。"
    assert titles(f"一、总体要求\n（一）\n加强领导。\n{body}\n（二）\n落实保障。\n{body}\n") == [
        "总体要求",
        "加强领导",
        "落实保障",
    ]


def test_a_title_as_long_as_a_line_of_the_page() -> None:
    text = f"云溪区{BODY}，{BODY}，{BODY}。"
    lines = [text[:24], *(text[i : i + 26] for i in range(24, len(text), 26))]
    body = "\n".join(lines)
    bodies = "\n".join([body] * 4)
    long = "（一）健全云溪区城乡融合推进体系，保障青岚水源安全"
    assert titles(f"一、总体要求\n{bodies}\n二、重点任务\n{long}\n{body}\n（二）落实保障\n{body}\n") == [
        "总体要求",
        "重点任务",
        long[3:],
        "落实保障",
    ]


def test_items_of_body_text_have_no_title() -> None:
    text = "一、申请材料\n1.申请表一份；\n2.身份证明一份；\n3.其他有关材料。\n二、办理\n内容。\n"
    assert titles(text) == ["申请材料", "", "", "", "办理"]


def test_an_item_without_a_body_is_a_title_as_its_siblings_are() -> None:
    text = f"1.加强领导。{BODY}。\n2.建设队伍。\n3.落实保障。{BODY}。\n4.强化督导。{BODY}。\n"
    assert titles(text) == ["加强领导", "建设队伍", "落实保障", "强化督导"]


def test_statements_of_rules_are_no_titles() -> None:
    assert titles("1.学校应当加强管理。违反规定的，责令改正。\n2.学校不得收取费用。违反规定的，责令退还。\n") == [
        "",
        "",
    ]


def test_what_someone_is_told_to_do_is_no_title() -> None:
    text = f"（一）各街道要配齐文化专干。{BODY}。\n（二）社区书屋要按时开放。{BODY}。\n（三）要加强组织领导。{BODY}。\n"
    text += f"（四）落实经费保障。{BODY}。\n"
    assert titles(text) == ["", "", "要加强组织领导", "落实经费保障"]
    text = f"（一）明确部门工作要求。{BODY}。\n（二）以实为要改进服务。{BODY}。\n"
    assert titles(text) == ["明确部门工作要求", "以实为要改进服务"]


@pytest.mark.parametrize("label", ["【适用范围】", "（适用范围）"])
def test_an_article_s_title_is_in_brackets(label: str) -> None:
    text = f"第一条{label}本办法适用于本区。\n第二条 本办法由区教育局解释。\n"
    assert titles(text) == ["适用范围", ""]


def test_an_article_s_line_above_its_list_is_its_title() -> None:
    text = (
        "第一条 本制度由区教育局解释。\n第二条 预约方式\n（一）现场预约的，向窗口提出。\n（二）电话预约的，留下号码。\n"
    )
    text += "第三条 预约事项包括\n（一）报名；\n（二）转学。\n第四条 家长应当提交\n（一）户口簿；\n（二）申请表。\n"
    text += "第五条 办理程序\n窗口收件后转办。\n（一）审核。\n（二）发证。\n"
    found = titles(text)
    assert [found[0], found[1], found[4], found[7], found[10]] == ["", "预约方式", "", "", ""]


def test_the_unit_in_charge_is_no_part_of_a_title() -> None:
    assert titles(f"一、获得用水领域（区水务局牵头）\n{BODY}。\n二、获得用电领域（区供电公司牵头）\n{BODY}。\n") == [
        "获得用水领域",
        "获得用电领域",
    ]


def test_a_lost_stop_is_mended_and_reported() -> None:
    text = "".join(
        f"{n}.{title}{stop}{opening}{BODY * 2}{end}\n"
        for n, title, stop, opening, end in [
            (1, "办学条件明显改善", "。", "", "。"),
            (2, "教育质量稳步提升", "", "继续加大", ""),
            (3, "师资队伍不断优化", "。", "", ""),
            (4, "教育公平持续推进", "。", "", ""),
        ]
    )
    assert titles(text) == ["办学条件明显改善", "教育质量稳步提升", "师资队伍不断优化", "教育公平持续推进"]
    assert "PP105" in codes(text)


def test_a_long_title_among_short_ones_is_left_alone() -> None:
    text = "".join(
        f"{n}.{title}。{BODY * 2}。\n"
        for n, title in enumerate(["深化改革", "加强乡村学校图书室共建和流动书屋巡回工作", "优化结构", "落实保障"], 1)
    )
    assert titles(text)[1] == "加强乡村学校图书室共建和流动书屋巡回工作"
    assert codes(text) == []


def test_common_titles_end_where_they_are_known_to_end() -> None:
    text = (
        "云溪区教育发展计划一、总体要求（一）指导思想以新发展理念为指导，"
        + BODY
        + "。（二）基本原则坚持优先发展，"
        + BODY
        + "。二、保障措施加强领导，"
        + BODY
        + "。"
    )
    assert titles(text) == ["总体要求", "指导思想", "基本原则", "保障措施"]


def test_one_short_sentence_among_many_long_ones_is_no_title() -> None:
    text = "".join(f"{i}.{BODY}。{BODY}。\n" for i in range(1, 8))
    assert titles(f"{text}8.建立信息平台，强化供需对接。{BODY}。\n") == [""] * 8
    assert titles(f"1.建立信息平台，强化供需对接。{BODY}。\n2.{BODY}。{BODY}。\n") == ["建立信息平台，强化供需对接", ""]


PAGE = "\n".join([BODY[i : i + 30] for i in range(0, len(BODY), 30)] * 4) + "。"


def test_a_title_torn_before_a_quotation_and_a_bracket() -> None:
    text = (
        f"（一）\n推进数据共享，\n以\n“快”\n为先。\n各校要提高认识，\n{PAGE}\n"
        f"（二）\n云溪\n（临江）\n教育合作试验区。\n全区各级各类学校要提高\n{PAGE}\n"
        f"（三）\n支持各校\n“走出去”\n。\n各级各类学校要结合实际，\n加强领导，\n{PAGE}\n"
    )
    assert titles(text) == ["推进数据共享，以“快”为先", "云溪（临江）教育合作试验区", "支持各校“走出去”"]


def test_a_date_in_brackets_below_a_title_is_no_part_of_it() -> None:
    text = (
        f"一、云溪区教育局关于加强各校管理的通知\n（2023年5月5日）\n{PAGE}\n"
        f"二、云溪区教育局关于做好各校安全的通知\n（2023年6月5日）\n{PAGE}\n"
    )
    assert titles(text) == ["云溪区教育局关于加强各校管理的通知", "云溪区教育局关于做好各校安全的通知"]


def test_a_chapter_s_title_that_fills_its_line_ends_with_it() -> None:
    prose = f"{BODY}。" * 4
    body = "".join(prose[i : i + 26] + "\n" for i in range(0, len(prose), 26))
    chapters = ("总体要求", "主要任务和措施", "探索多元发展的路径，推动全区教育高质量", "保障措施")
    text = "".join(f"第{number}章  {title}\n{body}" for number, title in zip("一二三四", chapters, strict=True))
    assert titles(text) == list(chapters)


def test_a_common_title_before_what_states_something() -> None:
    text = (
        "云溪区教育规划一、总体要求（一）指导思想以立德树人为根本，应当坚持公平。（二）发展目标到2025年，建成教育强区。"
        "二、保障措施（一）加强组织领导各校应当明确专人，分工负责。（二）加强经费保障和监管，应当足额安排经费。"
    )
    assert [(marker, title) for _, marker, title in shape(text)] == [
        ("一、", "总体要求"), ("（一）", "指导思想"), ("（二）", "发展目标"),
        ("二、", "保障措施"), ("（一）", "加强组织领导"), ("（二）", ""),
    ]  # fmt: skip


def test_a_short_sentence_among_siblings_of_body_text_is_no_title() -> None:
    text = f"1.{BODY}。\n2.改进网上服务。{BODY}。\n3.{BODY}。{BODY}。\n"
    assert titles(text) == [""] * 3


def test_items_numbered_on_across_chapters_are_of_one_form() -> None:
    items = [f"{BODY}。"] * 10
    items[6] = f"改进网上服务。{BODY}。"
    parts = [
        f"{number}、云溪任务之{number}\n" + "".join(f"{2 * k + i + 1}.{items[2 * k + i]}\n" for i in (0, 1))
        for k, number in enumerate("一二三四五")
    ]
    assert [title for title in titles("".join(parts)) if not title.startswith("云溪任务")] == [""] * 10
    alone = titles("一、总体要求\n1." + items[6] + "\n2." + items[0] + "\n")
    assert alone == ["总体要求", "改进网上服务", ""]


def test_an_item_of_one_sentence_and_a_remark_has_no_title() -> None:
    text = "一、政务公开\n1.建成全区统一的信息共享平台。（0.5分）（6月底完成，责任单位：区数据局）\n"
    text += f"2.新增自助终端40台。（责任单位：区行政服务中心）\n3.{BODY}。{BODY}。（责任单位：区教育局）\n"
    assert titles(text) == ["政务公开", "", "", ""]


def test_a_title_before_a_sentence_in_brackets_stays() -> None:
    assert titles(f"1.加强领导。（区级部门{BODY}。）\n2.落实保障。（{BODY}。）\n") == ["加强领导", "落实保障"]


def test_a_long_title_among_short_ones_in_glued_text_is_not_cut_before_its_last_words() -> None:
    text = (
        "为推动全区住房工作,制定以下措施。一、主要任务(一)发放购房补贴。"
        + f"{BODY}。(二)支持人才安居。{BODY}。(三)推动以旧换新。{BODY}。"
    )
    text += f"(四)优化个人住房贷款中房屋套数认定标准。{BODY}。(五)加快城市更新。{BODY}。"
    assert titles(text)[-2:] == ["优化个人住房贷款中房屋套数认定标准", "加快城市更新"]


def test_a_blank_in_the_place_of_the_stop() -> None:
    body = "贯彻落实《云溪区教育规划》，完善学校议事规则，年内全部完成章程修订。"
    items = [f"1.健全领导体制。{body}", f"2.抓实思政育人 {body}", f"3.加强阵地管理。{body}"]
    text = "一、加强党建\n" + "".join(f"{item}\n" for item in items)
    assert [title for _, _, title in shape(text)] == ["加强党建", "健全领导体制", "抓实思政育人", "加强阵地管理"]
    assert "PP105" in codes(text)
    every = [item.replace("。贯彻", " 贯彻") for item in items]
    assert [t for _, _, t in shape("一、加强党建\n" + "\n".join(every))][1:] == [
        "健全领导体制", "抓实思政育人", "加强阵地管理",
    ]  # fmt: skip
    plain = [f"{n}.学校党组织要 {body}" if n == 2 else f"{n}.各学校党组织要{body}" for n in (1, 2, 3)]
    assert [t for _, _, t in shape("一、加强党建\n" + "\n".join(plain))][1:] == ["", "", ""]
