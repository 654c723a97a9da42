"""Headings without a number."""

from strategies.outlines import shape

LONG = "区教育局统筹推进各项改革任务，各学校认真组织实施，取得了阶段性成效，群众满意度明显提升。"


def test_run_in_sentences_in_parallel() -> None:
    text = "引言部分说明了制定本计划的背景和依据。\n"
    text += f"党的建设全面加强。{LONG}\n教育供给提质增效。{LONG}\n教育质量稳步提升。{LONG}\n"
    assert shape(text) == [(1, "", "党的建设全面加强"), (1, "", "教育供给提质增效"), (1, "", "教育质量稳步提升")]


def test_what_states_how_things_are_now_heads_nothing() -> None:
    text = "引言部分说明了制定本计划的背景和依据。\n"
    assert shape(f"{text}“十三五”以来，教育取得长足进步。{LONG}\n与此同时，发展还面临不少困难。{LONG}\n") == []


def test_one_short_sentence_alone_is_no_heading() -> None:
    assert shape(f"{LONG}{LONG}\n成效十分明显。{LONG}\n{LONG}{LONG}\n") == []


def test_plain_lines_over_paragraphs_where_there_are_no_numbers() -> None:
    text = "云溪区教育发展规划\n" + "".join(
        f"{title}\n{LONG * 2}\n" for title in ("指导思想", "主要目标", "重点任务", "保障措施")
    )
    assert [title for _, _, title in shape(text)] == ["指导思想", "主要目标", "重点任务", "保障措施"]


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


def wrapped(paragraph: str, width: int = 30) -> str:
    return "".join(paragraph[i : i + width] + "\n" for i in range(0, len(paragraph), width))


def test_run_in_sentences_of_wrapped_text_begin_alike_right_below_a_heading() -> None:
    principles = ("坚持系统观念、统筹推进", "坚持协同联动、\n务实高效", "坚持问题导向、突出重点")
    text = f"（一）指导思想。{LONG}\n（二）基本原则。\n" + "".join(wrapped(f"{p}。{LONG}{LONG}") for p in principles)
    text += wrapped(f"（三）主要目标。{LONG}{LONG}")
    assert [title for _, marker, title in shape(text) if not marker] == [p.replace("\n", "") for p in principles]


def test_short_sentences_at_the_lines_of_wrapped_text_are_no_headings() -> None:
    sentences = ("坚持统筹推进", "各方面要密切配合", "群众满意")
    text = f"（一）指导思想。{LONG}\n（二）基本原则。\n" + "".join(wrapped(f"{s}。{LONG}{LONG}") for s in sentences)
    text += "（三）主要目标。\n" + wrapped(f"{LONG}{LONG}坚持统筹推进。坚持突出重点。坚持底线思维。{LONG}")
    assert [title for _, marker, title in shape(text) if not marker] == []
