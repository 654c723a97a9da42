"""Run-in titles."""

from strategies.outlines import shape

LONG = "区教育局统筹推进各项改革任务，各学校认真组织实施，取得了阶段性成效，群众满意度明显提升。"


def wrapped(paragraph: str, width: int = 30) -> str:
    return "".join(paragraph[i : i + width] + "\n" for i in range(0, len(paragraph), width))


def test_run_in_sentences_in_parallel() -> None:
    text = "引言部分说明了制定本计划的背景和依据。\n"
    text += f"党的建设全面加强。{LONG}\n教育供给提质增效。{LONG}\n教育质量稳步提升。{LONG}\n"
    assert shape(text) == [(1, "", "党的建设全面加强"), (1, "", "教育供给提质增效"), (1, "", "教育质量稳步提升")]


def test_a_note_torn_off_its_paragraph_does_not_part_them() -> None:
    text = "引言部分说明了制定本计划的背景和依据。\n"
    text += f"加强德育。{LONG}（责任科室：基教科、教研\n室（德育组））\n改进美育。{LONG}\n"
    assert shape(text) == [(1, "", "加强德育"), (1, "", "改进美育")]
    assert shape(text.replace("室（德育组））", "室各项任务继续推进，年底前完成")) == []


def test_what_states_how_things_are_now_heads_nothing() -> None:
    text = "引言部分说明了制定本计划的背景和依据。\n"
    assert shape(f"{text}“十三五”以来，教育取得长足进步。{LONG}\n与此同时，发展还面临不少困难。{LONG}\n") == []


def test_one_short_sentence_alone_is_no_heading() -> None:
    assert shape(f"{LONG}{LONG}\n成效十分明显。{LONG}\n{LONG}{LONG}\n") == []


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


JOINED = "云溪区关于加强教育的意见 一、总体要求 （一）指导思想。全面落实任务，提高质量。 （二）基本原则。 "
REST = "二、主要任务 （一）健全制度。要按时落实。 （二）改进评价。各校要注重实效。 三、保障措施 加强领导，认真执行。"


def test_run_in_sentences_of_text_on_one_line() -> None:
    parts = [f"坚持{words}。各学校要认真落实，按时完成任务。" for words in ("育人为本", "改革创新", "公平普惠")]
    found = [title for _, marker, title in shape(JOINED + " ".join(parts) + " " + REST) if not marker]
    assert found == ["坚持育人为本", "坚持改革创新", "坚持公平普惠"]


def test_two_short_sentences_of_text_on_one_line_head_nothing() -> None:
    parts = [f"坚持{words}。各学校要认真落实，按时完成任务。" for words in ("育人为本", "改革创新")]
    assert all(marker for _, marker, _ in shape(JOINED + " ".join(parts) + " " + REST))


def test_text_on_one_line_without_a_heading_has_none_that_runs_in() -> None:
    assert shape("第三十条" * 16) == []
