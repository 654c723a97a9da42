"""Headings on bare lines in numbered text."""

from strategies.outlines import shape

LONG = "区教育局统筹推进各项改革任务，各学校认真组织实施，取得了阶段性成效，群众满意度明显提升。"
ACTIONS = ("学位扩容攻坚行动", "幼儿园护苗行动", "数字赋能行动")


def _actions(lines: tuple[str, ...], *, closing: str = "") -> str:
    body = "".join(f"{line}{closing}\n1.健全机制。{LONG}\n2.加大投入。{LONG}\n" for line in lines)
    return f"一、总体要求\n{LONG}\n二、重点行动\n{body}三、保障措施\n{LONG}\n"


def test_lines_over_a_numbering_that_starts_anew_below_each() -> None:
    run = [(3, "1.", "健全机制"), (3, "2.", "加大投入")]
    assert shape(_actions(ACTIONS)) == [
        (1, "一、", "总体要求"),
        (1, "二、", "重点行动"),
        *(item for action in ACTIONS for item in [(2, "", action), *run]),
        (1, "三、", "保障措施"),
    ]


def test_one_such_line_or_lines_that_end_a_sentence_are_no_headings() -> None:
    assert all(marker for _, marker, _ in shape(_actions(ACTIONS[:1])))
    assert all(marker for _, marker, _ in shape(_actions(ACTIONS, closing="。")))


def test_every_numbering_has_to_have_its_line() -> None:
    text = _actions(ACTIONS).replace(f"{ACTIONS[1]}\n", f"{LONG}\n")
    assert all(marker for _, marker, _ in shape(text))


def test_lines_over_runs_of_run_in_titles() -> None:
    parts = ("党建引领，筑牢根基", "五育融合，提升质量")
    body = "".join(f"{part}\n强化理论武装。{LONG}\n建强基层组织。{LONG}\n" for part in parts)
    assert shape(f"青岚县教育局2023年工作要点\n{LONG}\n{body}") == [
        item for part in parts for item in [(1, "", part), (2, "", "强化理论武装"), (2, "", "建强基层组织")]
    ]


CONTENTS = (
    "青岚县教育规划\n目录\n前言………1\n一、发展环境………2\n二、主要任务………5\n"
    "    学位扩容行动………6\n    强师行动………8\n三、保障措施………9\n"
)


def test_lines_that_the_contents_page_lists_without_a_number() -> None:
    text = (
        f"{CONTENTS}青岚县教育规划\n前言\n{LONG}\n一、发展环境\n{LONG}\n二、主要任务\n学位扩容行动\n{LONG}\n1.建设学校。{LONG}\n"
        f"强师行动\n{LONG}\n三、保障措施\n{LONG}\n"
    )
    assert shape(text) == [
        (1, "", "前言"),
        (1, "一、", "发展环境"),
        (1, "二、", "主要任务"),
        (2, "", "学位扩容行动"),
        (3, "1.", "建设学校"),
        (2, "", "强师行动"),
        (1, "三、", "保障措施"),
    ]


def test_what_it_does_not_list_is_no_heading() -> None:
    text = f"{CONTENTS}青岚县教育规划\n一、发展环境\n区域协调行动\n{LONG}\n二、主要任务\n{LONG}\n三、保障措施\n{LONG}\n"
    assert [marker for _, marker, _ in shape(text)] == ["一、", "二、", "三、"]


def test_one_numbering_that_runs_on_below_all_of_them() -> None:
    items = [f"{n}.健全机制。{LONG}\n" for n in range(1, 7)]
    body = "".join(f"{action}\n{items[2 * i]}{items[2 * i + 1]}" for i, action in enumerate(ACTIONS))
    found = shape(f"青岚县教育局2024年工作要点\n{LONG}\n{body}")
    assert [marker or title for _, marker, title in found] == [
        ACTIONS[0], "1.", "2.", ACTIONS[1], "3.", "4.", ACTIONS[2], "5.", "6.",
    ]  # fmt: skip
    # Two lines only, or none above the first item, prove nothing.
    assert all(
        marker for _, marker, _ in shape(f"青岚县教育局2024年工作要点\n{LONG}\n{body.replace(ACTIONS[0], LONG)}")
    )


def test_on_wrapped_lines_and_with_a_label_of_their_own() -> None:
    named = tuple(f"专项行动{n}：{action}" for n, action in zip("一二三", ACTIONS, strict=True))
    prose = (LONG * 2)[:80] + "。"
    wide = "\n".join([prose[:24], *(prose[i : i + 30] for i in range(24, len(prose), 30))])
    body = "".join(f"{line}\n1.健全机制。{wide}\n2.加大投入。{wide}\n" for line in named)
    found = shape(f"一、总体要求\n{wide}\n二、重点行动\n{body}三、保障措施\n{wide}\n")
    assert [title for _, marker, title in found if not marker] == list(named)


def test_lines_that_part_a_section_over_paragraphs() -> None:
    body = "".join(f"{action}\n{LONG}{LONG}\n" for action in ACTIONS)
    text = f"一、总体要求\n{LONG}\n二、重点行动\n{body}三、保障措施\n{LONG}\n"
    assert [title for level, _, title in shape(text) if level == 2] == list(ACTIONS)
    # Two of them, or a list of short lines, are no headings.
    assert all(level == 1 for level, _, _ in shape(text.replace(f"{ACTIONS[2]}\n", "")))
    assert all(level == 1 for level, _, _ in shape(text.replace(f"{LONG}{LONG}\n", "")))
