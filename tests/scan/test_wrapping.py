"""Hard-wrapped text is told from text whose lines are paragraphs."""

from policyparse.scan.fold import fold
from policyparse.scan.lines import lines
from policyparse.scan.wrapping import wrapping

SENTENCE = "云溪区教育系统要坚持以人民为中心的发展思想，持续扩大优质教育资源供给，办好家门口的每一所学校。"


def wrap(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def test_a_page_width_is_found() -> None:
    text = wrap(SENTENCE * 6, 30)
    assert wrapping(text, lines(text), set()).width == 30


def test_contents_lines_are_no_lines_of_the_page() -> None:
    contents = "".join(f"（{n}）发展现状{'.' * 40}{n}\n" for n in "一二三四五六")
    text = contents + "一、现状\n" + wrap(SENTENCE * 6, 30)
    found = lines(text)
    for line in found[:6]:
        line.kind = "toc"
    wrapped = wrapping(text, found, {found[6].start})
    assert wrapped.width == 30
    assert not wrapped.continues(found[6].start)


def test_paragraphs_are_no_wrapping() -> None:
    text = "\n".join([SENTENCE * 3] * 12)
    assert wrapping(text, lines(text), set()).width == 0


def test_cells_of_a_fallen_table_are_no_wrapping() -> None:
    text = "\n".join(["序号", "指标名称", "99", "预期性"] * 10)
    assert wrapping(text, lines(text), set()).width == 0


def test_full_lines_go_on_and_short_ones_do_not() -> None:
    body = wrap(SENTENCE * 6, 30)
    text = fold("一、总体要求\n" + body)
    found = lines(text)
    w = wrapping(text, found, {0})
    assert not w.continues(0)
    assert w.continues(found[1].start)
    assert not w.continues(found[-1].start)


def test_pieces_of_one_page_line_go_on() -> None:
    pieces = "各部门要加强领导，\n落实责任，\n确保各项任务落到实处。\n"
    text = wrap(SENTENCE * 6, 30) + "\n" + pieces
    found = lines(text)
    w = wrapping(text, found, set())
    assert w.continues(text.index("各部门要加强领导"))


def paragraph(text: str, width: int) -> str:
    """A paragraph as a page prints it, its first line two characters in, and those blanks lost."""
    return text[: width - 2] + "\n" + wrap(text[width - 2 :], width)


TITLE = "（一）健全云溪区城乡融合推进体系，保障青岚水源安全"


def test_a_marked_line_over_the_first_line_of_a_paragraph_is_a_whole_title() -> None:
    body = "".join(paragraph(SENTENCE * 3, 26) + "\n" for _ in range(4))
    text = body + TITLE + "\n" + body
    found = lines(text)
    w = wrapping(text, found, {text.index(TITLE)})
    assert w.width and not w.continues(text.index(TITLE))


def test_a_marked_line_over_a_line_of_the_page_goes_on() -> None:
    item = paragraph("1.健全" + SENTENCE.replace("，", "和") * 3, 26)
    text = "".join(paragraph(SENTENCE * 3, 26) + "\n" for _ in range(4)) + item
    w = wrapping(text, lines(text), {text.index("1.健全")})
    assert w.continues(text.index("1.健全"))


def test_a_page_without_indents_says_nothing_of_its_titles() -> None:
    body = "".join(wrap(SENTENCE * 3, 26) + "\n" for _ in range(4))
    text = body + TITLE + "\n" + paragraph(SENTENCE * 3, 26) + "\n" + body
    w = wrapping(text, lines(text), {text.index(TITLE)})
    assert w.continues(text.index(TITLE))


def test_a_measured_page_has_no_pieces() -> None:
    short = "各部门要加强领导。\n"
    text = "".join(paragraph(SENTENCE * 3, 26) + "\n" for _ in range(4)) + short + paragraph(SENTENCE * 2, 26)
    w = wrapping(text, lines(text), set())
    assert w.width and not w.continues(text.index(short))
