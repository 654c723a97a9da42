"""The printed contents page."""

from strategies.outlines import read, shape

BODY = "\n一、总体要求\n（一）指导思想\n内容。\n二、主要任务\n内容。\n三、保障措施\n内容。\n"


def entries(text: str) -> list[tuple[str, str, int | None, int]]:
    return [(e.marker, e.title, e.page, e.level) for e in read(text).toc]


def test_leaders_and_pages() -> None:
    text = "目 录\n一、总体要求………………1\n（一）指导思想…………1\n二、主要任务………………12\n三、保障措施……………30\n" + BODY
    assert entries(text) == [
        ("一、", "总体要求", 1, 1),
        ("（一）", "指导思想", 1, 2),
        ("二、", "主要任务", 12, 1),
        ("三、", "保障措施", 30, 1),
    ]
    assert [marker for _, marker, _ in shape(text)] == ["一、", "（一）", "二、", "三、"]


def test_leaders_without_a_head() -> None:
    text = "一、总体要求......1\n二、主要任务......12\n三、保障措施......30\n" + BODY
    assert [e[2] for e in entries(text)] == [1, 12, 30]


def test_no_pages_but_the_first_entry_comes_again() -> None:
    text = "目录\n一、总体要求\n（一）指导思想\n二、主要任务\n三、保障措施\n云溪区教育发展计划" + BODY
    assert [e[1] for e in entries(text)] == ["总体要求", "指导思想", "主要任务", "保障措施"]
    assert len(shape(text)) == 4


def test_markers_and_titles_on_lines_of_their_own() -> None:
    text = "目录\n第一章\n总则\n第二章\n职责\n第三章\n附则\n云溪区校园安全办法\n"
    text += "第一章\n总则\n第一条 为了安全，制定本办法。\n第二章\n职责\n第二条 区教育局负责。\n"
    assert [(e[0], e[1]) for e in entries(text)] == [("第一章", "总则"), ("第二章", "职责"), ("第三章", "附则")]
    assert [marker for _, marker, _ in shape(text)] == ["第一章", "第一条", "第二章", "第二条"]


def test_on_one_line() -> None:
    text = "目录一、总体要求………1二、主要任务………12三、保障措施………30" + BODY
    assert [(e[1], e[2]) for e in entries(text)] == [("总体要求", 1), ("主要任务", 12), ("保障措施", 30)]


def test_an_ellipsis_in_prose_is_no_contents_page() -> None:
    assert read("一、甲\n体育、美育、劳动教育……都要加强。\n二、乙\n内容。\n").toc == []


def test_pages_in_brackets_without_leaders() -> None:
    text = (
        "目　录\n一、总体要求（1）\n（一）指导思想（1）\n二、主要任务 （12）\n三、保障措施（30）\n云溪区教育发展计划"
        + BODY
    )
    assert [(e[1], e[2]) for e in entries(text)] == [
        ("总体要求", 1), ("指导思想", 1), ("主要任务", 12), ("保障措施", 30),
    ]  # fmt: skip
    assert len(shape(text)) == 4


def test_an_annex_is_the_last_of_the_entries() -> None:
    text = "目录\n一、总体要求\n（一）指导思想\n二、主要任务\n三、保障措施\n附件：任务分工表\n云溪区教育发展计划" + BODY
    assert entries(text)[-1] == ("", "附件：任务分工表", None, 1)


def test_run_together_with_its_head_on_one_line() -> None:
    pages = "目 录 第一章 发展基础1第一节 主要成就1第二节 面临挑战4第二章 总体要求6\n"
    body = "第一章 发展基础\n第一节 主要成就\n内容。\n第二节 面临挑战\n内容。\n第二章 总体要求\n内容。\n"
    assert entries(pages + body) == [
        ("第一章", "发展基础", 1, 1),
        ("第一节", "主要成就", 1, 2),
        ("第二节", "面临挑战", 4, 2),
        ("第二章", "总体要求", 6, 1),
    ]
    assert len(shape(pages + body)) == 4
    assert [(z.kind, z.start) for z in read(pages + body).zones] == [("toc", 0)]
    bare = "目录 一、总体要求（一）指导思想二、主要任务三、保障措施\n" + BODY
    assert [e[1] for e in entries(bare)] == ["总体要求", "指导思想", "主要任务", "保障措施"]
    assert entries("目录管理：一、清单公开二、动态调整三、结果运用的办法由区教育局另行制定。\n" + BODY) == []


def test_entries_on_one_line_are_of_one_level() -> None:
    text = "目录 前言……1 发展基础……3 主要任务……8 保障措施……20 前言 本规划依据有关文件制定。发展基础 教育有所发展。"
    assert [(e[1], e[3]) for e in entries(text)] == [("前言", 1), ("发展基础", 1), ("主要任务", 1), ("保障措施", 1)]


def test_levels_of_entries_without_a_number() -> None:
    text = "目录\n前言………1\n一、总体要求………2\n二、主要任务………5\n  强师行动………6\n三、保障措施………9\n附录………12\n" + BODY
    assert [(e[1], e[3]) for e in entries(text)] == [
        ("前言", 1), ("总体要求", 1), ("主要任务", 1), ("强师行动", 2), ("保障措施", 1), ("附录", 1),
    ]  # fmt: skip
