"""—— items."""

from strategies.outlines import shape

LONG = "区教育局统筹推进各项改革任务，各学校认真组织实施，取得了阶段性成效，群众满意度明显提升。"


def test_dash_items() -> None:
    text = f"一、目标\n到2025年：\n——体系更加健全。{LONG}\n——质量更加优良。{LONG}\n二、任务\n内容。\n"
    assert shape(text)[1:3] == [(2, "——", "体系更加健全"), (2, "——", "质量更加优良")]


def test_a_dash_within_a_sentence_is_no_item() -> None:
    assert len(shape("一、目标\n建设成长的乐园——美丽校园，打造学习的家园——书香校园。\n")) == 1


def test_a_lone_dash_among_dashes_lost_its_half() -> None:
    text = "一、原则\n——坚持育人为本。落实。\n—坚持改革创新。完善。\n——坚持公平普惠。配置。\n二、任务\n做好。\n"
    assert [title for _, marker, title in shape(text) if marker.startswith("—")] == [
        "坚持育人为本",
        "坚持改革创新",
        "坚持公平普惠",
    ]


def test_dashes_behind_a_title_of_text_on_one_line() -> None:
    text = (
        "云溪区关于加强教育的意见 一、总体要求 全面落实任务，提高质量。 二、工作原则 ——坚持育人为本。落实任务。 "
        "——坚持改革创新。完善机制。 三、主要任务 （一）健全制度。各校要按时落实。 （二）改进评价。各校要注重实效。"
    )
    found = shape(text)
    assert (1, "二、", "工作原则") in found
    assert [title for _, marker, title in found if marker == "——"] == ["坚持育人为本", "坚持改革创新"]
