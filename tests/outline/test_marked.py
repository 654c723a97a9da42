"""Headings that only the format marks."""

from strategies.outlines import shape

BODY = "各学校要提高认识，加强领导，落实责任，确保各项任务按期完成。"


def test_marked_lines_are_headings_by_their_levels() -> None:
    text = f"# 云溪区教育发展计划\n\n## 总体要求\n\n{BODY}\n\n### 指导思想\n\n{BODY}\n\n## 保障措施\n\n{BODY}\n"
    assert shape(text) == [(1, "", "总体要求"), (2, "", "指导思想"), (1, "", "保障措施")]


def test_numbers_below_a_marked_heading() -> None:
    text = f"# 云溪区教育发展计划\n\n## 重点任务\n\n### 一、扩大资源\n\n{BODY}\n\n"
    text += f"### 二、提高质量\n\n{BODY}\n\n## 附则\n\n{BODY}\n"
    assert shape(text) == [(1, "", "重点任务"), (2, "一、", "扩大资源"), (2, "二、", "提高质量"), (1, "", "附则")]


def test_page_marks_are_no_headings() -> None:
    assert [title for _, _, title in shape(f"一、总体要求\n{BODY}\n# Page 3:\n二、保障措施\n{BODY}\n")] == [
        "总体要求",
        "保障措施",
    ]
