"""The grid: numbers, places, doubts, the shape of the public model."""

from policyparse.tables.grid import Atom, Cell, Column, Grid, Note, Row


def test_serial_numbers() -> None:
    assert [Cell(fold=f).number for f in ("12", "1.5", "", "12345")] == [12, 0, 0, 0]


def test_a_rows_place_leaves_out_what_is_merged() -> None:
    above, own = Cell(text="普及水平", start=0, end=4).repeated(), Cell(text="96", start=10, end=12)
    row = Row([above, own, Cell()])
    assert (row.start, row.end) == (10, 12)
    assert (Row([above]).start, Row([above]).end) == (-1, -1)


def test_a_doubt_is_named_once_and_never_goes_below_nothing() -> None:
    grid = Grid("t1", "cells", 0, 9)
    for _ in range(3):
        grid.doubt(0.4, "no header was found")
    assert (grid.confidence, grid.reasons) == (0.0, ["no header was found"])


def test_index_by_role() -> None:
    grid = Grid("t1", "cells", 0, 9, columns=[Column("序号", "serial"), Column("指标", "name")])
    assert (grid.index("name"), grid.index("units", "serial"), grid.index("value")) == (1, 0, -1)


def test_in_the_shape_of_the_model() -> None:
    cell = Cell([Atom(3, 5, "96", "v")], "96", "96", start=3, end=5)
    grid = Grid(
        "t1", "cells", 0, 9, "表1", "主要指标", columns=[Column("附注", "")], rows=[Row([cell]), Row([Cell()])],
        notes=[Note(1, "常住人口。", 5, 9)],
    )  # fmt: skip
    raw = grid.to_dict("1.2")
    assert raw["columns"] == [{"header": "附注", "role": "other"}]
    assert raw["rows"] == [
        [{"text": "96", "span": {"start": 3, "end": 5}, "spanned": False}],
        [{"text": "", "span": None, "spanned": False}],
    ]
    assert raw["notes"] == [{"ordinal": 1, "text": "常住人口。", "span": {"start": 5, "end": 9}}]
    assert (raw["label"], raw["section_id"], raw["span"]) == ("表1", "1.2", {"start": 0, "end": 9})
