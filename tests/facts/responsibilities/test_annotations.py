"""Notes of responsible units are blocks of their own and no part of titles."""

from policyparse import parse_text

BODY = "各学校要高度重视，周密部署，确保各项任务按时完成。"


def test_a_note_on_a_line_of_its_own_is_an_annotation() -> None:
    doc = parse_text(f"一、加强管理\n{BODY}\n责任单位：区教育局、区财政局\n二、加强保障\n{BODY}\n责任单位：区人社局\n")
    notes = [doc.slice(b.span).strip() for b in doc.blocks if b.kind == "annotation"]
    assert notes == ["责任单位：区教育局、区财政局", "责任单位：区人社局"]
    assert [p.text for p in doc.sections[0].paragraphs] == [BODY]


def test_a_note_behind_a_title_is_no_part_of_it() -> None:
    text = "".join(
        f"（{n}）{title}（区政府办公室、区大数据局）\n{BODY}\n"
        for n, title in zip("一二三", ("推进公开", "加强解读", "优化服务"), strict=True)
    )
    doc = parse_text("一、工作任务\n" + text)
    assert [s.title for s in doc.sections[0].children] == ["推进公开", "加强解读", "优化服务"]
    assert len(doc.responsibilities) == 3


def test_a_note_that_a_page_mark_cuts_is_an_annotation_behind_it_too() -> None:
    doc = parse_text(f"一、加强管理\n{BODY}\n责任单位：区教育局、\n\n# Page 12:\n区财政局\n二、加强保障\n{BODY}\n")
    notes = [doc.slice(b.span).strip() for b in doc.blocks if b.kind == "annotation"]
    assert notes == ["责任单位：区教育局、", "区财政局"]
