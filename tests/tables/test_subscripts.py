"""Formulas whose lowered figures stand on the line below."""

from policyparse.tables.sheet import Sheet
from policyparse.tables.subscripts import restore_subscripts
from policyparse.tables.tokens import tokenise
from strategies.sheets import read


def restored(text: str) -> list[list[str]]:
    sheet = Sheet(read(text))
    lines = tokenise(sheet, list(range(len(sheet))), None)
    restore_subscripts(sheet, lines)
    return [[a.text or a.fold for a in t.atoms] for t in lines]


def test_figures_go_back_behind_their_stems() -> None:
    assert restored("监测PM 与SO 浓度\n2.5 2 下降\n") == [["监测PM2.5", "与SO2", "浓度"], ["下降"]]


def test_figures_that_make_no_known_formula_stay() -> None:
    assert restored("监测PM 与SO 浓度\n7 9 下降\n")[1] == ["7", "9", "下降"]


def test_a_row_of_figures_below_plain_words_stays() -> None:
    assert restored("毛入园率 毛入学率\n2 3\n") == [["毛入园率", "毛入学率"], ["2", "3"]]
