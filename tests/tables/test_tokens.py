"""Lines taken apart at the blanks between cells."""

from policyparse.tables.sheet import Sheet
from policyparse.tables.tokens import gather_lines, is_aligned, page_width, tokenise
from strategies.sheets import read


def sheet(text: str) -> Sheet:
    return Sheet(read(text))


def test_page_width() -> None:
    assert (page_width("96%"), page_width("毛入园率"), page_width("2025年")) == (3, 8, 6)


def test_pieces_and_their_places() -> None:
    (tokens,) = tokenise(sheet("毛入园率  %   96\n"), [0], page_width)
    assert [(a.fold, a.x, a.x2) for a in tokens.atoms] == [("毛入园率", 0, 8), ("%", 10, 11), ("96", 14, 16)]


def test_one_blank_parts_cells_only_where_columns_are_not_aligned() -> None:
    page = sheet("指 标  2025年\n")
    assert [a.fold for a in tokenise(page, [0], page_width)[0].atoms] == ["指 标", "2025年"]
    assert [a.fold for a in tokenise(page, [0], None)[0].atoms] == ["指", "标", "2025年"]


def test_serial() -> None:
    first, second, third = tokenise(sheet("3 毛入园率\n普及 4 毛入学率\n保障 有力\n"), [0, 1, 2], None)
    assert (first.serial(), second.serial(), second.serial(1), third.serial(1)) == (3, -1, 4, -1)


def test_aligned_or_not() -> None:
    assert is_aligned(sheet("指标  2025年\n毛入园率  96\n"), [0, 1])
    assert not is_aligned(sheet("指标 2025年\n毛入园率 96\n"), [0, 1])


def test_lines_are_gathered_up_to_a_note_or_the_next_caption() -> None:
    head = "指标 2025年\n毛入园率 96\n"
    assert gather_lines(sheet(head + "注：预计数。\n毛入学率 97\n"), 0, 50) == [0, 1]
    assert gather_lines(sheet(head + "表2 其他指标\n毛入学率 97\n"), 0, 50) == [0, 1]
    assert gather_lines(sheet(head + "毛入学率 97\n"), 0, 2) == [0, 1]
