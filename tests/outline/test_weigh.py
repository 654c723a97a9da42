"""Evidence: text without line ends or blanks, zones, closings."""

from strategies.outlines import shape

JOINED = (
    "云溪区教育局要点。 一、抓好安全，加强管理 1.做好防控。各校要从严落实，健全机制，压实责任。 "
    "2.加强巡查。各校要按时巡查。 二、落实改革，塑造生态 3.贯彻规定。各校要结合实际，认真执行。 "
    "4.深化评价。各校要改进评价，注重实效。 三、强化保障 5.加大投入。各校要用好经费，提高效益。 "
    "6.严格督导。区里要定期通报情况。"
)


def test_text_on_one_line() -> None:
    assert shape(JOINED)[:4] == [
        (1, "一、", "抓好安全，加强管理"),
        (2, "1.", "做好防控"),
        (2, "2.", "加强巡查"),
        (1, "二、", "落实改革，塑造生态"),
    ]
    assert len(shape(JOINED)) == 9


def test_text_without_blanks() -> None:
    text = (
        "云溪区校园安全条例第一章总则第一条为了保障安全，制定本条例。第二条本条例适用于本区。"
        "第二章职责第三条区教育局负责本条例的实施。"
    )
    assert shape(text) == [
        (1, "第一章", "总则"),
        (2, "第一条", ""),
        (2, "第二条", ""),
        (1, "第二章", "职责"),
        (2, "第三条", ""),
    ]


def test_markdown_marks_are_no_part_of_a_heading() -> None:
    assert shape("## 一、总体要求\n\n**（一）指导思想**\n\n坚持以人为本。\n") == [
        (1, "一、", "总体要求"),
        (2, "（一）", "指导思想"),
    ]


def test_an_article_that_lost_the_line_end_before_it() -> None:
    text = (
        "第一章 总则\n第一条 为了管理地下空间，制定本办法。 第二条 本办法适用于本区。\n"
        "第三条 区教育局负责实施。\n第二章 职责 第四条 各校应当制定计划，依照 第一条 的规定执行。\n"
        "第五条 各校应当公开。\n"
    )
    assert shape(text) == [
        (1, "第一章", "总则"),
        (2, "第一条", ""),
        (2, "第二条", ""),
        (2, "第三条", ""),
        (1, "第二章", "职责"),
        (2, "第四条", ""),
        (2, "第五条", ""),
    ]


def test_a_marker_before_a_year() -> None:
    text = (
        "一、办证\n1.加快核查。\n2.2011年1月21日前的项目，经核查后办理。\n3.2021 年以后的，另行规定。\n4.继续推进。\n"
    )
    assert [marker for _, marker, _ in shape(text)] == ["一、", "1.", "2.", "3.", "4."]


def test_a_line_of_units_ends_its_paragraph_without_a_full_stop() -> None:
    full = "各街道办事处和有关部门要把这项工作放在心上，抓好抓实，抓出成效，按照计划逐项推进并\n"
    units = "责任单位：区教育局、区民政局、区财政局、区住房城乡建设委、区市场监管局、各镇人民政府\n"
    over = (
        units.rstrip()
        + "，区文化旅游委、\n区体育局、区卫生健康委、区城管局、区交通局、区生态环境局、区水务局、各街道办事处\n"
    )
    text = (
        f"一、任务\n（一）扩大公开。{full * 3}向社会公开。\n{units}（二）加强指导。{full * 3}向社会公开。\n{over}"
        f"\n# Page 12:\n（三）强化督查。{full * 3}向社会公开。\n"
    )
    assert [marker for _, marker, _ in shape(text)] == ["一、", "（一）", "（二）", "（三）"]


def test_the_first_decimal_behind_a_title_without_blanks() -> None:
    text = (
        "云溪区教育信息化规划一、规划背景2.5亿元已投入使用，成效显著。二、主要任务2.1夯实底座2.1.1建设专网。"
        "各校要接入专网。2.1.2升级环境。新建教室。2.2深化应用。各校要用好资源，投入3.1亿元。三、保障措施加强领导。"
    )
    assert [(level, marker) for level, marker, _ in shape(text)] == [
        (1, "一、"), (1, "二、"), (2, "2.1"), (3, "2.1.1"), (3, "2.1.2"), (2, "2.2"), (1, "三、"),
    ]  # fmt: skip


def test_titles_that_begin_like_references() -> None:
    text = "一、任务\n（一）项目管理\n管好项目。\n（二）目标考核\n1.目前重点\n做好。\n2.款项拨付\n按时拨付。\n"
    assert shape(text) == [
        (1, "一、", "任务"),
        (2, "（一）", "项目管理"),
        (2, "（二）", "目标考核"),
        (3, "1.", "目前重点"),
        (3, "2.", "款项拨付"),
    ]


def test_a_reference_over_a_line_end_is_no_heading() -> None:
    text = "第一条 下列情形免于处理：\n（一）初次；\n（二）轻微。\n第二条 依照第一条\n（二）项免于处理的，应当公告。\n"
    assert shape(text) == [(1, "第一条", ""), (2, "（一）", ""), (2, "（二）", ""), (1, "第二条", "")]


def test_decimals_glued_to_titles_that_begin_like_units() -> None:
    text = (
        "一、要求\n明确。\n二、任务\n2.1人才队伍\n做好。\n2.2项目管理\n管好。\n2.3小学扩容\n扩好。\n三、保障\n加强。\n"
    )
    assert [marker for _, marker, _ in shape(text)] == ["一、", "二、", "2.1", "2.2", "2.3", "三、"]


def test_amounts_at_a_line_start_are_no_decimals() -> None:
    text = "一、成绩\n1.1个百分点的提高很大。\n1.2平方米一生。\n1.3人\n二、目标\n做好。\n"
    assert shape(text) == [(1, "一、", "成绩"), (1, "二、", "目标")]


def test_a_marker_at_a_line_s_end_heads_the_next_line() -> None:
    items = [f"{i}.加强云溪区各校的管理，完善机制。" for i in range(1, 6)]
    text = "\n".join([*items[:2], f"{items[2]}4.", *(item[2:] for item in items[3:4]), *items[4:]]) + "\n"
    assert [marker for _, marker, _ in shape(text)] == ["1.", "2.", "3.", "4.", "5."]
    other = "1.加强管理。\n2.完善机制，见附表。7.\n落实保障。\n3.健全制度。\n"
    assert [marker for _, marker, _ in shape(other)] == ["1.", "2.", "3."]


def test_a_heading_behind_the_last_row_of_a_wide_table_in_wrapped_text() -> None:
    rows = "".join(
        f"{k}     普惠性幼儿园覆盖率                %       7{k}       8{k}      预期性\n" for k in (1, 2, 3)
    )
    prose = "坚持把教育摆在优先发展的战略位置，按照统筹规划、分步实施的要求扩充学位供给，提\n高办学质量，完善机制。\n"
    text = (
        f"云溪区教育规划\n{prose}第一章  规划背景\n第一节  发展基础\n{prose * 8}表1 主要指标\n"
        f"序号  指标                              单位    2020年    2025年   属性\n{rows}"
        f"第二节  面临形势\n{prose * 8}第二章  总体要求\n第一节  指导思想\n{prose}第二节  主要目标\n{prose}"
    )
    assert [title for level, _, title in shape(text) if level == 2] == ["发展基础", "面临形势", "指导思想", "主要目标"]
