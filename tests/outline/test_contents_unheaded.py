"""Contents pages without 目录 and without dots."""

from strategies.outlines import read, shape

LONG = "区教育局统筹推进各项改革任务，各学校认真组织实施，取得了阶段性成效，群众满意度明显提升。"
TITLES = ("发展环境", "总体要求", "主要任务", "保障措施")


def test_titles_with_a_page_behind_blanks() -> None:
    pages = "".join(f"{title}　　　　{page}\n" for title, page in zip(TITLES, (1, 3, 6, 12), strict=True))
    body = "".join(f"{title}\n{LONG}\n1.健全机制。{LONG}\n" for title in TITLES)
    text = f"青岚县教育规划\n\n{pages}\n青岚县教育规划\n{body}"
    assert [(e.title, e.page) for e in read(text).toc] == list(zip(TITLES, (1, 3, 6, 12), strict=True))
    assert [item for item in shape(text) if item[0] == 1] == [(1, "", title) for title in TITLES]


def test_rows_of_figures_are_none() -> None:
    rows = "".join(f"{title}　　　　{n}\n" for title, n in zip(TITLES, (1, 3, 6, 12), strict=True))
    assert read(f"青岚县教育规划\n{rows}一、总体要求\n{LONG}\n二、主要任务\n{LONG}\n").toc == []


def test_numbered_titles_that_come_again() -> None:
    titles = ("一、发展环境", "二、总体要求", "三、主要任务", "四、保障措施")
    body = "".join(f"{title}\n{LONG}\n" for title in titles)
    assert len(shape("青岚县教育规划\n" + "".join(f"{t}\n" for t in titles) + "青岚县教育规划\n" + body)) == 4
    assert read("青岚县教育规划\n" + body).toc == []


def test_a_chapters_first_headings_are_none() -> None:
    run = "一、发展环境\n（一）主要成就\n1.规模扩大\n（1）学校增加\n"
    text = f"青岚县教育规划\n{run}{LONG}\n二、总体要求\n{LONG}\n青岚县教育局\n2022年3月15日\n附件\n{run}{LONG}\n"
    assert read(text).toc == []
    assert len(shape(text)) == 9
