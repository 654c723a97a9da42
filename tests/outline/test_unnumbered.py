"""Headings without a number."""

from strategies.outlines import shape

LONG = "区教育局统筹推进各项改革任务，各学校认真组织实施，取得了阶段性成效，群众满意度明显提升。"


def test_plain_lines_over_paragraphs_where_there_are_no_numbers() -> None:
    text = "云溪区教育发展规划\n" + "".join(
        f"{title}\n{LONG * 2}\n" for title in ("指导思想", "主要目标", "重点任务", "保障措施")
    )
    assert [title for _, _, title in shape(text)] == ["指导思想", "主要目标", "重点任务", "保障措施"]


def test_plain_lines_of_two_clauses() -> None:
    titles = ("坚持党的领导，把牢办学方向", "优化资源布局", "强化队伍建设")
    assert [t for _, _, t in shape("云溪区教育局总结\n" + "".join(f"{t}\n{LONG * 2}\n" for t in titles))] == list(
        titles
    )


def test_run_in_titles_stand_below_the_plain_line_above_them() -> None:
    titles = ("坚持党的领导", "优化资源布局", "强化队伍建设")
    body = f"加强德育。{LONG}\n改进美育。{LONG}\n"
    text = "云溪区教育局总结\n" + "".join(f"{title}\n{LONG * 2}\n{body}" for title in titles)
    assert shape(text) == [i for t in titles for i in [(1, "", t), (2, "", "加强德育"), (2, "", "改进美育")]]


PARTS = ("一屏：北部山地屏障", "两轴：东西向发展轴、沿江发展轴", "多廊：多条蓝绿廊道")


def test_the_parts_of_a_slogan_over_their_paragraphs() -> None:
    body = "".join(f"{part}\n{LONG}\n" for part in PARTS)
    text = f"一、总体格局\n形成“一屏、两轴、多廊”的格局。\n{body}二、任务\n内容。\n"
    assert shape(text) == [(1, "一、", "总体格局"), *((2, "", part) for part in PARTS), (1, "二、", "任务")]


def test_the_parts_of_a_slogan_on_wrapped_lines() -> None:
    prose = LONG * 2
    body = "\n".join([prose[:24], *(prose[i : i + 26] for i in range(24, len(prose), 26))])
    wide = "三环：环城绿道公园环、环城郊野公园环、环云溪区森林湿地公园"
    parts = [PARTS[0], f"{wide[:26]}\n{wide[26:]}", PARTS[2]]
    text = f"一、总体格局\n{body}\n{body}\n{body}\n{body}\n" + "".join(f"{part}\n{body}\n" for part in parts)
    assert [title for _, _, title in shape(text)] == ["总体格局", PARTS[0], wide, PARTS[2]]


def test_two_such_lines_or_lines_with_sentences_are_no_headings() -> None:
    two = "".join(f"{part}\n{LONG}\n" for part in PARTS[:2])
    assert len(shape(f"一、总体格局\n{two}")) == 1
    sentences = "".join(f"{part}，保障云溪区生态安全。\n{LONG}\n" for part in PARTS)
    assert len(shape(f"一、总体格局\n{sentences}")) == 1
