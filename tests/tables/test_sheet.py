"""Lines by number."""

from policyparse.outline.reading import Zone
from policyparse.tables.sheet import Sheet
from strategies.sheets import read

TEXT = "表1 主要指标\n\n序号  指标\n  1  毛入园率\n"


def test_lines_with_ink_are_counted() -> None:
    sheet = Sheet(read(TEXT))
    assert [sheet.ink(i) for i in range(len(sheet))] == ["表1 主要指标", "序号  指标", "1  毛入园率"]


def test_number_of_an_offset() -> None:
    sheet = Sheet(read(TEXT))
    assert [sheet.number(at) for at in (0, 6, 8, TEXT.index("序"), len(TEXT))] == [0, 0, 1, 1, 3]


def test_lines_in_a_zone_are_not_usable() -> None:
    reading = read(TEXT)
    reading.zones.append(Zone("box", 0, 7))
    sheet = Sheet(reading)
    assert [sheet.usable(i) for i in range(len(sheet))] == [False, True, True]


def test_an_atom_has_no_blanks_round_it() -> None:
    sheet = Sheet(read("  96 % \n"))
    atom = sheet.atom(0, 7)
    assert (atom.start, atom.end, atom.fold) == (2, 6, "96 %")
    assert sheet.atom(2, 4).kind == "i"


def test_what_ends_before_the_furniture_at_its_limit_ends_there() -> None:
    sheet = Sheet(read("一\n二\n# Page 1:\n三\n四\n"))
    sheet.lines[2].kind = "furniture"
    assert [sheet.ends_before(2, limit) for limit in (2, 3, 4)] == [False, False, True]
    assert sheet.ends_before(sheet.lines[4].start, 6)
