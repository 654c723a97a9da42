"""Tables whose cells could not be told apart."""

from policyparse.tables.captions import caption_at
from policyparse.tables.unread import FEWEST, read_as_text
from strategies.sheets import sheet_of

CELLS = "96\n97 98\n1200\n85\n70 71\n64\n"


def unread(cells: str) -> str | None:
    text = f"表1 主要指标\n{cells}二、主要任务\n抓好落实。\n"
    sheet = sheet_of(text)
    caption = caption_at(sheet, 0, 1)
    assert caption is not None
    grid = read_as_text(sheet, caption)
    return None if grid is None else text[grid.start : grid.end]


def test_it_reaches_from_its_label_to_the_next_heading() -> None:
    assert unread(CELLS) == f"表1 主要指标\n{CELLS}".rstrip("\n")


def test_a_few_lines_or_lines_without_figures_are_no_table() -> None:
    assert unread("\n".join(CELLS.split("\n")[: FEWEST - 1]) + "\n") is None
    assert unread("甲\n乙\n丙\n丁\n戊\n己\n") is None
