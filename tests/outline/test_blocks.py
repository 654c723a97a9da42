"""The tiling."""

from policyparse import parse_text


def kinds(text: str) -> list[tuple[str, str]]:
    doc = parse_text(text)
    assert "".join(doc.slice(b.span) for b in doc.blocks) == text
    return [(b.kind, doc.slice(b.span).strip()) for b in doc.blocks]


def test_heading_and_body_on_one_line_are_two_blocks() -> None:
    assert kinds("1.加强领导。各校要提高认识。\n2.落实保障。各校要加大投入。\n")[:2] == [
        ("heading", "1.加强领导。"),
        ("paragraph", "各校要提高认识。"),
    ]


def test_white_space_belongs_to_the_block_before() -> None:
    assert [k for k, _ in kinds("\n\n 一、甲\n\n\n内容。\n\n")] == ["blank", "heading", "paragraph"]


def test_what_is_no_text_is_unparsed_and_reported() -> None:
    doc = parse_text("一、甲\n内容。\n※※※\n二、乙\n内容。\n")
    assert ("unparsed", "※※※") in [(b.kind, doc.slice(b.span).strip()) for b in doc.blocks]
    assert "PP109" in [d.code for d in doc.diagnostics]


def test_an_empty_text_has_no_blocks_and_a_blank_one_has_one() -> None:
    assert kinds("") == []
    assert kinds(" \n ") == [("blank", "")]


def test_a_box_in_the_middle_of_a_line_is_a_block() -> None:
    box = "专栏1 1.扩容计划。新建公办学校6所，新增学位7200个。 2.提质计划。培育示范学校4所。"
    found = kinds(f"一、主要任务\n统筹推进各项改革任务，提高教育质量。 {box}\n二、保障措施\n加大投入。\n")
    assert found == [
        ("heading", "一、主要任务"),
        ("paragraph", "统筹推进各项改革任务，提高教育质量。"),
        ("box", box),
        ("heading", "二、保障措施"),
        ("paragraph", "加大投入。"),
    ]
